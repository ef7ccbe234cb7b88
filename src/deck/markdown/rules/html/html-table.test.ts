import { describe, expect, it } from "vitest";
import { markdown } from "../../markdown.ts";

const rowsOf = (text: string): readonly string[] =>
  [...markdown.render(text).matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell).join("|"),
  );

describe("a table that is written in HTML", () => {
  it.each([
    [
      "is one as Markdown has it",
      `<table border="1">
<thead><tr><th>水厂</th><th>供水</th></tr></thead>
<tbody>
  <tr><td>城北</td><td><b>12.5</b></td></tr>
  <tr>
    <td>东湖</td>
    <td>8.0</td>
  </tr>
</tbody>
</table>`,
      ["水厂|供水", "城北|<strong>12.5</strong>", "东湖|8.0"],
    ],
    [
      "has its first row for a head where it names none",
      "<table><tr><td>水厂</td><td>供水</td></tr><tr><td>城北</td><td>12.5</td></tr></table>",
      ["水厂|供水", "城北|12.5"],
    ],
    [
      "is empty under and beside a merged cell",
      "<table><tr><th>甲</th><th>乙</th><th>丙</th></tr><tr><td rowspan=2>一</td><td colspan='2'>二</td></tr><tr><td>三</td><td>四</td></tr></table>",
      ["甲|乙|丙", "一|二|", "|三|四"],
    ],
    [
      "keeps the marks of Markdown as they stand",
      "<table><tr><th>甲</th><th>乙</th></tr><tr><td>2*3*4</td><td>a_b_c &lt; [1]</td></tr></table>",
      ["甲|乙", "2*3*4|a_b_c &lt; [1]"],
    ],
  ])("%s", (_, text, expected) => {
    // Bold in HTML is a tag of its own.
    expect(
      rowsOf(text).map((row) => row.replaceAll("<b>", "<strong>").replaceAll("</b>", "</strong>")),
    ).toEqual(expected);
  });

  it("ends with its tag, and the text after it goes on", () => {
    const html = markdown.render(
      "前文\n\n<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>\n\n后文",
    );
    expect(html).toMatch(/^<p>前文<\/p>\n<table>[^]*<\/table>\n<p>后文<\/p>\n$/);
  });

  it.each([
    ["one row", "<table><tr><td>甲</td><td>乙</td></tr></table>"],
    [
      "a caption",
      "<table><caption>附表</caption><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>",
    ],
    [
      "steps",
      '<table><tr class="fragment"><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    ],
    [
      "a list in a cell",
      "<table><tr><td>甲</td><td>乙</td></tr><tr><td><ul><li>1</li></ul></td><td>2</td></tr></table>",
    ],
    [
      "a row that is not closed",
      "<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></table>",
    ],
    [
      "a head of merged cells",
      "<table><tr><td colspan=2>甲</td></tr><tr><td>1</td><td>2</td></tr></table>",
    ],
  ])("stays as it is written where it has %s", (_, text) => {
    expect(markdown.render(text).trim()).toBe(text);
  });
});
