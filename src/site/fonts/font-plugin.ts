import { createHash } from "node:crypto";
import type { HtmlTagDescriptor, Plugin } from "vite";
import type { DeckReader } from "../folder/deck-folder.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import { fontFaceCss } from "./css.ts";
import { deckFontTexts } from "./deck-text.ts";
import { devFontCss } from "./dev-css.ts";
import { makeFonts, type FontFile } from "./make.ts";

/** Where finished fonts are kept. */
export const fontCache = (): string => cacheFolder("fonts");

/**
 * While serving: the packages' own fonts, whole, so that a character shows as soon as it is typed. When building: what
 * the first paint draws stands in the page itself, a few kilobytes that a file of their own would bring too late, and
 * everything else comes with a style sheet at the end of the page, which holds up nothing before it. A single file has
 * each face in one piece: on a disk nothing is late, and it is smaller so.
 */
export function fontPlugins(read: DeckReader, single: boolean): Plugin[] {
  return [serveFonts(), buildFonts(read, single)];
}

const servedSheet = "/rostrum-fonts.css";

function serveFonts(): Plugin {
  return {
    name: "rostrum-fonts:serve",
    apply: "serve",
    configureServer(server) {
      const css = devFontCss(
        ({ absolute }) => `/@fs/${absolute.replaceAll("\\", "/").replace(/^\//, "")}`,
      );
      server.middlewares.use(servedSheet, (_request, response) => {
        response.setHeader("Content-Type", "text/css; charset=utf-8");
        response.end(css);
      });
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [{ tag: "link", attrs: { rel: "stylesheet", href: servedSheet } }],
    },
  };
}

function buildFonts(read: DeckReader, single: boolean): Plugin {
  let tags: readonly HtmlTagDescriptor[] = [];
  return {
    name: "rostrum-fonts:build",
    apply: "build",
    async buildStart() {
      const { reading } = await read();
      const [firstPaint, whole] = deckFontTexts(reading.deck);
      const texts = single ? [whole] : [firstPaint, whole];
      const { fonts } = await makeFonts(texts, { cacheDir: fontCache() });

      const first = fonts.filter(({ part }) => part === 0);
      tags = [{ tag: "style", children: fontFaceCss(first, { url: dataUrl }), injectTo: "head" }];
      const later = fonts.filter(({ part }) => part > 0);
      if (later.length === 0) return;
      for (const { name, bytes } of later) {
        this.emitFile({ type: "asset", fileName: `assets/${name}`, source: bytes });
      }
      const sheet = fontFaceCss(later, { url: ({ name }) => `./${name}` });
      const sheetName = `assets/fonts.${hash(sheet)}.css`;
      this.emitFile({ type: "asset", fileName: sheetName, source: sheet });
      tags = [
        ...tags,
        { tag: "link", attrs: { rel: "stylesheet", href: sheetName }, injectTo: "body" },
      ];
    },
    transformIndexHtml: { order: "post", handler: () => [...tags] },
  };
}

/** A font as an address that a style sheet can hold. */
export function dataUrl({ bytes }: FontFile): string {
  return `data:font/woff2;base64,${bytes.toString("base64")}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
