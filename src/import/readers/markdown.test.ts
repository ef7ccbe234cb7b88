import { expect, it } from "vitest";
import { readMarkdown } from "./markdown.ts";

it.each([
  ["over paragraphs", "甲 <!-- 乙\n\n- 乙\n\n乙 --> 丙", ["甲  丙"]],
  ["over the lines of a heading", "# 甲 <!-- 乙\n乙 --> 丙", ["甲  丙"]],
  ["over rows", "甲\n\n| 丁 |\n|---|\n| 戊 <!-- 乙 |\n| 乙 --> 己 |", ["甲"]],
  ["without an end", "甲 <!-- 乙\n乙\n\n丙", ["甲", "丙"]],
  ["in HTML, behind a blank line", "<div>\n<!-- 乙\n\n乙 -->\n</div>\n\n甲", ["甲"]],
  ["in code", "`<!--` 甲\n\n丙 `-->`", ["<!-- 甲", "丙 -->"]],
])("a comment %s is no part of the speech, and is told", (name, text, expected) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  expect(texts).toEqual(expected);
  expect(JSON.stringify(blocks)).not.toContain("乙");
  expect(left.some((one) => one.text.includes("乙"))).toBe(name !== "in code");
});
