import { expect, it } from "vitest";
import { readManuscript, readOutline } from "../import.ts";

it.each([
  "2026年6月30日",
  "2026 年 6 月 30 日",
  "2026年6月",
  "二〇二六年六月三十日",
  "二〇二六年六月",
  "XXXX年X月X日",
  "[日期]",
  "年  月  日",
])("%s under a name is a signature", (date) => {
  const text = `关于防汛的汇报\n\n各位代表：\n\n我们干了实事，群众满意。\n\n某某市水务局\n${date}\n`;
  const read = readManuscript(new TextEncoder().encode(text), "汇报.txt");
  if ("problem" in read) throw new Error(read.problem.code);
  const outline = readOutline(read.manuscript);
  const signed = outline.passages.filter(({ role }) => role.kind === "signature");
  expect(signed.map(({ text }) => text)).toEqual(["某某市水务局", date]);
});
