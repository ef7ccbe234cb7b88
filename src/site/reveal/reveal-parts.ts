import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { mainFile, revealSources, slimSource } from "./slim-source.ts";

const autoAnimate = join(revealSources, "controllers/autoanimate.js");
const slideContent = join(revealSources, "controllers/slidecontent.js");
const printView = join(revealSources, "controllers/printview.js");

/**
 * Stand for parts that few pages need: the part itself is loaded where the page has something for it. reveal.js starts when
 * they are `ready`, and without a part that cannot be loaded.
 */
const loadedWhenNeeded: Readonly<Record<string, string>> = {
  [autoAnimate]: standIn("auto-animate", "[data-auto-animate]", ["reset", "run"]),
  [slideContent]: standIn(
    "slide-content",
    "video, audio, iframe, [data-src], .r-fit-text, img[src$='.gif']",
    [
      "afterSlideChanged",
      "formatEmbeddedContent",
      "layout",
      "startEmbeddedContent",
      "stopEmbeddedContent",
    ],
    `load(slide) { this.part?.load(slide); }
     unload(slide) { this.part?.unload(slide); }`,
  ),
  [printView]: `
    export default class {
      constructor(Reveal) { this.Reveal = Reveal; }
      isActive() { return this.Reveal.getConfig().view === "print"; }
      async activate() { new (await import("reveal.js/print-view")).default(this.Reveal).activate(); }
    }`,
};

/** A class that loads the part where an element of the page matches `needs`, and has methods that do nothing till then. */
function standIn(part: string, needs: string, methods: readonly string[], more = ""): string {
  return `
    export default class {
      constructor(Reveal) {
        this.ready = document.querySelector(${JSON.stringify(needs)})
          ? import("reveal.js/${part}").then(
              (part) => { this.part = new part.default(Reveal); },
              () => {},
            )
          : undefined;
      }
      ${methods.map((name) => `${name}(...all) { this.part?.${name}(...all); }`).join("\n")}
      ${more}
    }`;
}

const aliases: Readonly<Record<string, string>> = {
  "reveal.js": mainFile,
  "reveal.js/auto-animate": `${autoAnimate}?part`,
  "reveal.js/print-view": `${printView}?part`,
  "reveal.js/slide-content": `${slideContent}?part`,
};

/**
 * Builds reveal.js from its sources without those parts: 8 KB brotli instead of 29. The stage opens only after these
 * are loaded. While serving, the package's own bundle is used.
 */
export function revealParts(): Plugin {
  return {
    name: "rostrum-reveal-parts",
    enforce: "pre",
    resolveId: (id) => aliases[id] ?? null,
    load: (id) =>
      loadedWhenNeeded[id] ??
      (/\.(?:js|ts)(?:\?part)?$/.test(id) && id.startsWith(revealSources)
        ? slimFile(id.replace("?part", ""))
        : null),
  };
}

const slimFile = (path: string): string => slimSource(readFileSync(path, "utf8"), path);
