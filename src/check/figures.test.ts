import { describe, expect, it } from "vitest";
import { blankFigure, withBlanksAsOne } from "./rules/figures/blank-figure.ts";
import { checkManuscript } from "./check.ts";
import { sampleFiles } from "./sample-manuscript.ts";
import { typedFigure } from "./rules/figures/typed-figure.ts";
import { unusedFigure } from "./rules/figures/unused-figure.ts";

const sheet = "次数:\n项数: 7\n篇数: { value: , placeholder: N }\n闲置:\n";

describe("figures of the sheet", () => {
  const manuscript = sampleFiles({
    "a.md": "# 题\n\n- 宣讲 {{次数}}次\n\nNote:\n宣讲{{次数}}次，落实{{项数}}项，`{{篇数}}`\n",
    "b.md": "撰写{{篇数}}篇",
    "figures.yaml": sheet,
  });

  it("that are blank are told once each, with all lines that use them", () => {
    const found = checkManuscript(manuscript, [blankFigure]);
    expect(found.map(({ place, message }) => [place.line, message.zh])).toEqual([
      [1, "“次数”还没有填，用在 slides/a.md:3、6"],
      [3, "“篇数”还没有填，用在 slides/b.md:1"],
    ]);
    expect(found[0]?.message.en).toBe("“次数” is blank; used in slides/a.md:3, 6");
  });

  it.each([
    ["a comment's part", '## 题\n\n- 甲\n\n<!-- .slide: data-part="第{{次数}}部" -->', 5],
    ["a comment's brace", '## 题\n\n- 甲\n\n<!-- .slide: data-brace="{{次数}}年" -->', 5],
    ["words that a slide is read by", '## 题\n\n- 甲 <!-- .slide: aria-label="{{次数}}项" -->', 3],
    ["a section's part", '<section data-part="第{{次数}}部">\n\n## 题\n\n</section>', 1],
    ["the part of a file", "---\npart: 第{{次数}}部\n---\n\n## 题\n\n- 甲\n\n---\n\n## 乙", 2],
  ])("that stand in %s are used there", (_, text, line) => {
    const files = sampleFiles({ "a.md": text, "figures.yaml": "次数:\n" });
    const told = checkManuscript(files, [unusedFigure, blankFigure]);
    expect(told.map(({ message }) => message.zh)).toEqual([
      `“次数”还没有填，用在 slides/a.md:${line}`,
    ]);
  });

  it("that are blank are told with where to write", () => {
    const hints = checkManuscript(manuscript, [blankFigure]).map(({ hint }) => hint?.zh);
    expect(hints).toEqual([
      "在冒号后面填上数字，冒号后留一个空格",
      "填在花括号里：{ value: 数字, … }，value: 后留一个空格",
    ]);
  });

  it("that are blank are one line for a person with the sheet, among what else there is", () => {
    const all = checkManuscript(manuscript, [unusedFigure, blankFigure]);
    const told = withBlanksAsOne(all).map(({ message, place }) => [place.line, message.zh]);
    expect(told).toEqual([
      [1, "还有 2 个数字没有填"],
      [4, "填数表里的“闲置”没有用到"],
    ]);
    const [one] = all;
    expect(withBlanksAsOne(one ? [one] : [])).toEqual([one]);
  });

  it("that nothing uses are told, blank or not", () => {
    const found = checkManuscript(manuscript, [unusedFigure]);
    expect(found.map(({ place }) => place)).toEqual([
      { file: "slides/figures.yaml", line: 4, column: 1 },
    ]);
  });
});

describe("a count on face and notes", () => {
  const check = (face: string, notes: string) =>
    checkManuscript(
      sampleFiles({
        "a.md": `# 题\n\n- ${face}\n\nNote:\n${notes}\n`,
        "figures.yaml": "甲: 12\n乙: 12\n丙:\n",
      }),
      [typedFigure],
    ).map(({ severity, place, hint }) => [severity, place.line, place.column, hint?.zh]);

  it.each<[string, string, unknown[]]>([
    ["政策宣讲 {{甲}}次", "落实政策宣讲15次，", ["error", 6, 7, "两处都写成 {{甲}}"]],
    ["政策宣讲 {{甲}}次", "落实政策宣讲12次，", ["warning", 6, 7, "两处都写成 {{甲}}"]],
    ["政策宣讲 {{甲}}次", "落实政策宣讲十二次，", ["warning", 6, 7, "两处都写成 {{甲}}"]],
    ["政策宣讲 {{丙}}次", "落实政策宣讲12次，", ["error", 6, 7, "两处都写成 {{丙}}"]],
    ["政策宣讲 12次", "落实政策宣讲{{甲}}次，", ["warning", 3, 8, "两处都写成 {{甲}}"]],
    [
      "政策宣讲 1,200次",
      "政策宣讲1,300余次",
      ["error", 3, 8, "两处改成一样，或都写成同一个 {{名称}}"],
    ],
    ["“一把手”上讲台 {{甲}}次", "“一把手”上讲台活动4次", ["error", 6, 11, "两处都写成 {{甲}}"]],
    ["政策宣讲 {{甲}}次", "政策宣讲{{乙}}次", ["error", 6, 5, "两处都写成 {{甲}}"]],
  ])("is one and the same: %s / %s", (face, notes, expected) => {
    expect(check(face, notes)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ["政策宣讲 {{甲}}次", "政策宣讲{{甲}}次"],
    ["政策宣讲 12次", "政策宣讲十二次"],
    ["政策宣讲 {{甲}}次", "政策宣讲3场，系统宣教15次"],
    ["一线调研 {{甲}}次", "车间调研3次，一线调研{{甲}}次"],
    ["政策宣讲 {{甲}}次", "政策宣讲第3次，政策宣讲第三次"],
    ["6方面的问题", "5方面的问题"],
    ["政策宣讲 {{甲}}次", "先政策宣讲3次，后政策宣讲{{甲}}次"],
    ["一个重点", "三个重点"],
  ])("may be as it is: %s / %s", (face, notes) => {
    expect(check(face, notes)).toEqual([]);
  });
});
