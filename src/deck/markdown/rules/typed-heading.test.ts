import { describe, expect, it } from "vitest";
import { readDeck } from "../../read.ts";

/** The heading of the second slide, and how many blocks stand below it. */
function read(text: string): readonly [heading: string, below: number] {
  const { deck } = readDeck([{ path: "1.md", text: `# 题\n\n---\n\n${text}` }], { layouts: [] });
  const slide = deck.slides[1];
  return [
    slide?.heading ?? "",
    slide?.face.reduce(
      (sum, block) =>
        block.kind === "flow"
          ? sum + block.tokens.filter(({ type }) => type.endsWith("_open")).length
          : sum,
      0,
    ) ?? 0,
  ];
}

describe("a heading that is typed as text", () => {
  it.each([
    ["　　一、主要进展\n\n（一）春耕有序。", "一、主要进展", 1],
    ["一、主要进展\n会议指出，春耕有序。", "一、主要进展", 1],
    ["**二、存在的问题**\n\n- 农资涨价", "二、存在的问题", 3],
    ["第二部分 存在问题\n①农资涨价", "第二部分 存在问题", 1],
    ["<!-- 记 -->\n\n三、下步打算", "三、下步打算", 0],
  ])("is the slide's: %s", (text, heading, below) => {
    expect(read(text)).toEqual([heading, below]);
  });

  it.each([
    ["a slide with a heading", "### 甲\n\n一、主要进展"],
    ["a sentence", "一、加强领导，压实责任。"],
    ["a list", "- 一、主要进展"],
    ["a line without a number", "主要进展\n\n甲"],
    ["a lower number", "（一）主要进展\n\n甲"],
    ["a line that comes later", "甲\n\n一、主要进展"],
  ])("is none in %s", (_, text) => {
    expect(read(text)[0]).not.toContain("一、主要进展");
    expect(read(text)[0]).not.toContain("加强领导");
  });
});
