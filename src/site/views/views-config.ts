import { join } from "node:path";
import type { Plugin, UserConfig } from "vite";
import { inlineStyles } from "../css/inline-styles.ts";
import { paletteRule } from "../css/palette-rule.ts";
import { stageUnit } from "../css/stage-unit.ts";
import { wholeFonts } from "../css/whole-fonts.ts";
import { themePlugin } from "../css/theme-plugin.ts";
import { withoutLayers } from "../css/without-layers.ts";
import { appFolder } from "../folder/folders.ts";
import { revealParts } from "../reveal/reveal-parts.ts";
import { revealStyles } from "../reveal/reveal-styles.ts";
import { bootScript } from "./boot-script.ts";
import { plainImports } from "./plain-imports.ts";
import { roomClient } from "./room-client.ts";
import { licensesPlugin } from "./licenses-plugin.ts";
import { forPaper, headTags, withoutScript } from "./page.ts";
import { workerPlugin } from "./worker-plugin.ts";

/**
 * What Vite builds: the `site` of several files, the `live` site that takes part in a room with phones, the `local` one that follows the manuscript, the `page` that is one file with its script in one piece, the `article`
 * that is one file without a script, the `paper` that is only printed, and the `preflight` page that tries out a machine.
 */
export type ViewsKind = "site" | "live" | "local" | "page" | "article" | "paper" | "preflight";

/** The `views` with what picks one of them, only what lays out `paper`, or none. */
type PageScript = "views" | "paper" | "none";

/** What all views but the preflight page have in common. */
function pageConfig(script: PageScript, isLocal: boolean) {
  return {
    root: appFolder,
    base: "./",
    publicDir: false,
    css: { postcss: { plugins: [stageUnit(), paletteRule(), revealStyles()] } },
    plugins: [headPlugin(script, isLocal)],
  } as const satisfies UserConfig;
}

/**
 * How Vite builds the views, without a deck in them. Chromium 109 is the last for Windows 7, where meeting rooms still
 * are; styles and scripts are lowered to it.
 */
export function viewsConfig(kind: ViewsKind): UserConfig {
  if (kind === "preflight") return preflightConfig();
  const isSite = kind === "site" || kind === "live";
  const isLocal = kind === "local";
  const page = pageConfig(scripts[kind], isLocal);
  return {
    ...page,
    css: {
      postcss: { plugins: [...page.css.postcss.plugins, ...(isLocal ? [wholeFonts()] : [])] },
    },
    plugins: [
      ...page.plugins,
      themePlugin(),
      // Slides come and go in the local page: it has all of reveal.js.
      ...(isLocal ? [] : [revealParts()]),
      plainImports(),
      roomClient(),
      inlineStyles(),
      // What stays on this machine stands beside the packages and their licences.
      ...(isLocal ? [] : [licensesPlugin()]),
      ...(isSite ? [workerPlugin()] : []),
    ],
    define: {
      ...(isSite && { "import.meta.env.ROSTRUM_SITE": "true" }),
      ...(isLocal && { "import.meta.env.ROSTRUM_LOCAL": "true" }),
      // The local page itself says whether it takes part in a room: an edit of `deck.yaml` may change it.
      ...((kind === "live" || isLocal) && { "import.meta.env.ROSTRUM_LIVE": "true" }),
    },
    build: {
      target: ["chrome109", "firefox115", "safari15.4"],
      modulePreload: false,
      // Its sheets have style sheets of their own, which stand in the page from the start.
      cssCodeSplit: !isLocal,
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: {
          // A page from a disk can't load a second script.
          codeSplitting: (isSite || isLocal) && {
            // One file is smaller and sooner than several.
            groups: [
              { name: "common", test: isCommon, priority: 1 },
              { name: "shared", test: isShared, minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
}

const scripts: Readonly<Record<Exclude<ViewsKind, "preflight">, PageScript>> = {
  site: "views",
  live: "views",
  local: "views",
  page: "views",
  article: "none",
  paper: "paper",
};

/** What every view needs. */
function isCommon(id: string): boolean {
  return /preload-helper|[\\/]app[\\/](?:ui[\\/](?:fetch-later|keys[\\/]repeat-key|view|words)|channel[\\/]kept-version)\.ts$/.test(
    id,
  );
}

/** What the stage shares with the speaker's screen from the start, and the article does without. */
function isShared(id: string): boolean {
  return /[\\/]src[\\/](?:session|app[\\/](?:channel|ui))[\\/]/.test(id) && !isForSheets(id);
}

/** What the speaker's screen shares with the sheets that a key opens. */
function isForSheets(id: string): boolean {
  return /[\\/](?:session[\\/]jump|ui[\\/](?:element|keys[\\/]key-(?:list|signs)))\.ts$/.test(id);
}

/** It must work where the deck cannot run, so it is lowered to the first browsers with modules. */
function preflightConfig(): UserConfig {
  return {
    root: join(appFolder, "preflight"),
    base: "./",
    publicDir: false,
    plugins: [inlineStyles()],
    css: { postcss: { plugins: [withoutLayers(), stageUnit()] } },
    build: {
      target: ["chrome64", "firefox67", "safari11.1"],
      modulePreload: false,
      rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
    },
  };
}

const templates: Readonly<Record<PageScript, (template: string) => string>> = {
  views: (template) => template,
  paper: forPaper,
  none: withoutScript,
};

/** Before Vite reads the page: it bundles the style sheets that it finds there. */
function headPlugin(script: PageScript, isLocal: boolean): Plugin {
  return {
    name: "rostrum-head",
    transformIndexHtml: {
      order: "pre",
      handler: async (template) => ({
        html: templates[script](template),
        tags: headTags(script === "views" ? await bootScript(isLocal) : undefined),
      }),
    },
  };
}
