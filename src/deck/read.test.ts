import { describe, expect, it } from "vitest";
import type { Block } from "./model.ts";
import { readDeck } from "./read.ts";
import { read, slides } from "../../tests/read-sample.ts";

/** `h2 标题`, `flow`, `h3 小标题`. */
function outline(face: readonly Block[]): readonly string[] {
  return face.map((block) => {
    if (block.kind === "flow") return `flow ${block.tokens.length}`;
    const heading = block.kind === "group" ? block.heading : block;
    return `${block.kind} h${heading.level} ${heading.text}`;
  });
}

describe("readDeck", () => {
  it("takes the settings, the figures and the slides of a folder", () => {
    const reading = read({
      "slides/figures.yaml": "次数: 7",
      "slides/02-b.md":
        "---\nlayout: ledger\npart: 学\nbrace: 始终\ntime: 1:30\n---\n## 乙\n\n### 丙\n\n- 讲 {{次数}}次\n\nNote:\n念{{次数}}次。",
      "slides/01-a.md": "# 甲",
      "slides/deck.yaml": "minutes: 14\nrate: 200\ntheme: white",
      "slides/picture.png": "",
    });
    expect(reading.problems).toEqual([]);
    expect(reading.deck.settings).toEqual({
      title: "甲",
      minutes: 14,
      rate: 200,
      theme: "white",
      aspect: "16:9",
      publish: { notes: "full" },
    });
    expect(reading.deck.figures.get("次数")?.value).toBe("7");
    expect(reading.deck.parts).toEqual([{ name: "学", slideIds: ["b"] }]);
    expect(slides(reading)).toMatchObject([
      { id: "a", layout: "cover", vertical: false, heading: "甲" },
      {
        id: "b",
        layout: "ledger",
        brace: "始终",
        time: 90,
        partNumber: { part: 1, number: 1, numeral: "一" },
        heading: "乙",
        place: { file: "slides/02-b.md", line: 7, column: 1 },
        notes: { paragraphs: [{ place: { line: 14, column: 1 } }] },
      },
    ]);
  });

  it("leaves the headings in an element of raw HTML in it", () => {
    const boxed = "## 题\n\n<div>\n<div>\n\n### 左\n\n文\n\n</div>\n</div>\n\n### 组\n\n文";
    const kinds = (text: string) =>
      read(text)
        .deck.slides[0]?.face.map(({ kind }) => kind)
        .join(" ");
    expect(kinds(boxed)).toBe("heading flow group");
    expect(kinds(boxed.replace(/<\/div>\n<\/div>/, "</div>"))).toBe("heading flow group group");
    const alone = read("<div>\n\n## 题\n\n文\n\n</div>");
    expect(alone.deck.slides[0]).toMatchObject({ heading: "题", face: [{ kind: "flow" }] });
  });

  it.each(["静<ruby>夜<rt>yè</rt></ruby>思", "<ruby>静夜<rp>(</rp><rt>jìng yè</ruby>思"])(
    "has no reading of its characters in its heading: %s",
    (heading) => {
      expect(read(`# ${heading}`).deck.slides[0]?.heading).toBe("静夜思");
    },
  );

  it.each([
    [
      "name order with numbers as numbers",
      { "10-c.md": "c", "2-b.md": "b", "1-a.md": "a" },
      ["a", "b", "c"],
    ],
    [
      "what they say to the slides of one file",
      { "03-x.md": "# 总 结\n\n---\n\n甲<wbr>乙\n\n----\n\n### 丙\n\n----\n\n![](a.png)" },
      ["总-结", "甲乙", "丙", "x"],
    ],
    [
      "a number to the second that says the same",
      { "x.md": "## a\n\n---\n\n## b\n\n---\n\n## a", "y.md": "## a\n\n---\n\n![](b.png)" },
      ["a", "b", "a-2", "a-3", "y"],
    ],
    ["a word before a bare number", { "01.md": "a" }, ["slide-01"]],
    ["Chinese as it is", { "06-调查研究.md": "a" }, ["调查研究"]],
    [
      "front matter's id for the first slide",
      { "a.md": "---\nid: x y\n---\na\n\n---\n\nb" },
      ["x-y", "b"],
    ],
    [
      "a comment's id",
      { "a.md": '<!-- .slide: id="x" -->\na\n\n---\n\n<!-- .slide: id="y" -->\nb' },
      ["x", "y"],
    ],
    [
      "a count for a name that is taken",
      { "1-a.md": "a", "2-a.md": "b", "3-a-2.md": "c" },
      ["a", "a-2", "a-2-2"],
    ],
  ])("gives ids: %s", (_, files, ids) => {
    expect(slides(read(files)).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["no heading", "甲", "", ["flow 3"]],
    ["flow before the heading", "甲\n\n# 乙<wbr>**丙**", "乙丙", ["flow 3", "heading h1 乙丙"]],
    [
      "groups",
      "## 甲\n\n乙\n\n### 丙\n\n丁\n\n### 戊",
      "甲",
      ["heading h2 甲", "flow 3", "group h3 丙", "group h3 戊"],
    ],
    [
      "a second heading that ends a group",
      "## 甲\n\n### 丙\n\n# 丁\n\n戊",
      "甲",
      ["heading h2 甲", "group h3 丙", "flow 6"],
    ],
    [
      "deeper headings",
      "## 甲\n\n#### 乙\n\n### 丙\n\n#### 丁",
      "甲",
      ["heading h2 甲", "flow 3", "group h3 丙"],
    ],
    ["headings inside other blocks", "> ## 甲\n\n- ### 乙", "", ["flow 12"]],
    [
      "a second heading beside groups",
      "# 甲\n\n## 乙\n\n### 丙",
      "甲",
      ["heading h1 甲", "flow 3", "group h3 丙"],
    ],
    ["equal headings", "# 甲\n\n# 乙", "甲", ["heading h1 甲", "flow 3"]],
    ["setext headings", "甲\n===\n\n乙\n--", "甲", ["heading h1 甲", "group h3 乙"]],
    ["a figure in a heading", "## 完成{{n}}项", "完成X项", ["heading h2 完成X项"]],
    ["comments only", "<!-- a -->\n\n<!-- b\n\nc -->", "", []],
  ])("reads a face with %s", (_, text, heading, expected) => {
    const [slide] = slides(read({ "figures.yaml": "n:", "a.md": text }));
    expect(slide?.heading).toBe(heading);
    expect(outline(slide?.face ?? [])).toEqual(expected);
  });

  it("counts the lines of tokens from the file's first", () => {
    const [, slide] = slides(read("---\npart: x\n---\na\n\n---\n\n## b\n\n- c\n- d\n"));
    const maps = slide?.face.flatMap(({ tokens }) =>
      tokens.flatMap(({ map }) => (map ? [map] : [])),
    );
    expect(maps).toEqual([
      [7, 8],
      [7, 8],
      [9, 11],
      [9, 10],
      [9, 10],
      [9, 10],
      [10, 11],
      [10, 11],
      [10, 11],
    ]);
  });

  it("gives each part of a parted list its own lines", () => {
    const [, slide] = slides(read("a\n\n---\n\n- b\n- {{c}}d\n- {{e}}d"));
    const lists = slide?.face.flatMap(({ tokens }) =>
      tokens.filter(({ type }) => /^(?:bullet_list|list_item)_open$/.test(type)),
    );
    expect(lists?.map(({ map }) => map)).toEqual([
      [4, 5],
      [4, 5],
      [5, 6],
      [5, 6],
      [6, 7],
    ]);
  });

  it("puts a vertical slide in the place of an empty one above it", () => {
    const reading = read("a\n\n---\n\n----\n\nb\n\n----\n\nc");
    expect(slides(reading).map(({ vertical }) => vertical)).toEqual([false, false, true]);
  });

  it("shares link definitions among the slides of a file", () => {
    const [slide] = slides(read("[a]\n\n---\n\n[a]: https://example.org"));
    expect(JSON.stringify(slide?.face)).toContain("https://example.org");
  });

  it.each([
    [
      "---\nlayout: ledger\npart: 学\nbrace: 始终\n---\na\n\n---\n\nb",
      ["ledger 学 始终", "points 学 undefined"],
    ],
    [
      '---\nlayout: ledger\n---\na\n\n---\n\n<!-- .slide: data-layout="columns" data-part="行" data-brace="要" -->\nb',
      ["ledger undefined undefined", "columns 行 要"],
    ],
    ["# a\n\n---\n\n# b", ["cover undefined undefined", "points undefined undefined"]],
    ["## a", ["points undefined undefined"]],
  ])(
    "applies front matter to the first slide of a file, its part to all, and a comment to one: %j",
    (text, expected) => {
      const { deck } = read(text);
      const partOf = (id: string) => deck.parts.find(({ slideIds }) => slideIds.includes(id))?.name;
      expect(
        deck.slides.map(({ id, layout, brace }) => `${layout} ${partOf(id)} ${brace}`),
      ).toEqual(expected);
      expect(deck.slides.every(({ attributes }) => Object.keys(attributes).length === 0)).toBe(
        true,
      );
    },
  );

  it("lists the sections of groups alone: a heading that no layout shows is shown by another", () => {
    const layoutsOf = (text: string) => read(text).deck.slides.map(({ layout }) => layout);
    expect(layoutsOf("---\nlayout: overview\n---\n## 甲\n\n- 乙\n- 丙\n\n---\n\n丁")[0]).toBe(
      "points",
    );
    expect(layoutsOf("---\nlayout: overview\n---\n## 甲\n\n### 乙\n\n### 丙")).toEqual([
      "overview",
    ]);
  });

  it("takes layout, brace, id and time for the first slide alone", () => {
    const { deck } = read("---\nlayout: cover\nid: top\ntime: 60\n---\n# a\n\n---\n\n## b");
    expect(deck.slides.map(({ id, layout, time }) => [id, layout, time])).toEqual([
      ["top", "cover", 60],
      ["b", "points", undefined],
    ]);
  });

  it("numbers the slides of a part, with others between", () => {
    const { deck } = read({
      "1.md": "---\npart: 甲\n---\na",
      "2.md": "b",
      "3.md": "---\npart: 乙\n---\nc",
      "4.md": "---\npart: 甲\n---\nd",
    });
    expect(deck.slides.map(({ partNumber }) => partNumber)).toEqual([
      { part: 1, number: 1, numeral: "一" },
      undefined,
      { part: 2, number: 1, numeral: "一" },
      { part: 1, number: 2, numeral: "二" },
    ]);
  });

  it("counts a heading alone on its slide with those that are numbered as it is", () => {
    const numeralsOf = (...headings: string[]): readonly (string | undefined)[] => {
      const texts = headings.map((heading, index) =>
        index === 1
          ? `---\npart: 甲\nlayout: section\n---\n## ${heading}`
          : `---\npart: 甲\n---\n## ${heading}\n\n- 一点\n- 两点`,
      );
      const files = texts.map((text, index) => ({ path: `slides/${index}.md`, text }));
      const { deck } = readDeck(files, { layouts: ["points", "section"] });
      return deck.slides.map(({ partNumber }) => partNumber?.numeral);
    };
    expect(numeralsOf("前言", "一、工作", "二、问题")).toEqual(["", "一", "二"]);
    expect(numeralsOf("前言", "工作", "问题")).toEqual(["一", undefined, "二"]);
  });

  it.each([
    [
      ["称谓", "一、说明", "二、判断"],
      ["", "一", "二"],
    ],
    [
      ["（一）说明", "（二）判断"],
      ["一", "二"],
    ],
    [
      ["1. 说明", "2. 判断", "总结"],
      ["1", "2", ""],
    ],
    // A number that is the counted one leaves the others theirs.
    [
      ["说明", "二、判断", "总结"],
      ["一", "二", "三"],
    ],
    [
      ["第一部分 说明", "总结"],
      ["一", "二"],
    ],
    // A deck in an alphabet counts in its own numerals.
    [
      ["Where we stand", "Next steps"],
      ["1", "2"],
    ],
    [
      ["2025", "2026"],
      ["一", "二"],
    ],
  ])("knows %j by %j", (headings, numerals) => {
    const { deck } = read(
      `---\npart: 甲\n---\n${headings.map((heading) => `## ${heading}\n\n- 一点`).join("\n\n---\n\n")}`,
    );
    expect(deck.slides.map(({ partNumber }) => partNumber?.numeral)).toEqual(numerals);
  });
});
