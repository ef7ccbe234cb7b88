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
          if (part.startsWith("{"))
            return { kind: "figure", text: part.slice(1, -1), blank: false };
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

/** Lines of each page, and what it ends with. */
const lineOf = (text: string): number => lineCount(text, size.width, 2);
const blocksOf = ({ sections }: ReadingPage) => sections.flatMap(({ blocks }) => blocks);
const textOf = ({ runs }: { readonly runs: readonly SpeechRun[] }): string =>
  runs.map((run) => (run.kind === "step" ? "" : run.text)).join("");

describe("under a title", () => {
  // Fifteen lines.
  const long = `${"这一句话很长很长，".repeat(28)}说完了。`;

  it("a sentence of a whole page stands on the next one", () => {
    const pages = readingPages(speechOf([long]), { ...size, head: 5 });
    expect(pages.map(({ sections }) => sections.length)).toEqual([0, 1]);
    expect(pages[0]?.next).toBe("这一句话很长很长");
    expect(pageText(pages[1]!)).toBe(long);
  });

  it("a heading stays with a sentence of a whole page, which is cut at a clause", () => {
    const pages = readingPages(speechOf(["一、标题", long]), size);
    expect(blocksOf(pages[0]!).map(({ kind }) => kind)).toEqual(["heading", "body"]);
    expect(pageText(pages[0]!)).toMatch(/，$/);
  });
});

it("pages end with a sentence wherever it fits on one, never with a heading, and none is too full", () => {
  const heading = fc.constantFrom("一、标题", "（一）小标题", "二、另一个长一些的标题");
  const sentence = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom("，", "；", "、"))
    .map(([clauses, mark]) => `${`我们要真抓实干${mark}`.repeat(clauses)}完了。`);
  const body = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
  const paragraphs = fc.array(fc.oneof(heading, body, body), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 0, max: 12 }), (texts, head) => {
      const pages = readingPages(speechOf([...texts, "谢谢大家。"]), { ...size, head });
      expect(pagesText(pages)).toBe([...texts, "谢谢大家。"].join(""));
      pages.forEach((page, index) => {
        const blocks = blocksOf(page);
        const lines = blocks.reduce((sum, block) => sum + lineOf(textOf(block)), 0);
        expect(lines).toBeLessThanOrEqual(size.lines - (index === 0 ? head : 0));
        if (blocks.length === 0) return;
        expect(blocks.at(-1)?.kind).toBe("body");
        if (pageText(page).endsWith("。")) return;
        // Cut: its sentence takes more lines than a page has beside what heads it.
        const rest = pages
          .slice(index + 1)
          .map(pageText)
          .join("");
        const tail = rest.slice(0, rest.indexOf("。") + 1);
        const own = textOf(blocks.at(-1)!);
        const headings = blocks.slice(0, -1).filter(({ kind }) => kind === "heading");
        const whole = lineOf(own.slice(own.lastIndexOf("。") + 1) + tail);
        expect(whole + headings.length).toBeGreaterThan(size.lines);
      });
    }),
  );
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
