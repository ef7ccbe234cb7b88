import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { minify, transformWithOxc } from "vite";
import { appFolder } from "../folder/folders.ts";

/** `src/app/boot.ts` as the text of a classic inline script: it decides the view before anything is painted. */
export async function bootScript(): Promise<string> {
  const path = join(appFolder, "boot.ts");
  const { code } = await transformWithOxc(await readFile(path, "utf8"), path);
  const script = `(()=>{${code.replace(/^export\s*\{\s*\};?$/m, "")}})()`;
  return (await minify("boot.js", script)).code.trim();
}
