import { expect, it } from "vitest";
import { breakable } from "./breaks.ts";

it.each([
  [
    "a short name in quotation marks is one word",
    "关于“我的刀盾”网络传播情况的汇报材料",
    "关于“我的刀盾”/网络传播/情况的汇报材料",
  ],
  [
    "the name of an office keeps its last syllable",
    "区投资促进局通报情况",
    "区投资促进局/通报情况",
  ],
  ["a long one is not", "在“一二三四五六七八九十甲乙丙”会上的讲话", undefined],
])("%s", (_what, text, pieces) => {
  const made = breakable(text, 8);
  expect(made.join("")).toBe(text);
  if (pieces === undefined) expect(Math.max(...made.map(({ length }) => length))).toBeLessThan(14);
  else expect(made.join("/")).toBe(pieces);
});
