import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../source/source.ts";
import type { ParagraphShape } from "../model.ts";
import { readNotes } from "./notes.ts";
import { paragraphText } from "./notes-text.ts";

function read(text: string) {
  const { source } = readSource({ path: "a.md", text });
  return readNotes(source, [[0, source.text.length]], {}, false, new Set()).notes.paragraphs;
}

function sign(shape: ParagraphShape | undefined): string {
  if (!shape) return "";
  if (shape.kind === "heading") return `h${shape.level} `;
  if (shape.kind === "item") return `${"  ".repeat(shape.depth)}${shape.mark} `;
  if (shape.kind === "cell") return `${shape.begins ? "|" : ""}${shape.isHead ? "!" : ""} `;
  return `${shape.kind} `;
}

function shapes(text: string): readonly string[] {
  return read(text).map((one) => sign(one.shape) + paragraphText(one, new Map()));
}

describe("the shape of notes", () => {
  it.each([
    ["plain text", "甲\n\n乙", ["甲", "乙"]],
    ["headings", "# 甲\n乙\n### 丙 ###", ["h1 甲", "乙", "h3 丙"]],
    ["a list below a line", "甲：\n- 乙\n- 丙", ["甲：", "bullet 乙", "bullet 丙"]],
    [
      "lists in lists",
      "- a\n  - b\n    goes on\n* c",
      ["bullet a", "  bullet b goes on", "bullet c"],
    ],
    ["an item of two paragraphs", "- a\n\n  b\n- c", ["bullet a", "none b", "bullet c"]],
    ["lines that are numbered", "1. 甲\n2) 乙\n3) 丙", ["1. 甲", "number 2) 乙", "number 3) 丙"]],
    ["numbered paragraphs as text", "1. 甲\n\n2. 乙", ["1. 甲", "2. 乙"]],
    ["one number as text", "1. 甲", ["1. 甲"]],
    ["a year as text", "2023. 很好", ["2023. 很好"]],
    ["a quotation", "> 甲\n> 乙", ["quote 甲乙"]],
    [
      "a table",
      "| a | b |\n|---|---|\n| c\\|d | **e** |\n| | f |",
      ["|! a", "! b", "| c|d", " e", "| ", " f"],
    ],
    ["code", "```js\na\n  b\n```", ["code a\n  b"]],
    ["a list that is set in", "甲\n        - a\n        - b", ["甲", "bullet a", "bullet b"]],
    ["signs in the text", "a - b > c # d 1. e", ["a - b > c # d 1. e"]],
    ["dashes", "－－甲\n——乙", ["－－甲——乙"]],
    [
      "lists in HTML",
      "甲：\n<ul>\n <li>乙 <b>丙</b></li>\n <li>丁\n  <ol><li>戊</ol>\n</ul>\n己",
      ["甲：", "bullet 乙 丙", "bullet 丁", "  bullet 戊", "己"],
    ],
    [
      "a table in HTML",
      "<table><thead><tr><td>a<td>b</thead><tr><th>c</th><td></td></tr><tr><td>d<td>e</tr></table>",
      ["|! a", "! b", "|! c", " ", "| d", " e"],
    ],
    [
      "headings, quotations and paragraphs in HTML",
      "<h3>甲</h3><p>乙</p>\n<p>丙</p><blockquote>丁</blockquote>\n\n- 戊",
      ["h3 甲", "乙", "丙", "quote 丁", "bullet 戊"],
    ],
    ["tags in code", "写 `<li>` 和 ``<p>``", ["写 <li> 和 <p>"]],
    ["tags that do not pair", "甲</li></ul>乙<li>丙", ["甲", "乙", "bullet 丙"]],
  ])("tells %s", (_, text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it("keeps emphasis and links of HTML", () => {
    const [paragraph] = read('甲<b>乙</b><a href="https://a.cn">丙</a><a href="#x">丁</a></b>戊');
    expect(paragraph?.runs).toEqual([
      { kind: "text", text: "甲" },
      { kind: "text", text: "乙", strong: true },
      { kind: "text", text: "丙", href: "https://a.cn" },
      { kind: "text", text: "丁戊" },
    ]);
  });

  it("keeps the places of what it shapes", () => {
    const places = read("甲\n- 乙\n  - 丙\n\n> 丁\n\n|a|b|\n|-|-|\n|c|d|").map(
      ({ place }) => place,
    );
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      "1:1",
      "2:3",
      "3:5",
      "5:3",
      "7:2",
      "7:4",
      "9:2",
      "9:4",
    ]);
  });

  it("loses no word and adds no word", () => {
    const piece = fc.constantFrom(
      "甲",
      "x",
      " ",
      "    ",
      "\n",
      "\n\n",
      "- ",
      "1. ",
      "> ",
      "# ",
      "　",
      "|",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const said = shapes(text).join("").match(/[甲x]/g) ?? [];
        expect(said.join("")).toBe((text.match(/[甲x]/g) ?? []).join(""));
      }),
    );
  });
});
