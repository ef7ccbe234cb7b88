import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { renderReadingContents } from "./reading-contents.ts";

const slides = [
  ["cover", "layout: cover", "# 题"],
  ["a", "part: 为学", "## 甲"],
  ["b", "part: 为学", "## 乙"],
  ["c", "layout: points", "## 过渡"],
  ["d", "layout: points", "没有标题"],
  ["e", "part: 践履", "## 丙 <&>"],
];
const files = slides.map(([id, settings, face], i) => ({
  path: `slides/0${i}-${id}.md`,
  text: `---\n${settings}\n---\n\n${face}\n`,
}));
const { deck } = readDeck(files, { layouts: ["cover", "points"] });

describe("the contents for reading", () => {
  it("list the sections under their parts, and the other headings between them", () => {
    const outline = renderReadingContents(deck)
      .replace(/<li>/g, "(")
      .replace(/<\/li>/g, ")")
      .replace(/<[^>]+>/g, "");
    expect(outline).toContain("(为学(一 甲)(二 乙))(过渡)(践履(一 丙 &lt;&amp;&gt;))");
  });

  it("show each number once, and no number beside a heading without one", () => {
    const text = "---\npart: 甲\n---\n## 称谓\n\n---\n\n## 一、说明\n\n---\n\n## 二、判断";
    const numbered = readDeck([{ path: "slides/a.md", text }], { layouts: ["points"] }).deck;
    const entries = [...renderReadingContents(numbered).matchAll(/<li><a[^>]*>(.*?)<\/a>/g)];
    expect(entries.map(([, entry = ""]) => entry.replace(/<[^>]+>/g, ""))).toEqual([
      "称谓",
      "一 说明",
      "二 判断",
    ]);
  });

  it("link to the slides", () => {
    expect(renderReadingContents(deck)).toContain(`href="#${deck.slides[1]?.id}"`);
  });
});
