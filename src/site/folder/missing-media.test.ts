import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read } from "../../../tests/read-sample.ts";
import { missingMediaProblems } from "./missing-media.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-media-"));
  await writeFile(join(folder, "图#1.png"), "");
  await writeFile(join(folder, "图 2.png"), "");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["![a](图%231.png)", undefined],
  ["![a](<图 2.png>)", undefined],
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
