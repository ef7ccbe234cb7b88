import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { appFolder } from "../folder/folders.ts";
import { styleSheets } from "./theme-files.ts";

/** The page's one style sheet; no file of this name exists. */
export const themeSheet = "rostrum-theme.css";

/** Makes one sheet of all files of the theme. */
export function themePlugin(): Plugin {
  const path = join(appFolder, themeSheet);
  return {
    name: "rostrum-theme",
    enforce: "pre",
    resolveId: (id) => (withoutQuery(id).endsWith(`/${themeSheet}`) ? path + queryOf(id) : null),
    async load(id) {
      if (withoutQuery(id) !== path) return null;
      // Put together here, as each `@import` would be looked up and read by itself.
      const sheets = (await styleSheets()).map((sheet) => readFile(join(appFolder, sheet), "utf8"));
      return (await Promise.all(sheets)).join("\n");
    },
  };
}

const withoutQuery = (id: string): string => id.replace(/\?.*$/, "");
const queryOf = (id: string): string => id.slice(withoutQuery(id).length);
