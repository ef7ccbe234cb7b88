import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { checkFolder } from "./check-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum check "));
  await mkdir(join(folder, "图"));
  const create = { width: 4, height: 4, channels: 3, background: "#fff" } as const;
  const picture = await sharp({ create }).png().toBuffer();
  await writeFile(join(folder, "a.png"), picture);
  await writeFile(join(folder, "图", "b c.png"), picture);
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
    ["image-file", 53, "没有“d.png”这个文件"],
  ]);
});

it.each([
  ["![甲](e.png)", "没有“e.png”这个文件"],
  ["![甲](C:\\图\\a.png)", "“C:\\图\\a.png”是这台电脑上的路径，网页里看不到"],
  ["![甲](\\\\server\\图\\a.png)", "“\\server\\图\\a.png”是这台电脑上的路径，网页里看不到"],
  ["![甲](图\\a.png)", "“图\\a.png”里的 \\ 在网页里不通用"],
  ["![甲](a.tiff)", "“a.tiff”放不出来：网页不认识“.tiff”这种文件"],
  ['<video src="f.mp4"></video>', "没有“f.mp4”这个文件"],
  ["![甲](file:///C:/a.png)", "“file:///C:/a.png”是这台电脑上的路径，网页里看不到"],
  ["![甲](../a.png)", "“../a.png”在稿子的文件夹外面，不会使用"],
  ["![甲](https://example.org/a.png)", undefined],
  ["![甲](data:image/png;base64,AA)", undefined],
])("tells of a picture or a film that no page will show, at once: %s", async (text, message) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  await writeFile(join(deck, "01-a.md"), text);
  const { reading } = await readDeckFolder(deck);
  expect(reading.problems.map((problem) => problem.message.zh)).toEqual(message ? [message] : []);
  expect(reading.problems.every(({ severity }) => severity === "error")).toBe(true);
});

const themed = "“black”是 reveal.js 的主题，这里用最接近的“夜蓝”";

it.each([
  [{ "reveal-md.json": '{ "theme": "black" }' }, "night", "16:9", 1, [themed]],
  [
    { "reveal-md.json": '{ "theme": "black" }', "deck.yaml": "theme: white" },
    "white",
    "16:9",
    1,
    [],
  ],
  [{ "reveal-md.json": '{ "separator": "^\\n\\n\\n" }' }, "red", "16:9", 2, []],
  [{ "reveal.json": '{ "width": 960, "height": 700 }' }, "red", "4:3", 1, []],
  [
    { "01-a.md": "---\nrevealOptions:\n  width: 1920\n  height: 1080\n---\n# 甲" },
    "red",
    "16:9",
    1,
    [],
  ],
  [{ "reveal-md.json": '{ "scripts": "a.js" }' }, "red", "16:9", 1, ["“scripts”指的文件不会载入"]],
  [
    {
      "reveal-md.json": '{ "css": ["a.css", "https://a.example/b.css"] }',
      "a.css": "h1 { top: 0 }",
    },
    "red",
    "16:9",
    1,
    ["样式文件“https://a.example/b.css”不在稿子的文件夹里，没有用上"],
  ],
])("takes what reveal-md sets for a deck: %j", async (files, theme, aspect, slides, messages) => {
  const deck = await mkdtemp(join(folder, "deck-"));
  const all = { "01-a.md": "# 甲\n\n\n\n乙", ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(deck, name), text);
  const { reading } = await readDeckFolder(deck);
  expect(reading.deck.settings).toMatchObject({ theme, aspect });
  expect(reading.deck.slides).toHaveLength(slides);
  expect(reading.problems.map(({ message }) => message.zh)).toEqual(messages);
});

it("takes the styles of a manuscript, cleaned, and says where something is wrong with them", async () => {
  const deck = await mkdtemp(join(folder, "deck-"));
  await writeFile(
    join(deck, "01-a.md"),
    "# 甲\n\n<style>\n.reveal h1 { color: red }\nh2 { background: url(https://a.example/) }\n</style>\n",
  );
  const { reading, styles } = await readDeckFolder(deck);
  expect(styles).toContain("color: red");
  expect(styles).not.toContain("example");
  expect(reading.problems).toMatchObject([
    { code: "style-not-used", place: { file: `${deck}/01-a.md`, line: 5, column: 6 } },
  ]);
});
