import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { imagesOf } from "../../deck/markdown/images.ts";
import { readDeckFolder } from "./deck-folder.ts";
import { isHeldBack, withShownMedia } from "./missing-media.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-missing-"));
  await writeFile(join(folder, "我 的.svg"), '<svg xmlns="http://www.w3.org/2000/svg" />');
  await writeFile(
    join(folder, "a.md"),
    "# 甲\n\n![有](我%20的.svg)\n![无](none.png)\n![网](https://example.org/a.png)\n![外](../../a.png)\n",
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("a missing picture holds back a deck of ours, but not one of another program", async () => {
  expect(isHeldBack(await readDeckFolder(folder))).toBe(false);
  await writeFile(join(folder, "deck.yaml"), "title: 题\n");
  expect(isHeldBack(await readDeckFolder(folder))).toBe(true);
  await rm(join(folder, "deck.yaml"));
});

it("any other error holds back every deck", async () => {
  await writeFile(join(folder, "figures.yaml"), "户数: [\n");
  expect(isHeldBack(await readDeckFolder(folder))).toBe(true);
  await rm(join(folder, "figures.yaml"));
});

it("only the pictures of the folder are shown", async () => {
  const shown = await withShownMedia(folder, await readDeckFolder(folder));
  expect(imagesOf(shown.reading.deck).map(({ src }) => decodeURI(src))).toEqual(["我 的.svg"]);
});
