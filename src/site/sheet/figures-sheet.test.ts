import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { openSheetFile } from "./figures-sheet.ts";

it("a figure of settings alone is no unused one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-sheet-"));
  const files = {
    "deck.yaml": "title: 前{{标题}}月情况\n",
    "a.md": '---\npart: 第{{部分}}部分\n---\n\n## 题\n\n<!-- .slide: data-brace="{{总领}}年" -->\n',
    "figures.yaml": "标题: 1\n部分: 2\n总领: 3\n闲置: 4\n",
  };
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)),
  );
  const { figures } = await openSheetFile(folder, () => readDeckFolder(folder)).read();
  await rm(folder, { recursive: true });
  expect(figures.map(({ name, isSet, sentences }) => [name, isSet, sentences.length])).toEqual([
    ["标题", true, 0],
    ["部分", true, 0],
    ["总领", true, 0],
    ["闲置", false, 0],
  ]);
});
