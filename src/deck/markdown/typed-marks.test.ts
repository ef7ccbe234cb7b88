import { expect, it } from "vitest";
import { readDeck } from "../read.ts";

function found(text: string): string[] {
  const { problems } = readDeck(
    [
      { path: "a.md", text },
      { path: "figures.yaml", text: "" },
    ],
    { layouts: ["points"] },
  );
  return problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

it.each([
  ["##标题", ["no-heading 1:1"]],
  ['## 甲 {visibility="hidden"}', ["no-attributes 1:6"]],
  ["[甲]{.notes} [乙]{.a #b c=d}", ["no-attributes 1:4", "no-attributes 1:16"]],
  ["`{.notes}` {a} {1.5} $x_{.5}$", []],
  ["#标题", ["no-heading 1:1"]],
  ["甲\n\n  ###heading", ["no-heading 3:3"]],
  ["＃＃ 标题", ["no-heading 1:1"]],
  ["＃标题", ["no-heading 1:1"]],
  ["－ 甲\n－ 乙", ["no-list 1:1", "no-list 2:1"]],
  ["－　甲", ["no-list 1:1"]],
  ["- 甲\n\n  • 乙", ["no-list 3:3"]],
  ["•甲", ["no-list 1:1"]],
  ["● 甲", ["no-list 1:1"]],
  ["· 甲", ["no-list 1:1"]],
  ["＊ 甲\n＋　乙", ["no-list 1:1", "no-list 2:1"]],
  ["➢甲", ["no-list 1:1"]],
  ["\uF0B7\t甲", ["no-list 1:1"]],
  ["o\t甲\n–\t乙", ["no-list 1:1", "no-list 2:1"]],
  ["-甲", ["no-list 1:1"]],
  ["*甲", ["no-list 1:1"]],
  ["甲\n\n－－－", ["no-separator 3:1"]],
  ["甲\n\n———", ["no-separator 3:1"]],
  ["！[图](a.png)", ["no-image 1:1"]],
  ["见![图]（a.png）", ["no-image 1:2"]],
  ["甲 ![图](照片 1.jpg)", ["no-image 1:3"]],
  ["- ![](./img/a b.png) ![](c d.png)", ["no-image 1:3", "no-image 1:22"]],
  ["![甲](file:///C:/a.png)", ["image-file 1:1"]],
  ["｛｛名称｝｝", ["broken-figure 1:1"]],
  ["共{｛名称}}次", ["broken-figure 1:2"]],
  ["a\n\nNote:\n念｛｛名称｝｝", ["broken-figure 4:2"]],
  ["a\n\n^ 各位", ["no-notes 3:1"]],
  ["a\n\n??? 备注\n各位", ["no-notes 3:1"]],
  ["#+begin_notes\n各位\n#+end_notes", ["no-notes 1:1"]],
  ["\\note{各位}", ["no-notes 1:1"]],
  ["a\n\n讲稿：各位", ["no-notes 3:1"]],
  ["a\n\n**讲稿：**各位", ["no-notes 3:1"]],
  ["a\n\n**讲稿**：各位", ["no-notes 3:1"]],
  ['<!-- .slide: data-notes="a --> b" -->\nc', ["unsafe-attribute 1:1", "no-notes 1:5"]],
  ["a\n\n（讲稿：各位）", ["no-notes 3:1"]],
  ["<details><summary>讲稿</summary>各位</details>", ["no-notes 1:19"]],
  ["a\n\n备注：单位为万元", ["maybe-notes 3:1"]],
  [
    "- a\n- Note: b\n  - 讲稿：各位代表，大家好\n\n1. [ ] 备注：d",
    ["maybe-notes 2:3", "maybe-notes 3:5", "maybe-notes 5:4"],
  ],
  ["- 讲稿：\n  - a", ["maybe-notes 1:3"]],
  ["> - 讲稿：各位代表，大家好", ["maybe-notes 1:5"]],
  [
    "| a | 备注： |\n|---|---|\n| 备注：b | 讲稿：各位代表，大家好 |",
    ["maybe-notes 3:3", "maybe-notes 3:10"],
  ],
  ["<div>\na\n讲稿：b\n</div>", ["no-notes 3:1"]],
  ["a\n\n**Note:** b\nc<br>Note: d", ["maybe-notes 3:1", "maybe-notes 4:1"]],
  [
    "> [!NOTE]\n> a\n\n::: note\na\n:::\n\n!!! note\n",
    ["maybe-notes 1:3", "maybe-notes 4:1", "maybe-notes 8:1"],
  ],
  [
    "<p class=note>a</p>\n\n<div role=note>Note: a</div>",
    ["maybe-notes 1:1", "maybe-notes 3:1", "maybe-notes 3:16"],
  ],
  ["```note\na\n```\n\n{: .notes}\na", ["maybe-notes 1:1", "maybe-notes 5:1"]],
  [
    "<div>\n- a\n**b** c [d](e)\n|f|g|\n</div>",
    ["no-markdown 2:1", "no-markdown 3:1", "no-markdown 4:1"],
  ],
  ["<div>\n\n    <p>a</p>\n\n</div>", ["set-in 3:1"]],
  ["## a\n\n### 逐字稿\n\n各位", ["no-notes 3:5"]],
  ["## Speaker notes\n\na", ["no-notes 1:4"]],
])("tells what was meant as Markdown and is drawn as typed: %j", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  "<pre>\n- a\n</pre>\n\n<p>- a * b</p>\n\n<div>\n\n- **a**\n\n</div>\n\n    <p>",
  '![图](<照片 1.jpg>) ![图](a.png "题") ![图](照片%201.jpg)',
  "`![图](照片 1.jpg)` ![某图] (照片)",
  "##paidbegin##",
  "#话题#",
  "#hashtag #1",
  "－－调查研究有效",
  "●●同志",
  "*甲*、**乙**",
  "-5 度",
  "·张三",
  "——摘自讲话",
  "```\n##标题\n－ 甲\n```",
  "`##标题`",
  "![图](a.png)",
  "    ##标题",
  "\\##标题",
  "＊甲＊",
  "＋5 个百分点",
  "– Mark Twain",
  "o clock",
  "<!-- -->备注：单位为万元\n<!-- -->讲稿：各位",
  "- 讲稿：各处室\n- b",
  "## 讲稿怎么写\n\n讲稿要短",
  "## Notes on method\n\n^_^",
  "`??? a` ???",
])("says nothing of %j", (text) => {
  expect(found(text)).toEqual([]);
});
