import { expect, it } from "vitest";
import { growth } from "../../tests/processor-time.ts";
import { readDeck } from "./read.ts";
import { unshownDefinitions } from "./source/unshown-definitions.ts";

function told(text: string): readonly string[] {
  return readDeck([{ path: "a.md", text }], { layouts: ["points"] }).problems.map(
    ({ code, place: { line } }) => `${code} ${line}`,
  );
}

it.each([
  ["where its number is no mark", "# 题\n\n甲[1]\n\n[^1]: 脚注", ["no-footnote 5"]],
  [
    "of another slide",
    "# 题\n\n甲\n\n[^1]: 脚注\n\n---\n\n乙[^1]",
    ["no-footnote 5", "no-footnote 9"],
  ],
  ["beside one that is used", "# 题\n\n甲[^1]\n\n[^1]: 脚注\n[^b]: 另一条", ["no-footnote 6"]],
  [
    "to which only a line of HTML points",
    "# 题\n\n<details>\n<summary>甲[^1]</summary>\n</details>\n\n[^1]: 脚注",
    ["no-footnote 7"],
  ],
  [
    "to which only the words of a picture point",
    "# 题\n\n![甲[^1]](https://a.cn/a.png)\n\n[^1]: 脚注",
    ["no-footnote 5"],
  ],
  ["of the same name as the next", "# 题\n\n甲[^1]\n\n[^1]: 脚注\n[^1]: 另一条", ["no-footnote 5"]],
])("a footnote that is not shown is told, %s", (_, text, problems) => {
  expect(told(text)).toEqual(problems);
});

it.each([
  "[时间]: 上午九点半",
  "[Time]: tomorrow",
  "- 甲\n\n[地点]: 三楼会议室",
  "[时间]:九点",
  "[时间]: 14:30",
  "[时间]: 2024.5.1",
  "[时间]: 2024/11/27",
  "[时间]: 上午九点\u3000三楼会议室",
  "[时间]: 九点\u00a0",
  `[主持人]: ${"大家好，".repeat(200)}`,
  "[责任单位]: 市委办/政府办",
  "[网站]: 人民网.cn",
  "[比例]: 3/4",
  "[主持人]: 下面请张局长作报告，大家欢迎。",
  "[主持人]:\n下面请张局长作报告。",
  "[时间]: 九点 (暂定)",
  "- [时间]: 九点",
  "> [时间]: 九点",
  "## 乙\n[时间]: 九点",
])("words that are taken for an address are told: %j", (text) => {
  expect(told(`# 题\n\n${text}`)).toEqual([expect.stringMatching(/^not-shown /)]);
});

it.each([
  "甲\n[时间]: 九点",
  "[甲]: https://a.cn\n\n见[甲]",
  "[甲]: a.md",
  "[a]: docs/a.html#b",
  "[a]: www.a.cn",
  "[a]: ../甲.png",
  "[甲]: #乙",
  "见[甲]\n\n[甲]: 乙",
  "[//]: # (甲)",
  "[甲]: <>",
  "[时间]: 上午 九点半",
  "`[时间]: 九点`",
  "[时间]：九点",
  "甲[^1]\n\n[^1]: 脚注",
  "`[^1]: 脚注`",
  "```\n[^1]: 脚注\n```",
  "<!-- [^1]: 脚注 -->",
  "甲[^a]\n\n[^a]: 见[^b]\n[^b]: 脚注",
])("nothing is said of %j", (text) => {
  expect(told(`# 题\n\n${text}`)).toEqual([]);
});

it.each(["[a]: 甲\n\n", "[^1]: 甲\n", "[甲]:\n", "> > ", "- [甲]: 乙 ("])(
  "%j over and over takes time by its length",
  (unit) => {
    const run = (size: number): unknown => unshownDefinitions(unit.repeat(size / unit.length));
    expect(growth(run)).toBeLessThan(10);
  },
);
