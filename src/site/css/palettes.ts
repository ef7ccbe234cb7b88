import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Theme } from "../../deck/model.ts";
import { appFolder } from "../folder/folders.ts";

/** The style sheet with the colours of a theme. */
export function paletteFile(theme: string): string {
  return join(appFolder, "theme", "palettes", `${theme}.css`);
}

/** A colour of a theme by the name of its custom property, such as `bg`, as CSS writes it. Throws where it is missing. */
export async function paletteColor(theme: Theme, name: string): Promise<string> {
  const css = await readFile(paletteFile(theme), "utf8");
  const color = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1];
  if (color === undefined) throw new Error(`no --${name} in ${paletteFile(theme)}`);
  return color;
}
