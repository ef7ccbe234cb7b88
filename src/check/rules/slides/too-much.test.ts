import { describe, expect, it } from "vitest";
import { hints } from "../../sample-manuscript.ts";
import { tooMuch } from "./too-much.ts";

const row = (cells: number, text: string): string => `| ${`${text} | `.repeat(cells)}`;
const table = (columns: number, rows: number): string =>
  [
    row(columns, "甲"),
    row(columns, "-"),
    ...Array.from({ length: rows }, () => row(columns, "1")),
  ].join("\n");

describe("a slide that holds too much", () => {
  it.each([
    ["a table of many columns", table(11, 2), "最多 10 列：去掉几列，或分成两张表，各占一页"],
    ["a long table", table(3, 16), "在第 8 行之后分页：写一行 ---，再写一遍表头"],
    [
      "many items",
      "- 一条\n".repeat(20),
      "在第 10 条之后写一行 ---，分成两页；或只留关键词，细节放进讲稿",
    ],
    ["long prose", `# 甲\n\n---\n\n${"字".repeat(400)}`, "只留关键词，整段的话放进 Note: 之后的讲稿"],
    ["many pictures", "![甲](a.jpg)\n\n".repeat(6), "最多 4 张，其余的放到下一页"],
  ])("is told with what to do: %s", (_what, text, hint) => {
    expect(hints(tooMuch, text)).toEqual([hint]);
  });

  it.each([
    ["a table of ten columns and eight rows", table(10, 8)],
    ["nine items", "- 一条要点\n".repeat(9)],
    ["four pictures", "![甲](a.jpg)\n\n".repeat(4)],
  ])("is none of %s", (_what, text) => {
    expect(hints(tooMuch, text)).toEqual([]);
  });
});
