import { expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { readDeck } from "../../read.ts";
import { withoutEditorMarks } from "./editor-marks.ts";

it.each([
  ["a box", ":::info\n甲\n:::", "\n甲\n"],
  ["a box with a title", ":::spoiler 答案\n甲\n:::", "**答案**  \n甲\n"],
  ["a title in brackets", ":::tip[提示]\n甲\n:::", "**提示**  \n甲\n"],
  ["a box of any name", "::: 重点\n甲\n:::", "\n甲\n"],
  ["a box that is called notes", ":::spoiler 演讲备注\n甲\n:::", "::: notes\n甲\n:::"],
  ["columns", "::: columns\n::: column\n甲\n:::\n:::", "\n[.column]\n甲\n\n::bottom::"],
  ["a box in a box", "::::warning\n:::info\n甲\n:::\n::::", "\n\n甲\n\n"],
  ["a callout", "> [!TIP]\n> 甲", ">\n> 甲"],
  ["a callout with a title", "> [!warning]- 注意\n> 甲", "> **注意**  \n> 甲"],
  ["contents", "[toc]\n\n[[TOC]]", "\n\n"],
  ["a stage", '<grid drag="60 55" drop="5 10">\n甲\n</grid>', "\n甲\n"],
  ["an embedded picture", "![[a b.png]] ![[b.jpg|300]]", "![](<a b.png>) ![](<b.jpg>)"],
  ["an embedded picture with words", "![[a.png|老街]]", "![老街](<a.png>)"],
  ["a link of a wiki", "[[笔记]]、[[笔记|别名]]", "笔记、别名"],
  ["lit words", "==高亮==的词", "<mark>高亮</mark>的词"],
  ["underlined words", "这是++下划线++", "这是<u>下划线</u>"],
])("%s of an editor shows what it holds", (_, text, expected) => {
  expect(withoutEditorMarks(text)).toBe(expected);
});

it.each([
  "::: notes\n甲\n:::",
  ":::note\n甲\n:::",
  ":::讲稿\n甲\n:::",
  ":::hidden\n甲\n:::",
  "> [!NOTE]\n> 甲",
  "::: {.columns}\n甲\n:::",
  "`==甲==` 和 `[[甲]]`",
  "```\n==甲==\n[[甲]]\n:::info\n```",
  "[[1, 2], [3, 4]]",
  "[[甲]](a.md)",
  "a==b==c",
  "C++ 和 C++",
  "{++甲++}",
  "`++甲++`",
  "{==甲==}",
  "甲 == 乙 == 丙",
])("what is none of these stays: %s", (text) => {
  expect(withoutEditorMarks(text)).toBe(text);
});

it("a slide's name alone, as Remark writes it, is not shown", () => {
  const text = "# 首\n\n---\n\nname: intro\n\n# 介绍\n\n乙";
  const { deck } = readDeck([{ path: "a.md", text }], { layouts: ["points"] });
  const html = joinSlides(renderSlides(deck));
  expect(html).toContain("介绍");
  expect(html).not.toContain("name: intro");
});
