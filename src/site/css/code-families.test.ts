import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { appFolder } from "../folder/folders.ts";

it("what is set in a font for code has one of the deck's for its Chinese", async () => {
  const files = (await readdir(appFolder, { recursive: true })).filter((name) =>
    name.endsWith(".css"),
  );
  const sheets = await Promise.all(files.map((name) => readFile(join(appFolder, name), "utf8")));
  const stacks = sheets.flatMap(
    (css) => css.match(/font-family:[^;]*\b(?:Consolas|monospace)\b[^;]*/g) ?? [],
  );
  expect(stacks.length).toBeGreaterThan(3);
  expect(
    stacks.filter((stack) => !/var\(--(?:text|sans|words)\)|"Rostrum Sans"/.test(stack)),
  ).toEqual([]);
});
