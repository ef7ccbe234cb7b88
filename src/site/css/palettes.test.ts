import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { themes } from "../../deck/model.ts";
import { appFolder } from "../folder/folders.ts";
import { paletteFile } from "./palettes.ts";

it("each theme has a palette with the custom properties of the others", async () => {
  const sheets = await Promise.all(themes.map((theme) => readFile(paletteFile(theme), "utf8")));
  const named = sheets.map((css) => [...css.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name));
  // Code has no colours of its own where a palette names none: it is drawn in ink.
  const needed = named.map((names) => names.filter((name) => !name?.startsWith("--code-")));
  for (const names of needed) expect(names.toSorted()).toEqual(needed[0]?.toSorted());
});

it("no other style sheet names a theme, but the one that chooses light and dark", async () => {
  const files = (await readdir(appFolder, { recursive: true })).filter((name) => {
    return name.endsWith(".css") && !name.includes("palettes") && !name.endsWith("tone.css");
  });
  const sheets = await Promise.all(files.map((name) => readFile(join(appFolder, name), "utf8")));
  expect(files.filter((_, index) => sheets[index]?.includes("[data-theme="))).toEqual([]);
});
