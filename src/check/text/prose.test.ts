import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { settingsProse } from "./prose-settings.ts";

function read(text: string, path = "slides/a.md") {
  const file = { path, text };
  return [
    ...settingsProse(file),
    ...readDeck([file, { path: "slides/figures.yaml", text: "" }], {
      layouts: ["ledger"],
    }).prose.flat(),
  ];
}
const texts = (text: string, path?: string) => read(text, path).map((prose) => prose.text);

describe("the prose of a file", () => {
  it.each<[string, string, string[]]>([
    [
      "front matter, but for the texts that are drawn",
      "---\nlayout: ledger\nbrace: 始终坚持\n---\n\n正文\n",
      ["始终坚持", "正文"],
    ],
    ["fenced code", "甲\n\n```\n乙,丙\n```\n", ["甲"]],
    ["comments", "甲<!-- 乙,丙 -->丁\n\n<!-- 戊 -->\n", ["甲丁"]],
    ["<wbr> and tags", '打破<wbr>常规<span class="x">做法</span>', ["打破常规做法"]],
    ["[click]", "Note:\n甲。[click]乙", ["甲。乙"]],
    [
      "emphasis, but not blanks to fill in",
      "**“闯”的精神**、*甲*，姓名____，3*4",
      ["“闯”的精神、甲，姓名____，3*4"],
    ],
    [
      "addresses",
      "见 https://example.org/a,b?c=1 和 <https://example.org>，a@b.cn",
      ["见 \uFFFC 和 \uFFFC，\uFFFC"],
    ],
    ["code spans", "键`a,b`值``c`d``值`e", ["键\uFFFC值\uFFFC值`e"]],
    ["only what is markup", "[甲]乙\\丙 ****", ["[甲]乙\\丙 ****"]],
    [
      "targets of links by reference",
      "正文[参考][r]和[甲]\n\n[r]: a.html\n[甲]: b.html",
      ["正文参考和甲"],
    ],
    ["[click:2]", "Note:\n甲。[click:2]乙", ["甲。乙"]],
    ["link targets and images", "[报告](a,b.html)和![图](图.png)", ["报告和\uFFFC"]],
    ["script and style blocks", "<style>\n甲\n</style>\n\n乙", ["乙"]],
    ["line breaks within Chinese text", "第一，\n第二\nabc\n", ["第一，第二\nabc"]],
    ["the mark that opens the notes", "# 题\n\nNote:\n讲稿\n", ["题", "讲稿"]],
    ["heading and list marks", "## 一级 ##\n\n- 甲\n  乙\n\n> 丙\n", ["一级", "甲乙", "丙"]],
  ])("leaves out %s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("leaves one character for a figure, and says which", () => {
    const [prose] = read("集体\n学习 {{ 次数 }}余次");
    expect(prose?.text).toBe("集体学习 \uFFFC余次");
    expect(prose?.figures).toEqual([{ name: "次数", index: 5 }]);
  });

  it("takes no figure where the braces are escaped", () => {
    const [prose] = read("学习\\{{次数}}余次");
    expect(prose?.text).toBe("学习{{次数}}余次");
    expect(prose?.figures).toEqual([]);
  });

  it("takes notes as they are said: numbers of a list are, the sign of a heading is not", () => {
    const notes = "Note:\n    缩进的段落\n\n1. 甲\n\n```\n代码\n```\n<!-- 注释 -->\n# 乙\n";
    expect(texts(notes)).toEqual(["缩进的段落", "1. 甲", "乙"]);
  });

  it("knows face from notes, slide by slide", () => {
    const roles = read("# 甲\n\n- 乙\nNote:\n丙\n\n丁\n\n---\n\n戊\n").map(({ role, text }) => [
      role,
      text,
    ]);
    expect(roles).toEqual([
      ["face", "甲"],
      ["face", "乙"],
      ["notes", "丙"],
      ["notes", "丁"],
      ["face", "戊"],
    ]);
  });

  it("knows the level of a heading", () => {
    expect(read("# 甲\n\n乙\n\n### 丙\n").map(({ level }) => level)).toEqual([1, 0, 3]);
  });

  it.each<[string, string]>([
    ["after front matter", "---\r\nlayout: points\r\n---\r\n\r\n甲乙丙\r\n"],
    ["in a heading", "## **甲**丙 ##\n"],
    ["after a comment", "甲<!-- x -->乙<wbr>丙"],
    ["in the second cell of a table", "| 甲 | 甲 |\n| --- | --- |\n| 甲 | 丙 |\n"],
    ["in a nested list", "- 甲\n\n  > - 乙\n  >   丙\n"],
    ["behind the notes' mark", "Note: 甲丙"],
    ["after an escape", "甲\\*丙"],
    ["behind a picture without a file", "![图](#)甲丙"],
    ["behind a link whose address has it", "[甲](丙.html)乙丙"],
    ["behind what is not emphasis", "**甲*丙"],
    ["behind a code span", "`丙`丙"],
    ["in raw HTML", "<div>\n  <p>丙</p>\n</div>\n"],
    ["behind a BOM", "\uFEFF# 丙\n"],
  ])("gives the place of a character %s", (_, text) => {
    const offset = text.lastIndexOf("丙");
    const lines = text.slice(0, offset).split(/\r?\n/);
    const prose = read(text).find((stretch) => stretch.text.includes("丙"));
    expect(prose?.placeAt(prose.text.indexOf("丙"))).toEqual({
      file: "slides/a.md",
      line: lines.length,
      column: (lines.at(-1) ?? "").replace("\uFEFF", "").length + 1,
    });
  });

  it("takes the texts of the settings and of the figures sheet, but no placeholder", () => {
    expect(texts('title: "总结, 发言"\ntheme: red\nurl: x\n', "slides/deck.yaml")).toEqual([
      "总结, 发言",
    ]);
    const sheet = "甲: 3\n乙: 二十\n丙: { value: , placeholder: N, label: 会议 }\n";
    expect(texts(sheet, "slides/figures.yaml")).toEqual(["3", "二十", "会议"]);
    expect(texts("exact: [甲]\n", "slides/phrases.yaml")).toEqual([]);
  });
});
