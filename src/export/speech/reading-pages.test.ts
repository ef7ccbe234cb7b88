import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingOf } from "./levels.ts";
import { lineCount } from "./lines.ts";
import { readingPages, type ReadingPage } from "./reading-pages.ts";
import type { Speech, SpeechRun } from "./speech.ts";

const size = { width: 19, lines: 15 };
const speechOf = (...sections: readonly (readonly string[])[]): Speech => ({
  title: ["题"],
  byline: [],
  sections: sections.map((paragraphs, index) => ({
    slideId: String(index),
    heading: `节${index}`,
    paragraphs: paragraphs.map((text) => ({
      runs: text
        .split(/(\[click\]|\{\d+\})/)
        .filter((part) => part !== "")
        .map((part): SpeechRun => {
          if (part === "[click]") return { kind: "step" };
          if (/^\{/.test(part)) return { kind: "figure", text: part.slice(1, -1), blank: false };
          return { kind: "text", text: part };
        }),
      opening: openingOf(text),
    })),
  })),
});
const pagesText = (pages: readonly ReadingPage[]): string =>
  pages.map((page) => pageText(page)).join("");
const pageText = ({ sections }: ReadingPage): string =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ runs }) => runs)
    .map((run) => (run.kind === "step" ? "" : run.text))
    .join("");

describe("the pages of the reading copy", () => {
  it("end at the end of a sentence", () => {
    const sentence = `${"这是一句不长不短的话，".repeat(4)}说完了。`;
    const pages = readingPages(speechOf([sentence.repeat(12)], [sentence.repeat(5)]), size);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(pageText(page)).toMatch(/。$/);
  });

  it("end at a clause where one sentence is longer than a page", () => {
    const pages = readingPages(speechOf([`${"这一句话很长很长，".repeat(60)}完。`]), size);
    expect(pages.length).toBe(3);
    for (const page of pages) expect(pageText(page)).toMatch(/[，。]$/);
    expect(pages[1]?.sections[0]?.blocks[0]?.continues).toBe(true);
  });

  it.each([
    ["without a mark", "没有标点的很长的文字".repeat(120), /字|点|的|长|有|标|文|没|很/],
    ["of words without a mark", "words that go on and on ".repeat(150), /\s$/],
    ["of one endless word", "a".repeat(3000), /a$/],
  ])("hold no more than fits of a sentence %s", (_what, text, end) => {
    const pages = readingPages(speechOf([text]), size);
    expect(pages.length).toBeGreaterThan(2);
    expect(pagesText(pages)).toBe(text);
    for (const page of pages) {
      expect(lineCount(pageText(page), size.width, 2)).toBeLessThanOrEqual(size.lines);
      expect(pageText(page)).toMatch(end);
    }
  });

  it("leave no heading last", () => {
    const filler = "一行十九个字刚好一行十九个字刚好一行。".repeat(13);
    const pages = readingPages(
      speechOf([filler, "一、标题", "（一）小标题", `正文${"很".repeat(30)}。`]),
      size,
    );
    expect(pages.map(({ sections }) => sections[0]?.blocks.map(({ kind }) => kind))).toEqual([
      ["body"],
      ["heading", "heading", "body"],
    ]);
    expect(pages[0]?.next).toBe("一、标题");
  });

  it("announce the next page by whole words", () => {
    const pages = readingPages(
      speechOf(["Safety first is not a poster on the wall. ".repeat(30)]),
      size,
    );
    expect(pages[0]?.next).toBe("Safety first");
    const long = readingPages(speechOf(["Responsibilities are shared by all. ".repeat(30)]), size);
    expect(long[0]?.next).toBe("Responsibilities");
  });

  it("begin a paragraph at each step, counted in its section", () => {
    const pages = readingPages(
      speechOf(["前。[click]一{12}次。[click]二。"], ["[click]三。"]),
      size,
    );
    const blocks = pages[0]?.sections.map(({ blocks: inside }) => inside.map(({ step }) => step));
    expect(blocks).toEqual([[undefined, 1, 2], [1]]);
  });

  it("hold the whole text, no page too much, and a figure on one page", () => {
    const piece = fc.constantFrom(
      "话",
      "，",
      "。",
      "“",
      "”",
      "{1234}",
      "A1",
      " ",
      "[click]",
      "；",
      "一、",
    );
    const paragraph = fc
      .array(piece, { minLength: 1, maxLength: 700 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(fc.array(fc.array(paragraph, { maxLength: 4 }), { maxLength: 4 }), (sections) => {
        const pages = readingPages(speechOf(...sections), size);
        const whole = sections
          .flat()
          .join("")
          .replace(/\[click\]|[{}]/g, "");
        expect(pagesText(pages)).toBe(whole);
        for (const { sections: inside } of pages) {
          const lines = inside
            .flatMap(({ blocks }) => blocks)
            .map(({ runs }) =>
              lineCount(runs.map((run) => ("text" in run ? run.text : "")).join(""), 19, 2),
            );
          expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(15);
        }
      }),
    );
  });
});

describe("lines", () => {
  it.each([
    ["", 0, 1],
    ["一".repeat(10), 0, 1],
    ["一".repeat(11), 0, 2],
    ["一".repeat(9), 2, 2],
    [`${"一".repeat(10)}。`, 0, 2],
    [`${"一".repeat(9)}12345`, 0, 2],
    ["a".repeat(40), 0, 3],
  ])("of %j after %d ems are %d", (text, indent, expected) => {
    expect(lineCount(text, 10, indent)).toBe(expected);
  });
});
