import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { appFolder } from "../folder/folders.ts";

/**
 * Layouts are found, not listed: a new one is a new file in `src/app/theme/layouts/`. The sheet of a layout's larger form has
 * the layout's name before its own, as in `picture.grid.css`.
 */
export async function layoutNames(): Promise<readonly string[]> {
  const files = await cssFiles("theme/layouts");
  return files.map((file) => basename(file, ".css")).filter((name) => !name.includes("."));
}

/**
 * Every style sheet of the page, relative to `src/app/`, with `/`. `tokens.css` declares the order of the layers, so it
 * comes first; between the others the layers decide, not the order.
 */
export async function styleSheets(): Promise<readonly string[]> {
  const folders = ["theme", "theme/palettes", "theme/layouts", "theme/reading"];
  const files = (await Promise.all(folders.map(cssFiles))).flat();
  return [layerOrder, ...files.filter((file) => file !== layerOrder)];
}

const layerOrder = "theme/tokens.css";

async function cssFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(appFolder, folder));
  return names
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => `${folder}/${name}`);
}
