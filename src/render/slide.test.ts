import { describe, expect, it } from "vitest";
import { growth } from "../../tests/processor-time.ts";
import type { Deck, SourceFile } from "../deck/model.ts";
import { readDeck } from "../deck/read.ts";
import { joinSlides, renderSlides } from "./deck.ts";

const layouts = [
  "big-figure",
  "bridge",
  "closing",
  "columns",
  "cover",
  "ledger",
  "overview",
  "points",
];

/** The slides of a manuscript as HTML; `files` are its YAML files by name. */
function render(
  markdown: string,
  files: Readonly<Record<string, string>> = { "figures.yaml": "" },
  known: readonly string[] = layouts,
): readonly string[] {
  const sources: SourceFile[] = [
    { path: "slides/1-deck.md", text: markdown },
    ...Object.entries(files).map(([name, text]) => ({ path: `slides/${name}`, text })),
  ];
  return renderSlides(readDeck(sources, { layouts: known }).deck).map(({ html }) => html);
}

/** The face of the first slide, without the spine. */
function face(markdown: string, files?: Readonly<Record<string, string>>): string {
  const [html = ""] = render(markdown, files);
  return html.replace(/^.*?<\/div>(?=<header|<div class="flow|<div class="body)/s, "");
}

const front = (yaml: string): string => `---\n${yaml}\n---\n\n`;

it("a slide that says nothing but the name of a part has it as its title", () => {
  const [, alone, named] = render(
    '# a\n\na\n\n---\n\n<!-- .slide: data-layout="section" -->\n\n# Part two\n\n---\n\n# Part 3: b',
    {},
    [...layouts, "section"],
  );
  expect(alone).toMatch(/<h1>Part two<\/h1>/);
  expect(named).toContain('<span class="own-number">Part 3:</span>');
});

it("the blank behind the number of a title is the number's, and does not set the title in", () => {
  const [, html] = render("# a\n\na\n\n---\n\n# 第一讲　为什么", {}, [...layouts, "section"]);
  expect(html).toContain('<span class="own-number">第一讲　</span>为什么');
});

it("two lists under headings of their own are of one size", () => {
  const [html = ""] = render("## 甲\n\n- 一条比较长的要点\n- 乙\n\n## 丙\n\n- 丁\n- 戊");
  expect([...html.matchAll(/--ems:(\d+)/g)].map(([, ems]) => ems)).toEqual(["8", "8"]);
});

describe("a face", () => {
  it.each([
    [
      "a numbered heading",
      `${front("part: 为学")}## 谋划部署有序`,
      '<header class="head"><span class="numeral" data-part="1">一</span><h2>谋划部署有序</h2>',
    ],
    [
      "a comma inside a heading, to be drawn closer",
      "## 保持学习定力，<wbr>锚定目标干",
      '<h2>保持学习定力<span class="tight">，</span><wbr>锚定目标干</h2>',
    ],
    [
      "a heading that begins with a quotation mark, to hang it",
      "## “干部敢为”",
      '<header class="head quoted"><h2>',
    ],
    [
      "a heading that is too long for one line, to be set smaller",
      "## 谋划部署有序理论学习有招调查研究有效",
      '<header class="head long"><h2>',
    ],
    [
      "an item's own number in brackets, to hang it",
      "## 甲\n\n- （一）把握规律\n- 乙",
      '<li class="led" style="--lead:2.50"><div class="item"><span class="lead-number">（一）</span>把握规律',
    ],
    [
      "the letter of a choice, likewise",
      "## 甲\n\n- A. 把握规律\n- B、乙",
      '<li class="led" style="--lead:1.33"><div class="item"><span class="lead-number apart">A.</span>把握规律',
    ],
    [
      "an item's number before bold words, likewise",
      "## 甲\n\n- 1. **把握**：规律\n- 2. 乙",
      '<li class="led" style="--lead:1.22"><div class="item"><span class="lead-number apart">1.</span><strong>把握</strong>',
    ],
    [
      "a number in brackets before bold words, likewise",
      "## 甲\n\n- （一）**把握**：规律\n- 乙",
      '<span class="lead-number">（一）</span><strong>把握</strong>',
    ],
    [
      "a number that alone is bold, likewise",
      "## 甲\n\n- **1.** 把握\n- **2.** 乙",
      '<strong><span class="lead-number apart">1.</span></strong>把握',
    ],
    [
      "the number of an item that is a step, likewise",
      '## 甲\n\n- 一、把握 <!-- .element: class="fragment" style="color:red" -->\n- 乙',
      'class="led fragment" style="--lead:2.00;color:red"',
    ],
    [
      "the number of an item in paragraphs, likewise",
      "## 甲\n\n- （一）把握\n\n  规律\n- 乙",
      '<p><span class="lead-number">（一）</span>把握</p>',
    ],
    ["no number alone", "## 甲\n\n- 1、<br>把握\n- 乙", '<li><div class="item">1、<br'],
    ["no initial of a name", "## 甲\n\n- A. Smith\n- C. Jones", '<li><div class="item">A. Smith'],
    [
      "quoted words side by side, to be drawn closer",
      "“多跑腿” “多动嘴”",
      '<p><span class="pair">“</span>多跑腿<span class="pair">” “</span>多动嘴”',
    ],
    [
      "a quotation mark after another mark, likewise",
      "“闯”的精神、“创”的劲头",
      '闯”<wbr>的精神、<wbr><span class="pair">“</span>创”<wbr>的劲头</p>',
    ],
    [
      "a quotation mark after another one and a <wbr>, likewise",
      "“甲”<wbr>“乙”",
      '甲”<wbr><span class="pair">“</span>乙”</p>',
    ],
    [
      "an opening mark in emphasis at a line's start",
      "**“闯”**",
      '<p><strong><span class="first">“</span>闯”</strong></p>',
    ],
    ["an opening mark in emphasis in mid-line", "把**“甲”**", "<p>把<strong>“甲”</strong></p>"],
    [
      "a list of few short lines, to be set large",
      `## a\n\n${"- b\n".repeat(6)}`,
      '<div class="body"><div class="flow"><ul>',
    ],
    [
      "a list of few lines, to be as large as the longest allows",
      "## a\n\n- 常态研究\n- 常态",
      '<div class="flow few" style="--ems:4"><ul>',
    ],
    [
      "lines of as many phrases each, in columns",
      "## a\n\n- 真学、真信\n- 真用、常态\n- “一、二”、三",
      '<li><div class="item"><span class="phrase">真学、</span><span class="phrase">真信</span></div></li>',
    ],
    [
      "a list of more lines",
      `## a\n\n${`- ${"字".repeat(20)}\n`.repeat(7)}`,
      '<div class="flow dense"><ul>',
    ],
    [
      "many short lines in two columns",
      `## a\n\n${"- 不准超载\n".repeat(10)}`,
      '<div class="flow densest two" style="--in-two:64;--in-rows:5"><ul>',
    ],
    [
      "a paragraph of names in columns, its marks kept for the article",
      "## a\n\n王刚、李铁柱、马建设、田野",
      '--across:4"><p><span class="name">王刚<span class="mark">、</span></span><span class="name">李铁柱',
    ],
    [
      "lines that end as the author ended them",
      "## a\n\n不伤害自己\n不伤害他人\n保护他人不受伤害",
      '--across:1"><p><span class="name">不伤害自己</span>',
    ],
    [
      "a bold number across the slide",
      `${front("layout: big-figure")}## a\n\n**40.9**万元\n\n多出12.3万元`,
      '<strong class="figure">40.9</strong><span class="unit">万元</span>',
    ],
    [
      "a list of long lines",
      `## a\n\n${`- ${"字".repeat(60)}\n`.repeat(5)}`,
      '<div class="flow densest"><ul>',
    ],
    ["a comma at a heading's end, as it is", "## 保持学习定力，", "<h2>保持学习定力，</h2>"],
    [
      "groups in one box",
      "## a\n\n### b\n\nc\n\n### d",
      '<div class="groups"><div class="group"><h3>b</h3>\n<p>c</p>\n</div><div class="group"><h3>d</h3>\n</div></div>',
    ],
    [
      "a ledger's groups as steps",
      `${front("layout: ledger\nbrace: 始终坚持")}## a\n\n### b`,
      '<p class="brace">始终坚持</p><div class="groups"><div class="group fragment custom step">',
    ],
    ["what stands before the heading", "before\n\n## a", "><p>before</p>"],
    [
      "phrases beside tiles in a list of their own",
      "## a\n\n- b\n- c {{n}}次\n- d {{m}}次",
      '<ul>\n<li><div class="item">b</div></li>\n</ul>\n<ul class="tiles">',
    ],
    [
      "a bridge as one slip a character, said once to a screen reader",
      `${front("layout: bridge")}## 为学，固在`,
      '<h2 aria-label="为学，固在"><span class="half lit"><i>为</i><i>学</i></span>' +
        '<span class="half"><i>固</i><i>在</i></span></h2>',
    ],
  ])("draws %s", (_what, markdown, html) => {
    expect(face(markdown)).toContain(html);
  });

  it.each([
    ["主题教育<wbr>总结发言", '<header class="head"><h1>主题教育<wbr>总结发言'],
    [
      "2023年主题教育总结发言",
      '--title:124;--part:5.28"><h1><span class="whole">2023年</span>主题<wbr>教育<wbr>总结',
    ],
    ["A presentation about speeches", '--title:124;--part:6.57"><h1>A presentation'],
    ["summary", '--title:124"><h1>summary'],
    ["学习贯彻".repeat(7), '--title:112"><h1>学习<wbr>贯彻'],
    [
      "石桥村2027年度财务预算<wbr>（草案）说明",
      '度<wbr>财务<wbr>预算<br><span class="first">（</span>草案）<wbr>说明',
    ],
    ["推进新一轮大规模设备更新行动<wbr>情况汇报", "设备<wbr>更新<wbr>行动<br>情况<wbr>汇报</h1>"],
  ])("sets the cover's title %s as large as its phrases allow", (title, head) => {
    expect(face(`${front("layout: cover")}# ${title}`)).toContain(head);
  });

  it("sets a word that fills a line small enough to stay whole", () => {
    expect(face(`${front("layout: section")}# WebComponents`)).toContain(
      '--title:104;--part:8.24">',
    );
  });

  it.each([
    ["We’re “here”…", true],
    ["我们在“这里”……", false],
    ["[a](b.html) <b>ほん</b>", false],
  ])("knows whether the marks of %s stand between letters", (text, isLatin) => {
    expect(render(`## a\n\n${text}`)[0]?.includes('class="face latin"')).toBe(isLatin);
  });

  it("tells the widest part of a title that a phone has no room for", () => {
    const style = (title: string) => /style="([^"]*)"/.exec(face(`# ${title}`))?.[1];
    expect(style("2025年云泽县经济社会发展情况汇报")).toMatch(/^--title:\d+;--part:6\.\d+$/);
    expect(style("工作总结")).toBeUndefined();
  });

  it.each([
    ["# 题\n\n某局\n1月15日", true],
    ["# 题\n\n## 副题\n某局\n1月15日", true],
    [`# 题\n\n${"很长的一句话，".repeat(5)}\n还没有说完`, false],
  ])("sets the short lines under the title of a cover in lines: %s", (text, isParted) => {
    expect(face(text).includes("<br")).toBe(isParted);
  });

  it.each(["100～120次/分", "１２.６万亩"])("keeps %s together", (figure) => {
    expect(face(`## a\n\n某某值达到${figure}左右`)).toContain(
      `<span class="whole">${figure}</span>`,
    );
  });

  it("draws the byline of the cover only as far as it is filled in", () => {
    const cover = `${front("layout: cover")}# a`;
    expect(face(cover)).not.toContain("byline");
    expect(face(cover, { "deck.yaml": "unit: 某<b>单位\nspeaker:\ndate: 12月" })).toContain(
      '<ul class="byline"><li>某&lt;b&gt;单位</li><li>12月</li></ul>',
    );
  });

  it("draws a subtitle between the title and the byline", () => {
    const html = face(`${front("layout: cover")}# 题\n\n——在大会上的讲话`, {
      "deck.yaml": "unit: 某局",
    });
    expect(html).toMatch(/在大会上的讲话.*class="byline"/s);
  });

  it.each([
    ["# 题\n\n张三　·　6月18日", "<li>某局</li>"],
    ["# 题\n\n主讲人：张三\n\n某局", ""],
    ["# 题\n\n张三丰纪念会，某局办公室", "<li>某局</li><li>张三</li>"],
    ["# 题\n\n## 张三", "<li>某局</li>"],
  ])("does not repeat below the title of %j what the slide says", (markdown, items) => {
    const html = face(`<!-- .slide: data-layout="cover" -->\n\n${markdown}`, {
      "deck.yaml": "unit: 某局\nspeaker: 张三",
    });
    expect(/<ul class="byline">(.*?)<\/ul>/.exec(html)?.[1] ?? "").toBe(items);
  });

  it("draws a figure's value, or its placeholder marked blank", () => {
    const figures = { "figures.yaml": "a: 36\nb: { value: , placeholder: N }" };
    const html = face("## x\n\n- 甲 {{a}}次\n- 乙 {{b}}次\n- 丙 {{c}}次", figures);
    expect(html).toContain('<data class="figure" value="36">36</data>');
    expect(html).toMatch(/<data class="figure blank" value="">(?:<span aria-hidden="true">)?N</);
    expect(html).toMatch(/<data class="figure blank" value="">(?:<span aria-hidden="true">)?X</);
  });

  it.each([
    ["188", "figure"],
    ["1280", "figure long"],
    ["12,800", "figure longest"],
  ])("sets the figure %s as large as it goes", (value, name) => {
    const html = face("## x\n\n- 甲 {{a}}次", { "figures.yaml": `a: "${value}"` });
    expect(html).toContain(`<data class="${name}" value="${value}">`);
  });

  it("fills the overview's groups with the parts in order", () => {
    const slide = (part: string, heading: string): string =>
      `\n---\n\n<!-- .slide: data-part="${part}" -->\n\n## ${heading}\n`;
    const [overview = ""] = render(
      `${front("layout: overview")}## 目录\n\n### 为学之实\n\n### 固在践履\n` +
        slide("为学", "谋划部署有序") +
        slide("践履", "保持学习定力，锚定目标干"),
    );
    expect(overview).toContain(
      '<h3>为学之实</h3>\n<ol class="contents"><li><a href="#谋划部署有序">',
    );
    expect(overview).toContain(
      '<span class="title">保持学习定力</span><span class="rest">锚定目标干</span>',
    );
  });
});

describe("a page of slides", () => {
  it("stacks vertical slides in one section", () => {
    const sources = [{ path: "slides/a.md", text: "## a\n\n----\n\n## b\n\n---\n\n## c" }];
    const html = joinSlides(renderSlides(readDeck(sources, { layouts }).deck));
    const outline = html.match(/<\/?section(?= id|>)/g)?.join("");
    expect(outline).toBe("<section<section</section<section</section</section<section</section");
  });

  it("keeps a hostile manuscript's text as text", () => {
    const [html = ""] = render("## a <script>alert(1)</script>\n\n<b onclick=alert(1)>b</b>");
    expect(html).not.toMatch(/<script|onclick/);
    expect(html).toContain("<b>b</b>");
  });

  it("shows progress as slips, or as a bar where there are too many", () => {
    const slide = (i: number): string => `<!-- .slide: data-part="p" -->\n\n## s${i}\n`;
    const deck = (count: number): string =>
      Array.from({ length: count }, (_, i) => slide(i)).join("\n---\n\n");
    expect(render(deck(3))[1]).toContain(
      '<span class="slips"><i class="done"></i><i class="now"></i><i></i></span>' +
        '<span class="page"><b>02</b><b>03</b></span>',
    );
    expect(render(deck(11))[5]).toContain('<span class="bar"><i style="--at:0.500"></i></span>');
  });
});

it("the lines of a paragraph are drawn in a time by their number", () => {
  const decks = [2000, 8000].map((lines) => {
    return readDeck([{ path: "1.md", text: "a\n".repeat(lines) }], { layouts }).deck;
  });
  const draw = (lines: number): unknown => renderSlides(decks[lines === 2000 ? 0 : 1] as Deck);
  // Four for four times as many lines; with the square of their number it was twelve.
  expect(growth(draw, 2000)).toBeLessThan(8);
});
