import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run } from "../model.ts";
import { readNotes } from "./notes.ts";
import { readSource } from "../source/source.ts";

function read(text: string) {
  const { source } = readSource({ path: "a.md", text });
  const references = { REF: { href: "https://example.org", title: "" } };
  return readNotes(source, [[0, source.text.length]], references, true, new Set());
}

/** Strong text as `*text*`, a figure as `<name>`, a click as `|`. */
function show(run: Run): string {
  if (run.kind === "click") return "|";
  if (run.kind === "figure") return `<${run.name}>`;
  return run.strong ? `*${run.text}*` : run.text;
}

function paragraphs(text: string): readonly string[] {
  return read(text).notes.paragraphs.map(({ runs }) => runs.map(show).join(""));
}

describe("readNotes", () => {
  it.each([
    ["nothing", " \n\n", []],
    ["paragraphs between blank lines", "甲\n\n乙\n \t\n\n丙", ["甲", "乙", "丙"]],
    ["a numbered line", "1. 抓落实", ["1. 抓落实"]],
    [
      "a heading, a list, a quotation, without their signs",
      "# 甲\n\n- 乙\n\n> 丙\n\n    丁",
      ["甲", "乙", "丙", "丁"],
    ],
    ["a number with nothing behind it", "1.\n2. 甲", ["1.", "2. 甲"]],
    [
      "an ideographic indent beside a list",
      "　　甲\n\n1. 乙\n2.  丙",
      ["　　甲", "1. 乙", "2.  丙"],
    ],
    ["lines that go on in Chinese", "甲，\n乙\n“丙”", ["甲，乙“丙”"]],
    ["lines that go on in English", "one\n  two", ["one two"]],
    ["lines that go on with a digit", "共\n36次，\n7项", ["共36次，7项"]],
    ["lines that go on in another language", "甲\none", ["甲 one"]],
    ["lines that go on with a figure", "共\n{{甲}}\n次", ["共<甲>次"]],
    ["lines that go on over a click", "甲\n[click]\n乙", ["甲|乙"]],
    ["a hard break", "甲  \n乙\\\n丙", ["甲乙丙"]],
    ["an indent of two ideographic spaces", "　　甲", ["　　甲"]],
    ["figures", "甲{{ 乙 }}丙", ["甲<乙>丙"]],
    ["figures that are escaped or in code", "\\{{甲}} `{{乙}}`", ["{{甲}} {{乙}}"]],
    ["clicks", "[click]甲[click:3]乙[Click]", ["|甲|乙|"]],
    ["a click before a bracket", "[click](甲)", ["|(甲)"]],
    ["brackets", "[2023]1号", ["[2023]1号"]],
    ["emphasis", "**甲**乙*丙*丁 __戊__", ["*甲*乙*丙*丁 *戊*"]],
    ["emphasis beside quotation marks", "是**“甲”**的", ["是*“甲”*的"]],
    ["a figure in emphasis", "**共{{甲}}次**", ["*共*<甲>*次*"]],
    [
      "links",
      "[甲](https://example.org) [乙][ref] <https://example.org>",
      ["甲 乙 https://example.org"],
    ],
    ["an image", "![甲](a.png)乙", ["甲乙"]],
    ["code", "`甲 **乙**`", ["甲 **乙**"]],
    ["tags", "甲<wbr>乙<b class=x>丙</b>", ["甲乙*丙*"]],
    ["tags of lines", "<ul><li>one</li><li>two</li></ul><p>three</p>", ["one", "two", "three"]],
    ["a comparison", "1 < 2 > 0", ["1 < 2 > 0"]],
    ["comments", "甲<!-- 乙\n\n丙 -->丁<!---->戊<!-->己", ["甲丁戊己"]],
    ["a comment on its own line", "甲\n  <!-- 乙 -->  \n丙", ["甲丙"]],
    ["a comment on its own between paragraphs", "甲\n\n<!-- 乙 -->\n\n丙", ["甲", "丙"]],
    ["a comment in code", "`<!-- 甲 -->` <!-- 乙 -->", ["<!-- 甲 -->"]],
    ["a comment without an end", "甲 <!-- 乙 -->丙 <!-- 丁", ["甲 丙 <!-- 丁"]],
    [
      "a comment without an end before another one",
      "甲 <!-- 乙\n\n丙<!-- 丁 -->戊",
      ["甲 <!-- 乙", "丙戊"],
    ],
    [
      "comments as other programs have them",
      "甲%%密%%乙{>>密<<}丙{/* 密\n\n密 */}丁{# 密 #}{--密--}戊<!— 密 —>己{% comment %}密{% endcomment %}",
      ["甲乙丙丁戊己"],
    ],
    [
      "such comments on lines of their own",
      "甲\n[//]: # (密)\n%% 密 %%\n乙\n\n%%\n密\n\n密\n%%\n\n    {::comment}\n    密\n    {:/comment}\n\n丙",
      ["甲乙", "丙"],
    ],
    ["Critic markup", "甲{++乙++}丙{~~密~>丁~~}戊{==己==}", ["甲乙丙丁戊己"]],
    ["such comments in code", "`{# 甲 #}`", ["{# 甲 #}"]],
    [
      "such comments without an end",
      "甲{# 乙\n\n丙{/* 丁\n\n戊{/* 密 */}\n\n己{>>庚",
      ["甲{# 乙", "丙{/* 丁", "戊", "己{>>庚"],
    ],
    ["percents without an end", "%% 密\n甲\n\n%%\n乙\n\n丙50%%丁", ["甲", "乙", "丙50%%丁"]],
    ["percents that do not pair", "%%\n甲\n\n乙\n%%\n\n丙\n%%\n丁", ["甲", "乙", "丙丁"]],
    [
      "elements that are hidden",
      '甲<span hidden>密</span>乙<b style="display: none">密</b>\n\n<p hidden>密</p>\n\n<div class="hidden">\n\n密\n\n密 {# 密 #}\n</div>\n\n::: {.hidden}\n密\n:::\n\n丙',
      ["甲乙", "丙"],
    ],
    [
      "elements that are hidden without an end",
      "甲<span hidden>乙\n\n<p hidden>丙\n\n丁<i hidden>密</i>",
      ["甲乙", "丙", "丁"],
    ],
    [
      "notes in notes",
      '<aside class="notes">甲</aside>\n\n<div class="notes">乙</div>',
      ["甲", "乙"],
    ],
    ["what a line is left of", "甲<!-- 密 --> {# 密 #}\n<!-- 密 --> %%密%%\n乙", ["甲乙"]],
    ["a fence", "甲\n```js\na **b**\n\n<!-- c -->\n```\n乙", ["甲", "a **b**\n\n<!-- c -->", "乙"]],
    ["a fence without an end", "~~~\n甲\n```", ["甲\n```"]],
    ["ticks without a partner", "``甲` <!-- 乙 -->", ["``甲`"]],
    ["struck text", "~~甲~~", ["~~甲~~"]],
    ["character references", "甲&amp;乙", ["甲&乙"]],
  ])("reads %s", (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it("gives paragraphs and figures their places, whatever was left out before", () => {
    const { notes, figures } = read(
      "<!-- a\n\nb -->\n\n  甲<!-- c\n -->{{乙}}\n\n```\n丙\n```\n丁",
    );
    expect(notes.paragraphs.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
      "5:3",
      "9:1",
      "11:1",
    ]);
    expect(figures).toEqual([{ name: "乙", place: { file: "a.md", line: 6, column: 5 } }]);
  });

  it("keeps every character of a paragraph without markup", () => {
    const plain = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/[\0\r\n\v\f\u0085\u2028\u2029*_[\]<>&\\`!{}~]|^[ \t]|[ \t]$/.test(text))
      // A heading or an item.
      .filter((text) => !/^(?:#{1,6}|[-+]|\d+[.)])(?:[ \t]|$)/.test(text))
      .filter((text) => !text.includes("%%"));
    fc.assert(
      fc.property(plain, (text) => {
        expect(paragraphs(text)).toEqual([text]);
      }),
    );
  });

  it("keeps every character of Chinese paragraphs, wrapped anywhere", () => {
    const letters = [..."习近平，。、；：“”‘’《》（）－—…！？　36方面"];
    const paragraph = fc.array(fc.constantFrom(...letters), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(paragraph), fc.nat(9), (list, width) => {
        const lines = list.map((text) =>
          text.map((letter, index) =>
            index > 0 && index % (width + 1) === 0 ? `\n${letter}` : letter,
          ),
        );
        const text = lines.map((line) => line.join("")).join("\n\n");
        // A comment in the signs of a Chinese keyboard.
        fc.pre(!text.includes("《！"));
        const joined = paragraphs(text).join("\n");
        // Between two digits a line end is a space, as in any language.
        expect(joined.replace(/(?<=[36]) (?=[36])/g, "")).toBe(
          list.map((signs) => signs.join("")).join("\n"),
        );
      }),
    );
  });

  it.each([
    ["comments", "甲 <!-- 乙 -->\n".repeat(5_000)],
    ["open comments", "甲 <!-- 乙\n".repeat(20_000)],
    ["ticks", Array.from({ length: 250 }, (_, count) => `${"`".repeat(count)}甲`).join("")],
    ["blank lines", "\n \t\n".repeat(50_000)],
    ["braces", `{{${" ".repeat(50_000)}`],
  ])("gets to the end of %s", (_, text) => {
    expect(paragraphs(text).length).toBeGreaterThanOrEqual(0);
  });
});
