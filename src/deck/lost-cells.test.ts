import { expect, it } from "vitest";
import { growth } from "../../tests/processor-time.ts";
import { readDeck } from "./read.ts";

function told(text: string): readonly string[] {
  return readDeck([{ path: "a.md", text: `# 题\n\n${text}` }], { layouts: ["points"] })
    .problems.filter(({ code }) => code === "not-shown")
    .map(({ place: { line, column }, message }) => `${line}:${column} ${message.zh}`);
}

const head = "| 项目 | 数 |\n|---|---|\n";

it.each([
  [`${head}| 甲 | 乙 | 丙 |`, "5:11", "丙"],
  [`${head}| 甲 | 乙 |\n| 甲 | 乙 | | 丁 | 戊 |`, "6:13", "丁 | 戊"],
  [`项目 | 数\n--- | ---\n甲 | 乙 | 丙`, "5:9", "丙"],
  [`> ${head.replace("\n|", "\n> |")}> | 甲 | 乙 | 丙 |`, "5:13", "丙"],
  [`- 甲\n\n  ${head.replace("\n|", "\n  |")}  | 甲 | 乙 | 丙 |`, "7:13", "丙"],
  [`${head}| 甲 | \`a|b\` |`, "5:10", "b`"],
  ["|  |  |\n|---|---|\n| 甲 | 乙 | 丙 |", "5:11", "丙"],
  ["1. | 项目 | 数 |\n   |---|---|\n   | 甲 | 乙 | 丙 |", "5:14", "丙"],
  [`- 甲\n\nNote:\n\n${head}| 甲 | 乙 | 丙 |`, "9:11", "丙"],
])("a cell beyond the head is told: %j", (text, place, cell) => {
  expect(told(text)).toEqual([`${place} 这一行的格子比表头多：“${cell}”不会显示`]);
});

it.each([
  `${head}| 甲 | 乙 |`,
  `${head}| 甲 |`,
  `${head}| 甲 | 乙\\|丙 |`,
  `${head}| 甲 | 乙 | |`,
  `${head}| 甲 | 乙\n\n甲 | 乙 | 丙`,
  `\`\`\`\n${head}| 甲 | 乙 | 丙 |\n\`\`\``,
  "甲 | 乙\n---\n甲 | 乙 | 丙",
  "甲\n\n---\n\n甲 | 乙 | 丙",
])("nothing is said of %j", (text) => {
  expect(told(text)).toEqual([]);
});

it.each(["| 甲 | 乙 | 丙 |\n", "|", "|-", "\\|", "甲|", " ", "- ", "> "])(
  "%j over and over takes time by its length",
  (unit) => {
    const run = (before: string) => (size: number) =>
      told(before + unit.repeat(size / unit.length));
    expect(growth(run(head))).toBeLessThan(10);
    expect(growth(run(""))).toBeLessThan(10);
  },
);
