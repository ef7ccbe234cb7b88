import { describe, expect, it } from "vitest";
import { notesText } from "../notes/notes-text.ts";
import { readDeck } from "../read.ts";
import { growth } from "../../../tests/processor-time.ts";
import { cutPieces } from "./pieces.ts";
import { sourceOf } from "./source.ts";

/** The slides of a file: the heading of each, `!` before one that is hidden, its notes behind. And what is told. */
function read(text: string): { slides: readonly string[]; told: readonly string[] } {
  const { deck, problems } = readDeck([{ path: "a.md", text }], { layouts: [] });
  const slides = deck.slides.map(({ heading, attributes, notes }) => {
    const said = notesText(notes, deck.figures);
    const isHidden = attributes["data-visibility"] === "hidden";
    return `${isHidden ? "!" : ""}${heading}${said && ` (${said.replace(/\s+/g, " ")})`}`;
  });
  return { slides, told: problems.map(({ code, place }) => `${code} ${place.line}`) };
}

/** The programs whose headings cut, each with its slides before the others. */
const programs = {
  Pandoc: "# 节\n\n## 栏 {.smaller}\n\n::: {.columns}\n::: {.column}\n甲\n:::\n:::\n\n",
  "Marp with headingDivider": "---\nmarp: true\nheadingDivider: 2\n---\n\n# 节\n\n## 栏\n\n甲\n\n",
};

describe.each(Object.entries(programs))("%s", (_, before) => {
  it.each([
    ["right behind the mark", "Note:\n\n## 密\n\n话"],
    ["behind text", "Note: 各位\n\n# 密\n\n话"],
    ["one behind the other", "Note:\n\n## 密\n\n## 话"],
    [
      "behind an element with a second mark",
      "Note: 各位\n\n<div>\n\nNote: 甲\n\n</div>\n\n## 密\n\n话",
    ],
    ["behind remark's mark", "???\n\n## 密\n\n话"],
    ["behind a name of notes", "讲稿：\n\n话\n\n## 密"],
    ["in an element", '<aside class="notes">\n\n## 密\n\n话\n\n</aside>'],
    ["in a fence", "::: notes\n\n## 密\n\n话\n\n:::"],
    ["between tags of Hugo", "{{% note %}}\n\n## 密\n\n话\n\n{{% /note %}}"],
    ["in Org's block", "#+BEGIN_NOTES\n\n## 密\n\n话\n#+END_NOTES"],
  ])("begins no slide with a heading in notes: %s", (_, notes) => {
    const { slides } = read(`${before}## 题\n\n- 乙\n\n${notes}\n\n---\n\n## 尾\n\n丙`);
    expect(slides.map((slide) => slide.replace(/ .*/, ""))).toEqual(["节", "栏", "题", "尾"]);
    expect(slides[2]).toMatch(/密.*话|话.*密/);
  });

  it("begins one with a heading behind notes that have an end, and where nothing but headings cuts", () => {
    const { slides, told } = read(
      `${before}## 题\n\n::: notes\n话\n:::\n\n## 丙\n\n字\n\nNote: 说\n\n## 丁\n\n字`,
    );
    expect(slides).toEqual(["节", "栏", "题 (话)", "丙 (说)", "丁"]);
    expect(told.join()).not.toMatch(/spoken-heading|hidden-separator/);
  });

  it("begins one with a heading behind an element in which a mark stands", () => {
    const { slides } = read(
      `${before}## 题\n\n<div>\n\nNote: 话\n\n</div>\n\n## 丙\n\n字\n\n---\n\n## 尾\n\n丙`,
    );
    expect(slides).toEqual(["节", "栏", "题 (话)", "丙", "尾"]);
  });

  it("tells of a heading that is spoken", () => {
    const { slides, told } = read(`${before}## 题\n\nNote:\n\n## 密\n\n话\n\n## 密密`);
    expect(slides.at(-1)).toMatch(/^题 \(密 话 密密\)$/);
    expect(told.filter((one) => one.startsWith("spoken-heading"))).toHaveLength(1);
  });

  it.each([
    ["reveal.js", '<!-- .slide: data-visibility="hidden" -->'],
    ["Markdown Preview Enhanced", '<!-- slide data-visibility="hidden" -->'],
    ["Remark", "exclude: true"],
    ["Deckset", "[.hide: true]"],
    ["reveal.js behind a remark", "<!-- 记 -->\n\n%% 记 %%\n\n<!-- .slide: hidden -->"],
    ["reveal.js behind notes", '<aside class="notes">话</aside>\n\n<!-- .slide: hidden -->'],
  ])("hides the slide whose heading stands below what hides it in %s", (_, hiding) => {
    const { slides } = read(
      `${before}## 题\n\n字\n\n---\n\n${hiding}\n\n## 密\n\n密\n\n---\n\n## 尾\n\n丙`,
    );
    expect(slides.map((slide) => slide.replace(/ .*/, ""))).toEqual([
      "节",
      "栏",
      "题",
      "!密",
      "尾",
    ]);
  });

  it.each([
    ["reveal.js", '<!-- .slide: data-visibility="hidden" -->'],
    ["Markdown Preview Enhanced", '<!-- slide data-visibility="hidden" -->'],
    ["reveal.js over a remark", "<!-- .slide: hidden -->\n\n<!-- 记 -->"],
  ])("hides both slides where no ruler says which one is meant: %s", (_, hiding) => {
    const { slides, told } = read(
      `${before}## 题\n\n字\n\n${hiding}\n\n## 密\n\n密\n\n## 尾\n\n丙`,
    );
    expect(slides.map((slide) => slide.replace(/ .*/, ""))).toEqual([
      "节",
      "栏",
      "!题",
      "!密",
      "尾",
    ]);
    expect(told.filter((one) => one.startsWith("hides-both"))).toHaveLength(1);
  });

  it("hides the slide alone whose heading stands right above what hides it", () => {
    const { slides, told } = read(
      `${before}## 密\n<!-- .slide: hidden -->\n\n## 密\n\n<!-- .slide: hidden -->\n字\n\n## 尾\n\n丙`,
    );
    expect(slides).toEqual(["节", "栏", "!密", "!密", "尾"]);
    expect(told.join()).not.toContain("hides-both");
  });

  it("makes a slide of what is shown between a ruler and a heading", () => {
    const { slides } = read(`${before}---\n\n字\n\n## 题\n\n字\n\n---\n\n![](a.png)\n\n## 尾`);
    expect(slides).toEqual(["节", "栏", "", "题", "", "尾"]);
  });

  it("leaves headings in code alone, also in code without an end", () => {
    const { slides } = read(`${before}## 题\n\n~~~\n\n## 码\n\n~~~\n\n\`\`\`\n\n# 码`);
    expect(slides).toEqual(["节", "栏", "题"]);
  });
});

it.each(["Note:\n\n## a\n\n", "<div>\n\nNote: a\n\n## a\n\n", "<!-- a -->\n\n## a\n\n"])(
  "headings take time by the length of their text: %j",
  (unit) => {
    const work = (size: number): void => {
      const body = unit.repeat(size / unit.length);
      for (const text of [body, `${body}---\n\n${body}`]) {
        cutPieces(sourceOf("a.md", text), { fields: {}, bodyStart: 0, headingCuts: [1, 2] });
      }
    };
    expect(growth(work)).toBeLessThan(10);
  },
);
