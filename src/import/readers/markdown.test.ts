import { expect, it } from "vitest";
import { readManuscript } from "../import.ts";
import { readMarkdown } from "./markdown.ts";

it.each([
  ["over paragraphs", "甲 <!-- 乙\n\n- 乙\n\n乙 --> 丙", ["甲  丙"]],
  ["over the lines of a heading", "# 甲 <!-- 乙\n乙 --> 丙", ["甲  丙"]],
  ["over rows", "甲\n\n| 丁 |\n|---|\n| 戊 <!-- 乙 |\n| 乙 --> 己 |", ["甲"]],
  ["without an end", "甲 <!-- 乙\n乙\n\n丙", ["甲", "丙"]],
  [
    "in a template of reveal.js",
    "<section data-markdown><textarea data-template>\n甲 <!-- 乙\n\n---\n\n乙 --> 丙\n\n丁\n</textarea></section>",
    ["丁"],
  ],
  [
    "behind one with code in it",
    "甲 <!-- ```js\n乙\n```\n\n乙 --> 丙\n\n丁 <!-- - 乙\n- 乙\n\n乙 --> 戊",
    ["甲  丙", "丁  戊"],
  ],
  ["in HTML, behind a blank line", "<div>\n<!-- 乙\n\n乙 -->\n</div>\n\n甲", ["甲"]],
  ["in code", "`<!--` 甲\n\n丙 `-->`", ["<!-- 甲", "丙 -->"]],
])("a comment %s is no part of the speech, and is told", (name, text, expected) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  expect(texts).toEqual(expected);
  expect(JSON.stringify(blocks)).not.toContain("乙");
  expect(left.some((one) => one.text.includes("乙"))).toBe(name !== "in code");
});

it.each([
  ["of Obsidian", "甲%%乙%%丙\n\n%%\n乙\n%%", ["甲丙"]],
  ["of Critic markup", "甲{>>乙<<}{--乙--}{~~乙~>丙~~}", ["甲丙"]],
  ["of MDX, and as a link", "甲{/* 乙 */}\n\n[//]: # (乙)", ["甲"]],
])("a comment %s is none either, and is told", (_, text, expected) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual(expected);
  expect(left.some((one) => one.text.includes("乙"))).toBe(true);
});

it.each([
  ["struck", "甲~~乙~~丙\n\n| 丁 |\n|---|\n| ~~乙~~ |"],
  ["struck", "甲<del>乙</del>丙\n\n丁<s class='x'>乙</s>"],
  ["hidden", '甲<video src="a.mp4"><b>乙</b></video>丙\n\n<audio>乙</audio>'],
  ["hidden", '甲<span hidden><b>乙</b></span>丙\n\n# 丁 <i style="display:none">乙</i>'],
])("what is %s is left out, and told", (kind, text) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(JSON.stringify(blocks)).not.toContain("乙");
  expect(JSON.stringify(blocks)).toContain("甲丙");
  expect(left).toEqual([
    { kind, text: "乙" },
    { kind, text: "乙" },
  ]);
});

it.each([
  [
    "an element with Markdown in it",
    "甲\n\n<div hidden>\n\n乙\n\n- 乙\n\n</div>\n\n丙",
    ["甲", "丙"],
  ],
  ["what is struck out over blocks", "甲\n\n<del>\n\n乙\n\n- 乙\n\n</del>\n\n丙", ["甲", "丙"]],
  [
    "an element in an item",
    "- 甲\n\n  <p style='display:none'>\n\n  乙\n\n  </p>\n- 丙",
    ["甲", "丙"],
  ],
  [
    "a slide of a deck",
    '甲\n\n---\n\n## 乙\n\n<!-- .slide: data-visibility="hidden" -->\n\n乙\n\n---\n\n丙',
    ["甲", "丙"],
  ],
  ["a paragraph, by a comment", "甲\n\n乙\n<!-- .element: hidden -->\n\n丙", ["甲", "丙"]],
  ["an item, by a comment", "- 甲\n- 乙 <!-- .element: hidden -->\n  - 乙\n- 丙", ["甲", "丙"]],
  [
    "a list, by a comment below it",
    "甲\n\n- 乙\n- 乙\n\n<!-- .element: class=notes -->\n\n丙",
    ["甲", "丙"],
  ],
  [
    "an element that is set in",
    '甲\n\n    <div style="display:none">\n\n    乙\n\n    </div>\n\n丙',
    ["甲", "丙"],
  ],
  [
    "an element behind code below a tag",
    "<div>甲</div>\n```mermaid\n%% 丁\n```\n\n<div hidden>\n\n乙\n\n</div>\n\n丙",
    ["丙"],
  ],
  [
    "a document below its head",
    "---\ntitle: 丙\n---\n\n<!-- .slide: hidden -->\n\n## 乙\n\n乙\n乙",
    ["丙"],
  ],
  ["a slide of a deck, in its heading", "## 乙 <!-- .slide: hidden -->\n\n乙\n\n---\n\n丙", ["丙"]],
])("%s that is hidden is left out, and told", (_, text, expected) => {
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual(expected);
  expect(left.some(({ kind, text: told }) => kind === "hidden" && told.includes("乙"))).toBe(true);
});

it.each([
  ["[主持人]: 下面请张局长作报告，大家欢迎。", ["![主持人]: 下面请张局长作报告，大家欢迎。"], []],
  ["[主持人]:\n下面请张局长作报告。", ["![主持人]:", "下面请张局长作报告。"], []],
  ["[^1]: 来源统计局\n后面要念。", ["后面要念。"], ["[^1]: 来源统计局"]],
  ["[^1]: 来源\n\n    统计局\n\n要念。", ["要念。"], ["[^1]: 来源\n\n    统计局"]],
  ["甲[^1]\n\n[^1]: 乙\n\n[^1]: 丙", ["甲（丙）"], ["[^1]: 乙"]],
])(
  "what Markdown takes for a definition and shows nowhere is spoken, or told: %j",
  (text, lines, told) => {
    for (const head of ["", "# 题\n\n"]) {
      const { blocks, left } = readMarkdown(head + text, "a.md");
      const texts = blocks.flatMap((block) =>
        block.kind === "paragraph" ? [(block.onlySpoken ? "!" : "") + block.text] : [],
      );
      expect(texts).toEqual([...(head && ["题"]), ...lines]);
      expect(left.map((one) => one.text)).toEqual(told);
    }
  },
);

it("cells beyond the head of their table are told", () => {
  const table = "| 项 | 数 |\n|---|---|\n| 甲 | 乙 | 丙 | 丁 |\n| 戊 | 己 |";
  expect(readMarkdown(`题\n\n${table}`, "a.md").left).toEqual([{ kind: "cell", text: "丙 | 丁" }]);
});

it("a first line that names a speaker is no setting below a heading at the top", () => {
  const { blocks, left } = readMarkdown("# 题\n\n主持人: 大家好。\n\n## 一\n\n甲", "a.md");
  expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
    "题",
    "主持人: 大家好。",
    "一",
    "甲",
  ]);
  expect(left).toEqual([]);
});

it("a footnote stands where its mark is, and one without a mark is told", () => {
  const text = "甲[^1]丙^[丁]\n\n[^1]: 乙\n\n    戊\n\n[^2]: 己";
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks).toEqual([{ kind: "paragraph", text: "甲（乙 戊）丙（丁）" }]);
  expect(left).toEqual([{ kind: "markup", text: "[^2]: 己" }]);
});

it("a picture in a cell comes in behind its table", () => {
  const { blocks } = readMarkdown("| 甲 |\n|---|\n| ![乙](a.png) |", "a.md");
  expect(blocks).toContainEqual({ kind: "picture", path: "a.png", alt: "乙" });
});

it("the head of an editor's file gives title, speaker and date", () => {
  const head = '---\ntitle: "甲"\nauthor: 王磊 # 乙\ndate: 2025-10-09\ntags: [丙]\n---\n';
  const texts = (body: string) =>
    readMarkdown(head + body, "a.md").blocks.map(
      (block) => block.kind === "paragraph" && block.text,
    );
  expect(texts("\n丁")).toEqual(["甲", "王磊", "2025-10-09", "丁"]);
  expect(texts("\n# 戊\n\n丁")).toEqual(["戊", "王磊", "2025-10-09", "丁"]);
});

it("what an editor adds for itself is told or taken off, and tasks keep their boxes", () => {
  const text =
    "[TOC]\n\n==甲==乙\n\n- [x] 丙\n- [ ] 丁\n\n```mermaid\nA-->B\n```\n\n```\n戊\n```\n";
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
    "甲乙",
    "☑ 丙",
    "☐ 丁",
    "戊",
  ]);
  expect(left.map((one) => one.text)).toEqual(["[TOC]", "A-->B"]);
});

it("the name of a picture's file is no text of it, and none that is left out", () => {
  const text = "# 题\n\n流程如下。\n\n![流程图.png](a.png)\n\n流程图在上。";
  const read = readManuscript(new TextEncoder().encode(text), "a.md");
  const { blocks, left } = "manuscript" in read ? read.manuscript : { blocks: [], left: [] };
  expect(blocks).toContainEqual({ kind: "picture", path: "a.png", alt: "" });
  expect(left).toEqual([]);
});

it("a picture is found under the name of its file, however its address is written", () => {
  const { blocks } = readMarkdown("![a](%E4%BA%A7%E5%93%81/a%20b.png) ![b](产品/b.png)", "a.md");
  expect(blocks.map((block) => block.kind === "picture" && block.path)).toEqual([
    "产品/a b.png",
    "产品/b.png",
  ]);
});

it("a heading loses its attributes in braces, and a section that they hide is left out", () => {
  const text =
    '# 题 {#sec-a .unnumbered}\n\n甲\n\n## 乙 {background-color="black" data-notes="密"}\n\n丙\n\n## 丁 {visibility="hidden"}\n\n密\n\n### 密\n\n密\n\n## {{数}} 己\n\n庚';
  const { blocks, left } = readMarkdown(text, "a.md");
  expect(JSON.stringify(blocks)).not.toMatch(/密|[#.]sec|unnumbered|丁/);
  expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual([
    "题",
    "甲",
    "乙",
    "丙",
    "{{数}} 己",
    "庚",
  ]);
  expect(left.filter(({ kind }) => kind === "hidden").map(({ text: line }) => line)).toContain(
    "### 密",
  );
});
