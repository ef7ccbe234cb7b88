import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { checkFolder } from "./check-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum check "));
  await mkdir(join(folder, "图"));
  await writeFile(join(folder, "a.png"), "x");
  await writeFile(join(folder, "图", "b c.png"), "x");
  await writeFile(
    join(folder, "01-a.md"),
    '<!-- .slide: data-background-image="./a.png" -->\n\n![甲](a.png) ![乙](图/b%20c.png) ![丙](图/../a.png) ![丁](d.png)\n',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each<[string, () => string]>([
  ["absolute", () => folder],
  ["relative", () => relative(process.cwd(), folder)],
  ["with a slash at its end", () => `${folder}/`],
])("finds the images of a folder whose path is %s", async (_, path) => {
  const { problems } = await checkFolder(path(), await readDeckFolder(path()));
  expect(problems.map(({ code, place, message }) => [code, place.column, message.zh])).toEqual([
    ["image-file", expect.any(Number), `没有图片 ${join(path(), "d.png")}`],
  ]);
});
