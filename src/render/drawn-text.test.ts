import { describe, expect, it } from "vitest";
import { readDeck } from "../deck/read.ts";
import { drawnText } from "./drawn-text.ts";

const { deck } = readDeck(
  [
    { path: "slides/deck.yaml", text: "unit: 县委" },
    { path: "slides/figures.yaml", text: "次数: 36\n项数: { value: , placeholder: N }" },
    {
      path: "slides/1.md",
      text: "---\nlayout: cover\n---\n\n副题\n\n# 封面<wbr>题\n\nNote:\n开场。",
    },
    {
      path: "slides/2.md",
      text:
        "---\nlayout: points\npart: 为学\nbrace: 始终\n---\n\n## 标题，后句\n\n段落**重**\n\n" +
        "- 列表**词** {{次数}}次\n\nNote:\n－－讲稿{{项数}}项。",
    },
  ],
  { layouts: ["cover", "points"] },
);

describe("drawnText", () => {
  const text = drawnText(deck);

  it.each([
    ["hero", "the titles of covers alone", /^封面题$/],
    ["slips", "the headings that the cover's slips bear", /^标题后句$/],
    [
      "display",
      "headings, brace, paragraphs, and what is strong in a list",
      /标题，后句.*始终.*段落重.*词/,
    ],
    ["face", "everything on faces, numerals and the byline", /列表.*次.*一.*县委/],
    ["notes", "what is spoken, its dashes as they are drawn", /^开场。——讲稿N项。$/],
    ["stressed", "the marks beside what is lit", /^。——。$/],
    ["figures", "values, placeholders and page numbers", /^36N0123456789[.,:%+−–—~-]+$/],
  ] as const)("has in %s %s", (role, _what, pattern) => {
    expect(text[role]).toMatch(pattern);
  });

  it("leaves list text out of what is drawn large", () => {
    expect(text.display).not.toContain("列表");
  });

  it("takes markup for no text", () => {
    expect(text.hero + text.display + text.face).not.toMatch(/[<>]/);
  });
});
