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

it.each([
  ["of Obsidian", "甲%%乙%%丙\n\n%%\n乙\n%%", ["甲丙"]],
  ["of Critic markup", "甲{>>乙<<}{--乙--}{~~乙~>丙~~}", ["甲丙"]],
  ["of MDX, and as a link", "甲{/* 乙 */}\n\n[//]: # (乙)", ["甲"]],
])("a comment %s is none either, and is told", (_, text, expected) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual(expected);
  expect(left.some((one) => one.text.includes("乙"))).toBe(true);
});

it.each([
  ["struck", "甲~~乙~~丙\n\n| 丁 |\n|---|\n| ~~乙~~ |"],
  ["hidden", '甲<span hidden><b>乙</b></span>丙\n\n# 丁 <i style="display:none">乙</i>'],
])("what is %s is left out, and told", (kind, text) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(JSON.stringify(blocks)).not.toContain("乙");
  expect(JSON.stringify(blocks)).toContain("甲丙");
  expect(left).toEqual([
    { kind, text: "乙" },
    { kind, text: "乙" },
  ]);
});

it("a footnote stands where its mark is, and one without a mark is told", () => {
  const text = "甲[^1]丙^[丁]\n\n[^1]: 乙\n\n    戊\n\n[^2]: 己";
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks).toEqual([{ kind: "paragraph", text: "甲（乙 戊）丙（丁）" }]);
  expect(left).toEqual([{ kind: "markup", text: "[^2]" }]);
});

it("a picture in a cell comes in behind its table", () => {
  const { blocks } = readMarkdown("| 甲 |\n|---|\n| ![乙](a.png) |", "a.md");
  expect(blocks).toContainEqual({ kind: "picture", path: "a.png", alt: "乙" });
});
