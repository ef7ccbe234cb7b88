import { describe, expect, it } from "vitest";
import { readFace } from "./face.ts";
import { faceTokens } from "./face-tokens.ts";
import { markdown } from "../markdown.ts";
import { readSource } from "../../source/source.ts";

function read(text: string) {
  const { source } = readSource({ path: "a.md", text });
  return readFace(source, { face: [0, source.text.length], hidden: [] }, {}, (name) => name);
}

/** The tokens as plain HTML, a figure as `[name]`; line ends between blocks left out. */
function html(text: string): string {
  const tokens = faceTokens(read(text).blocks);
  const { rules } = markdown.renderer;
  rules["figure"] = (list, index) => `[${String(list[index]?.meta?.["name"])}]`;
  const result = markdown.renderer.render([...tokens], markdown.options, {});
  delete rules["figure"];
  return result.replace(/\n+(?=<)/g, "").trim();
}

const tile = (label: string, count: string, unit: string) =>
  `<li class="tile">${label && `<span class="label">${label}</span> `}<span class="count">${count}${unit && `<span class="unit">${unit}</span>`}</span></li>`;

const typed = (value: string) => `<span class="figure">${value}</span>`;

describe("tiles", () => {
  it.each([
    [
      "label, value and unit",
      "- 宣讲 {{甲}} 次",
      `<ul class="tiles">${tile("宣讲", "[甲]", "次")}</ul>`,
    ],
    ["no label", "- {{甲}}次", `<ul class="tiles">${tile("", "[甲]", "次")}</ul>`],
    ["no unit", "- 宣讲 {{甲}}", `<ul class="tiles">${tile("宣讲", "[甲]", "")}</ul>`],
    [
      "markup in the label",
      "- **宣讲**<wbr>会 {{甲}}次",
      `<ul class="tiles">${tile("<strong>宣讲</strong><wbr>会", "[甲]", "次")}</ul>`,
    ],
    [
      "emphasis round the figure",
      "- 宣讲 **{{甲}}**次",
      `<ul class="tiles">${tile("宣讲", "<strong>[甲]</strong>", "次")}</ul>`,
    ],
    [
      "a link round figure and unit",
      "- 宣讲 [*{{甲}}*次](b)",
      `<ul class="tiles">${tile("宣讲", '<a href="b"><em>[甲]</em>次</a>', "")}</ul>`,
    ],
    [
      "a loose list",
      "- 宣讲 {{甲}}次\n\n- 调研 {{乙}}次",
      `<ul class="tiles">${tile("宣讲", "[甲]", "次")}${tile("调研", "[乙]", "次")}</ul>`,
    ],
    [
      "a list in a quotation",
      "> - {{甲}}次",
      `<blockquote><ul class="tiles">${tile("", "[甲]", "次")}</ul></blockquote>`,
    ],
    [
      "a list in a list",
      "- 宣讲\n  - {{甲}}次",
      `<ul><li>宣讲<ul class="tiles">${tile("", "[甲]", "次")}</ul></li></ul>`,
    ],
    [
      "plain items before",
      "- a\n- b\n- 学习 {{n}}余次\n- {{m}}次",
      `<ul><li>a</li><li>b</li></ul><ul class="tiles">${tile("学习", "[n]", "余次")}${tile("", "[m]", "次")}</ul>`,
    ],
    [
      "a group with plain items between",
      "## c\n\n### b\n\n- {{n}}次\n- a\n- {{m}}次",
      `<h2>c</h2><h3>b</h3><ul class="tiles">${tile("", "[n]", "次")}</ul><ul><li>a</li></ul><ul class="tiles">${tile("", "[m]", "次")}</ul>`,
    ],
    [
      "a comment behind",
      '- 宣讲 {{甲}}次 <!-- .element: class="fragment" -->',
      `<ul class="tiles">${tile("宣讲", "[甲]", "次").replace("tile", "fragment tile")}</ul>`,
    ],
    [
      "two list marks",
      "- {{甲}}次\n\n* {{乙}}次",
      `<ul class="tiles">${tile("", "[甲]", "次")}</ul><ul class="tiles">${tile("", "[乙]", "次")}</ul>`,
    ],
    [
      "typed numbers, where all items are such",
      "- 常住人口 58.4万人\n- 整改率**98.7%**\n- 企业：1,024 家",
      `<ul class="tiles">${tile("常住人口", typed("58.4"), "万人")}${tile("整改率", typed("98.7"), "%")}${tile("企业", typed("1,024"), "家")}</ul>`,
    ],
  ])("come from %s", (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    ["a lone figure among plain items", "- a\n- {{甲}}次", "<ul><li>a</li><li>[甲]次</li></ul>"],
    [
      "figures on both sides of a plain item",
      "- {{甲}}次\n- a\n- {{乙}}次",
      "<ul><li>[甲]次</li><li>a</li><li>[乙]次</li></ul>",
    ],
    ["two figures", "- {{甲}}次{{乙}}项", "<ul><li>[甲]次[乙]项</li></ul>"],
    [
      "a sentence that goes on after its figure",
      "- 建议由{{甲}}统筹协调<wbr>本次案例梳理工作",
      "<ul><li>建议由[甲]统筹协调<wbr>本次案例梳理工作</li></ul>",
    ],
    ["a typed number among words", "- 讲课2次\n- 求真", "<ul><li>讲课2次</li><li>求真</li></ul>"],
    ["dates", "- 成立于 2026年\n- 会期5日", "<ul><li>成立于 2026年</li><li>会期5日</li></ul>"],
    [
      "numbers in a numbered list",
      "1. 讲课2次\n2. 调研3次",
      "<ol><li>讲课2次</li><li>调研3次</li></ol>",
    ],
    [
      "typed numbers beside another list",
      "- 讲课2次\n\n段\n\n- 求真",
      "<ul><li>讲课2次</li></ul><p>段</p><ul><li>求真</li></ul>",
    ],
    [
      "four typed numbers in one of two lists",
      "- 收入3元\n\n段\n\n- 甲1元\n- 乙2元\n- 丙3元\n- 丁4元",
      "<ul><li>收入3元</li></ul><p>段</p><ul><li>甲1元</li><li>乙2元</li><li>丙3元</li><li>丁4元</li></ul>",
    ],
    ["two lines", "- 宣讲\n  {{甲}}次", "<ul><li>宣讲<br>\n[甲]次</li></ul>"],
    [
      "another block",
      "- {{甲}}次\n  > a",
      "<ul><li>[甲]次<blockquote><p>a</p></blockquote></li></ul>",
    ],
    ["raw elements round the figure", "- <b>{{甲}}</b>次", "<ul><li><b>[甲]</b>次</li></ul>"],
    ["a figure in code", "- `{{甲}}`次", "<ul><li><code>{{甲}}</code>次</li></ul>"],
    ["an escaped figure", "- \\{{甲}}次", "<ul><li>{{甲}}次</li></ul>"],
    ["a numbered list", "1. {{甲}}次", "<ol><li>[甲]次</li></ol>"],
    ["a paragraph", "宣讲 {{甲}}次", "<p>宣讲 [甲]次</p>"],
    ["no name", "- {{ }}次", "<ul><li>{{ }}次</li></ul>"],
  ])("do not come from %s", (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe("attribute comments", () => {
  const element = '<!-- .element: class="x" -->';
  it.each([
    ["a paragraph", `a ${element}`, '<p class="x">a</p>'],
    ["a paragraph under another", `b\n\na ${element}`, '<p>b</p><p class="x">a</p>'],
    ["a heading", `a\n\n#### a ${element}`, '<p>a</p><h4 class="x">a</h4>'],
    ["a list item", `- a ${element}\n- b`, '<ul><li class="x">a</li><li>b</li></ul>'],
    [
      "an item of a loose list",
      `- a ${element}\n\n- b`,
      '<ul><li class="x"><p>a</p></li><li><p>b</p></li></ul>',
    ],
    [
      "an item, from its next line",
      `- a\n  ${element}\n- b`,
      '<ul><li class="x">a</li><li>b</li></ul>',
    ],
    ["the paragraph before", `a\n\n${element}`, '<p class="x">a</p>'],
    ["the paragraph right before", `a\n${element}`, '<p class="x">a</p>'],
    ["the list before", `- a\n- b\n\n${element}`, '<ul class="x"><li>a</li><li>b</li></ul>'],
    ["the code before", `\`\`\`\na\n\`\`\`\n${element}`, '<pre><code class="x">a</code></pre>'],
    [
      "the table before",
      `| a |\n|---|\n\n${element}`,
      '<table class="x"><thead><tr><th>a</th></tr></thead></table>',
    ],
    [
      "a table cell",
      `| a ${element} |\n|---|`,
      '<table><thead><tr><th class="x">a</th></tr></thead></table>',
    ],
    [
      "a quotation, from its first line",
      `> ${element}\n>\n> a`,
      '<blockquote class="x"><p>a</p></blockquote>',
    ],
    ["emphasis right before", `a **b**${element} c`, '<p>a <strong class="x">b</strong> c</p>'],
    [
      "an image right before",
      `![a](b.png) ${element}`,
      '<p><img src="b.png" alt="a" class="x"></p>',
    ],
    [
      "a link right before",
      `[a *b*](c) ${element}`,
      '<p><a href="c" class="x">a <em>b</em></a></p>',
    ],
    ["code right before", `\`a\` ${element}`, '<p><code class="x">a</code></p>'],
    [
      "the paragraph, past emphasis and text",
      `**a** b ${element}`,
      '<p class="x"><strong>a</strong> b</p>',
    ],
    [
      "a raw element right before",
      `a <b><b>c</b></b>${element}`,
      '<p>a <b class="x"><b>c</b></b></p>',
    ],
    [
      "a raw block right before",
      `<img src="a" class="y">\n${element}`,
      '<img src="a" class="y x">',
    ],
    ["a raw block before", `<div><p>a</p></div>\n\n${element}`, '<div class="x"><p>a</p></div>'],
    [
      "two comments",
      `a ${element}<!-- .element: class="y" style="color:red" -->`,
      '<p class="x y" style="color:red">a</p>',
    ],
    ["no colon", 'a <!-- .element class="x" -->', '<p class="x">a</p>'],
    [
      "names without values",
      "a <!-- .element: data-fragment-index=2 data-y -->",
      '<p data-fragment-index="2" data-y="">a</p>',
    ],
  ])("set the attributes of %s", (_, text, expected) => {
    const { problems } = read(text);
    expect(problems).toEqual([]);
    expect(html(text).replace(/\s+<\/(p|h4|li|th)>/g, "</$1>")).toBe(expected);
  });

  it.each([
    ["a block", '<!-- .slide: data-background="#fff" class="x" -->\n\na'],
    ["the end of a paragraph", 'a <!-- .slide: data-background="#fff" class="x" -->'],
    ["two comments", 'a <!-- .slide: data-background="#fff" --> <!-- .slide: class="x" -->'],
    [
      "an element comment with no element before",
      '<!-- .element: data-background="#fff" class="x" -->\n\na',
    ],
  ])("set the slide's from %s", (_, text) => {
    const { slideAttributes } = read(text);
    expect([...slideAttributes].map(([name, field]) => [name, field.text])).toEqual([
      ["data-background", "#fff"],
      ["class", "x"],
    ]);
  });

  it.each([
    'onclick="x"',
    'style="background: url(http://example.org/)"',
    'src="javascript:x"',
    'data-background-iframe="https://example.org"',
    'srcdoc="x"',
  ])("are refused for %s", (attribute) => {
    const { problems } = read(`a\n\n- b <!-- .element: ${attribute} class="x" -->`);
    expect(problems).toMatchObject([{ code: "unsafe-attribute", place: { line: 3, column: 5 } }]);
    expect(html(`- b <!-- .element: ${attribute} -->`)).toMatch(/^<ul><li>b ?<\/li><\/ul>$/);
    expect(read(`<!-- .slide: ${attribute} -->`).slideAttributes.size).toBe(0);
  });

  it("leave no comment on the face", () => {
    const text =
      "<!-- a -->\n\nb <!-- c\nd --> e\n\n- f <!-- g -->\n\n<div><!-- h --></div>\n\n<!-- i";
    expect(html(text)).not.toMatch(/<!--|-->|[acdghi]\b(?=[^<>]*-->)/);
    expect(html(text)).toBe("<p>b  e</p><ul><li>f </li></ul><div></div>");
  });
});

it("a block that is drawn in several has its prose once", () => {
  const { prose } = read("<svg><text>甲</text></svg><svg><text>乙</text></svg>\n\n丙\n");
  expect(prose.map(({ text }) => text)).toEqual(["甲乙", "丙"]);
});
