import { join, resolve } from "node:path";
import type { UserConfig } from "vite";
import { appFolder, packagesFolder, projectFolder } from "../folder/folders.ts";
import { deckReader, type DeckReader } from "../folder/deck-folder.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import { deckPlugins } from "./deck-plugin.ts";
import { figuresEndpoint } from "../sheet/figures-endpoint.ts";
import { fontPlugins } from "../fonts/fonts.ts";
import { firstPort } from "./running-deck.ts";
import { imagePlugin } from "../images/image-plugin.ts";
import { localRequestsPlugin } from "./local-requests.ts";
import { inlineStyles } from "../css/inline-styles.ts";
import { licensesPlugin } from "../publish/licenses-plugin.ts";
import { paletteRule } from "../css/palette-rule.ts";
import { revealParts } from "../reveal/reveal-parts.ts";
import { revealStyles } from "../reveal/reveal-styles.ts";
import { securityPolicyPlugin } from "./security-policy.ts";
import { stageUnit } from "../css/stage-unit.ts";
import { themePlugin } from "../css/theme-plugin.ts";

/** What is to be built: a site of several files or the makings of a single one, with script or without. */
export interface PageKind {
  readonly single: boolean;
  readonly script: boolean;
}

/**
 * How Vite serves and builds the deck in `folder`. Chromium 109 is the last for Windows 7, where meeting rooms still
 * are; styles and scripts are lowered to it.
 */
export function viteConfig(
  folder: string,
  read: DeckReader = deckReader(folder),
  page: PageKind = { single: false, script: true },
): UserConfig {
  return {
    root: appFolder,
    cacheDir: cacheFolder("vite"),
    base: "./",
    publicDir: false,
    plugins: [
      localRequestsPlugin(),
      ...deckPlugins(folder, read, page.script),
      ...(page.single ? [] : [imagePlugin(folder, read)]),
      figuresEndpoint(folder, read),
      themePlugin(read),
      revealParts(),
      inlineStyles(),
      ...fontPlugins(read, page.single),
      licensesPlugin(),
      ...(page.single ? [] : [securityPolicyPlugin()]),
    ],
    css: { postcss: { plugins: [stageUnit(), paletteRule(), revealStyles()] } },
    // By address: not every machine knows a `localhost`. No other origin gets an answer (`local-requests.ts`).
    server: {
      host: "127.0.0.1",
      port: firstPort,
      cors: false,
      fs: { allow: [join(projectFolder, "src"), packagesFolder, cacheFolder("vite")] },
    },
    preview: { host: "127.0.0.1", cors: false },
    build: {
      outDir: resolve("dist"),
      emptyOutDir: true,
      target: ["chrome109", "firefox115", "safari15.4"],
      modulePreload: false,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  };
}
