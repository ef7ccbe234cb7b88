import { readFile } from "node:fs/promises";
import type { LocalPart } from "../local/part.ts";
import { packageFontCss, wholeFamily } from "./css/package-css.ts";

const address = "/rostrum-fonts/";
const sheet = `${address}whole.css`;

/** For the end of the local page. */
export const wholeFontsTag = `<link rel="stylesheet" href="${sheet}">`;

/**
 * While serving: the packages' own fonts, whole. A page has the deck's own small fonts first; of these it fetches the
 * slice with a character that is typed later.
 */
export function serveFonts(): LocalPart {
  return ({ use }) => {
    const files = new Map<string, string>();
    let css: string | undefined;
    const makeSheet = (): string =>
      packageFontCss(
        ({ package: name, path, absolute }) => {
          const url = `${address}${name}/${path}`;
          files.set(url, absolute);
          return url;
        },
        { named: wholeFamily },
      );
    use(async (request, response, next) => {
      const url = request.url ?? "";
      if (!url.startsWith(address)) return next();
      css ??= makeSheet();
      const file = files.get(url);
      if (url !== sheet && file === undefined) return next();
      response.setHeader(
        "Content-Type",
        file === undefined ? "text/css; charset=utf-8" : "font/woff2",
      );
      response.setHeader("Cache-Control", "no-cache");
      response.end(file === undefined ? css : await readFile(file));
    });
  };
}
