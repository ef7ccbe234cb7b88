import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/**
 * The parts of reveal.js that this stage turns off (`src/app/stage/reveal-config.ts`) or does itself: controls, keys,
 * touch, overview, sheets, scroll view and so on.
 */
export const unusedParts = [
  "components/playback",
  "controllers/backgrounds",
  "controllers/controls",
  "controllers/focus",
  "controllers/jumptoslide",
  "controllers/keyboard",
  "controllers/notes",
  "controllers/overlay",
  "controllers/overview",
  "controllers/progress",
  "controllers/scrollview",
  "controllers/slidenumber",
  "controllers/touch",
];

/** Stands for such a part: every method does nothing and returns undefined, so `isActive()` is falsy. */
const nothing =
  "export default class { constructor() { return new Proxy(this, { get: () => () => {} }) } }";

/** The sources that the package ships beside its bundle. */
export const revealSources = join(
  dirname(createRequire(import.meta.url).resolve("reveal.js")),
  "../js",
);

/**
 * Builds reveal.js from its sources without those parts: 17 KB brotli instead of 29. The stage opens only after these
 * are loaded. While serving, the package's own bundle is used.
 */
export function revealParts(): Plugin {
  const unused = new Set(unusedParts.map((part) => join(revealSources, `${part}.js`)));
  return {
    name: "rostrum-reveal-parts",
    enforce: "pre",
    resolveId: (id) => (id === "reveal.js" ? join(revealSources, "reveal.js") : null),
    load: (id) => (unused.has(id) ? nothing : null),
  };
}
