import { describe, expect, it } from "vitest";
import { joinSlides, renderSlides } from "../../../render/deck.ts";
import { notesText } from "../../notes/notes-text.ts";
import { readDeck } from "../../read.ts";

const layouts = ["cover", "points", "picture", "section", "quote"];

function read(text: string) {
  const { deck, problems } = readDeck([{ path: "slides/a.md", text }], { layouts });
  const silent = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  return {
    headings: deck.slides.map(({ heading }) => heading),
    notes: deck.slides.map(({ notes }) => notesText(notes, deck.figures)),
    grounds: deck.slides.map(({ attributes }) => attributes["data-background-image"]),
    shown: joinSlides(renderSlides({ ...deck, slides: silent })),
    codes: problems.map(({ code }) => code),
  };
}

describe("a deck of nodeppt", () => {
  it("is cut at its tags, with notes, columns and grounds, and without classes and icons", () => {
    const { headings, notes, grounds, shown, codes } = read(
      'title: 总题\nspeaker: 密一\njs:\n    - a.js\n\n<slide class="aligncenter" image="a.jpg .dark">\n\n# 甲题 {.text-landing.text-shadow}\n\n[:fa-github: 链接](https://a.example){.button}\n\n:::note\n## 密二\n:::\n\n<slide :class="size-40">\n\n## 乙题\n\n---\n\n:::column {.vertical-align}\n\n左\n\n---\n\n右\n\n:::\n\n* 一 {.fadeInUp}\n\n`{.code}`\n\n!![](b.png .size-50.alignleft)',
    );
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual(["密二", ""]);
    expect(grounds).toEqual(["a.jpg", undefined]);
    expect(shown).toMatch(/class="slot">\s*<p>左[^]*class="slot">\s*<p>右/);
    expect(shown).toContain("{.code}");
    expect(shown).toContain('src="b.png"');
    expect(shown).not.toMatch(/密|text-landing|fa-github|fadeInUp|alignleft/);
    expect(codes).toEqual(["foreign-deck"]);
  });

  it("of the first version is, too", () => {
    const { headings, notes, grounds, shown } = read(
      "title: 总题\nfiles: /js/密.js\n\n[slide]\n\n# 甲题\n\n[slide style=\"background-image:url('a.png')\"]\n\n## 乙题\n\n[note]\n密一\n[/note]\n\n- 一 {:&.moveIn}\n\n[subslide]\n丙\n=======\n丁\n[/subslide]",
    );
    expect(headings).toEqual(["甲题", "乙题", ""]);
    expect(notes).toEqual(["", "密一", ""]);
    expect(grounds).toEqual([undefined, "a.png", undefined]);
    expect(shown).not.toMatch(/密|moveIn|slide\]/);
  });

  it.each(["甲\n\n```\n<slide>\n```", "<slide>\n\n甲\n\n</slide>"])("is not %j", (text) => {
    expect(read(text).codes).not.toContain("foreign-deck");
  });
});

describe("a deck of Showoff", () => {
  it("is cut at its marks, and its sections are no code", () => {
    const { headings, notes, shown, codes } = read(
      "!SLIDE center\n\n# 甲题\n\n.notes 密一\n\n!SLIDE bullets\n\n# 乙题\n\n~~~SECTION:notes~~~\n密二\n~~~ENDSECTION~~~\n\n* 一\n\n~~~SECTION:handouts~~~\n\n密三\n\n~~~ENDSECTION~~~\n\n* 二 ~~~NUM_SLIDES~~~",
    );
    expect(headings).toEqual(["甲题", "乙题"]);
    expect(notes).toEqual(["密一", "密二"]);
    expect(shown).toMatch(/一[^]*二/);
    expect(shown).not.toMatch(/密|~~~/);
    expect(codes).toEqual(["foreign-deck"]);
  });
});

describe("what MarkItDown makes of a PowerPoint file", () => {
  it("is cut where its slides begin, and their notes are such", () => {
    const { headings, notes, shown, codes } = read(
      "<!-- Slide number: 1 -->\n# 甲题\n张三\n\n### Notes:\n密一\n\n<!-- Slide number: 2 -->\n\n# 乙题\n文\n\n### Notes:\n密二\n\n密三\n\n<!-- Slide number: 3 -->\n# 丙题",
    );
    expect(headings).toEqual(["甲题", "乙题", "丙题"]);
    expect(notes).toEqual(["密一", "密二\n密三", ""]);
    expect(shown).not.toContain("密");
    expect(codes).toEqual(["foreign-deck"]);
  });
});
