import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read } from "../../../tests/read-sample.ts";
import { missingMediaProblems } from "./missing-media.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-media-"));
  const create = { width: 4, height: 4, channels: 3, background: "#fff" } as const;
  const picture = await sharp({ create }).png().toBuffer();
  for (const name of ["图#1.png", "图 2.png", "微信图片.jpg", "c.svg"]) {
    await writeFile(join(folder, name), picture);
  }
  await writeFile(join(folder, "空.png"), "");
  await writeFile(join(folder, "坏.jpg"), "半张图");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["![a](图%231.png)", undefined],
  ["![a](<图 2.png>)", undefined],
  // What a phone calls .jpg may be a PNG.
  ["![a](微信图片.jpg)", undefined],
  ["![a](坏.jpg)", "在电脑上打开它看一看，另存成 PNG 或 JPEG"],
  ["![a](空.png)", "在电脑上打开它看一看，另存成 PNG 或 JPEG"],
  ["![a](c.svg)", "在电脑上打开它看一看，另存成 PNG 或 JPEG"],
  ["![a](图#1.png)", "从文件名里去掉 #，或写成 图%231.png"],
  ["![a](图?1.png)", "从文件名里去掉 ?，或写成 图%3F1.png"],
  ["![a](b\\c.png)", "写成 b/c.png"],
  ["![a](b.png)", "检查文件名和大小写，或把文件放进稿子的文件夹"],
  ["![a](b.png#c)", "检查文件名和大小写，或把文件放进稿子的文件夹"],
  ["![a](b.heic)", "存成 PNG、JPEG、SVG 或 MP4"],
  ["![a](b)", "存成 PNG、JPEG、SVG 或 MP4"],
])("says of %s what to do: %s", async (text, hint) => {
  const problems = await missingMediaProblems(folder, read(`## 甲\n\n${text}`).deck);
  expect(problems.map((problem) => problem.hint?.zh)).toEqual(hint === undefined ? [] : [hint]);
});

it("says of a drawing that it may draw too much", async () => {
  const level = (id: string, below: string) =>
    `<g id="${id}">${`<use href="#${below}"/>`.repeat(1000)}</g>`;
  const inner = `${level("a", "b")}${level("b", "c")}<path id="c"/>`;
  await writeFile(join(folder, "密.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
  const [problem] = await missingMediaProblems(folder, read("## 甲\n\n![a](密.svg)").deck);
  expect(problem?.message.zh).toBe(
    "“密.svg”放不出来：文件是坏的，或不是“.svg”文件，或画得太密、套得太深",
  );
});

it("looks into a picture again when it was replaced", async () => {
  const { deck } = read("## 甲\n\n![a](换.jpg)");
  const problemsOf = async () => (await missingMediaProblems(folder, deck)).length;
  const whole = await readFile(join(folder, "微信图片.jpg"));
  const counts: number[] = [];
  for (const bytes of ["半张图", whole, "半"]) {
    await writeFile(join(folder, "换.jpg"), bytes);
    counts.push(await problemsOf(), await problemsOf());
  }
  expect(counts).toEqual([1, 1, 0, 0, 1, 1]);
});
