import type { AcceptedPlugin } from "postcss";
import { join } from "node:path";
import type { Plugin, UserConfig } from "vite";
import type { DeckFolder } from "../../site/folder/deck-folder.ts";
import { appFolder } from "../../site/folder/folders.ts";
import { fontPlugins } from "../../site/fonts/fonts.ts";
import { inlineStyles } from "../../site/css/inline-styles.ts";
import { withSecurityPolicy } from "../../site/vite/security-policy.ts";
import { stageUnit } from "../../site/css/stage-unit.ts";
import { imagesOf } from "../../deck/markdown/images.ts";
import type { Deck } from "../../deck/model.ts";
import { escapeHtml } from "../../render/html.ts";
import { inlineFiles } from "../inline-files.ts";
import { buildInMemory } from "../memory-build.ts";
import { fontSamples } from "./samples.ts";

/** `检查.html`: one file that says whether a machine can show the deck, with the deck's very fonts in it. */
export async function preflightPage(deck: DeckFolder): Promise<string> {
  const site = await buildInMemory(preflightConfig(deck));
  return withSecurityPolicy(inlineFiles(site, []), "");
}

/** It has to speak where the deck cannot run, so it is lowered to the first browsers that have modules. */
function preflightConfig(deck: DeckFolder): UserConfig {
  return {
    root: join(appFolder, "preflight"),
    base: "./",
    publicDir: false,
    plugins: [
      fillPlugin(deck.reading.deck),
      inlineStyles(),
      ...fontPlugins(async () => deck, true),
    ],
    css: { postcss: { plugins: [withoutLayers(), stageUnit()] } },
    build: {
      target: ["chrome64", "firefox67", "safari11.1"],
      modulePreload: false,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  };
}

function fillPlugin(deck: Deck): Plugin {
  const { title, aspect } = deck.settings;
  const sound = imagesOf(deck).some(({ src }) => /\.(?:mp[34]|webm|ogg|wav)\b/i.test(src));
  return {
    name: "rostrum-preflight",
    transformIndexHtml: {
      order: "post",
      handler: (template) =>
        template
          .replace('data-aspect=""', `data-aspect="${aspect}"`)
          .replace('data-sound=""', `data-sound="${sound ? "yes" : "no"}"`)
          .replace("<!-- title -->", () => escapeHtml(title))
          .replace("<!-- samples -->", () => fontSamples(deck)),
    },
  };
}

/** PostCSS plugin that takes the rules out of their cascade layers; browsers before 2022 drop what stands in one. */
function withoutLayers(): AcceptedPlugin {
  return {
    postcssPlugin: "rostrum-without-layers",
    AtRule: {
      layer(rule) {
        if (rule.nodes) rule.replaceWith(rule.nodes);
        else rule.remove();
      },
    },
  };
}
