import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { DeckReader } from "../folder/deck-folder.ts";
import { appFolder } from "../folder/folders.ts";
import { styleSheets } from "./theme-files.ts";

/** The page's one style sheet; no file of this name exists. */
export const themeSheet = "rostrum-theme.css";

/**
 * Makes one sheet of all files of the theme: fetched one by one they would be late while a deck is served. `read` gives
 * that deck, whose own styles are added.
 */
export function themePlugin(read?: DeckReader): Plugin {
  const path = join(appFolder, themeSheet);
  return {
    name: "rostrum-theme",
    enforce: "pre",
    configureServer(server) {
      // This runs while the browser loads the page.
      server.httpServer?.once("listening", () => {
        void server.transformRequest(`/${themeSheet}?direct`).catch(() => undefined);
      });
    },
    resolveId: (id) => (withoutQuery(id).endsWith(`/${themeSheet}`) ? path + queryOf(id) : null),
    async load(id) {
      if (withoutQuery(id) !== path) return null;
      // Put together here, as each `@import` would be looked up and read by itself.
      const sheets = (await sheetPaths()).map((sheet) => readFile(sheet, "utf8"));
      const [texts, deck] = await Promise.all([Promise.all(sheets), read?.()]);
      return texts.join("\n") + (deck?.styles ?? "");
    },
    // While it loads, Vite does not know the sheet yet and would forget what it depends on.
    async transform(_code, id) {
      if (withoutQuery(id) !== path) return;
      for (const sheet of await sheetPaths()) this.addWatchFile(sheet);
    },
  };
}

const sheetPaths = async (): Promise<readonly string[]> =>
  (await styleSheets()).map((sheet) => join(appFolder, sheet));

const withoutQuery = (id: string): string => id.replace(/\?.*$/, "");
const queryOf = (id: string): string => id.slice(withoutQuery(id).length);
