import { describe, expect, it } from "vitest";
import { readDeck } from "../../read.ts";

function codesOf(line: string): readonly string[] {
  const text = `# 甲\n\n- 乙\n\n${line}\n\n各位领导，大家好，我来汇报。`;
  return readDeck([{ path: "a.md", text }], { layouts: ["points"] }).problems.map(
    ({ code }) => code,
  );
}

const directions = [
  "**页面内容**：",
  "**页面内容**",
  "PPT 文案：标题",
  "【画面】：蓝色的图",
  "**On-screen text:** Hello",
  "**Slide content:**",
  "**配图建议**：一张图",
  "互动设计：问观众",
  "**Visual:** a chart",
  "Image suggestion: a harbour",
  "**演讲内容**",
  "**讲述逻辑**：先讲成绩",
  "演讲重点（30秒）：强调数字",
  "口头补充：去年的事",
  "*Presenter cue: pause here*",
  "**Delivery tip:** smile",
  "**Spoken:** Good morning",
  "**预设问答**：为什么慢？",
  "答复口径：正在研究",
  "备用问答：为什么慢？",
  "备用答案：正在研究",
  "可能的提问：钱从哪里来",
  "制作参考：用蓝色的图",
  "【制作参考】用蓝色的图",
  "【操作提示】点开第二个表",
  "过渡提示：看一眼主持人",
  "【过渡提示】说完看一眼主持人",
  "**演讲备忘：** 讲讲张庄的例子",
  "给演讲者：注意语速",
  "脱稿讲：同志们",
  "Teleprompter: good morning",
  "演讲思路：先讲成绩",
  "【教师讲述】同学们请看",
  "**Anticipated questions:**",
  "【此处停顿】",
  "甲项目已经完成。（翻页）",
  "（切换到下一页）",
  "（看向观众）大家好",
  "*[pause]* We begin.",
  "(smile) Welcome",
  "**视觉元素**：大坝图",
  "**演讲时长**：2分钟",
  "甲【讲到这里停一下】",
  "甲（重点讲）",
  "甲（点击出现）",
  "**【现场发言】** 各位领导",
  "**张局长（讲）：** 各位领导",
  "领导不在时，这段不要讲。",
  "~~三亿，这一页先不公开~~",
  "好的，以下是为您生成的PPT大纲：",
  "希望以上内容对您有帮助！",
  "如果需要修改，请随时告诉我。",
  "Here is your presentation outline:",
  "**话外音**：各位",
  "甲 ※备注：乙",
  "| 甲 |\n|---|\n| 这段不要讲 |",
  "| 甲 |\n|---|\n| 乙（翻页） |",
  "TODO：问张三",
  "@张三 这里补数据",
  "AI绘图提示词：大坝",
  "办公室备注：此数未核",
  "- 张三批注：提法不妥",
];

describe("what an outline says to those who make or give the slides is told", () => {
  it.each(directions)("%s", (line) => {
    expect(codesOf(line)).toContain("maybe-notes");
  });
});

const ordinary = [
  "- 演讲技巧",
  "- Slide content",
  "汇报内容",
  "现场检查：20 次",
  "表达逻辑：先总后分",
  "画面清晰，声音洪亮。",
  "设计说明：方案一",
  "（全体起立，奏唱国歌）",
  "（点击播放）",
  "项目备注：甲",
  "金额备注：含税",
  "全局备注：甲",
  "张三：组长",
  "（一）提高认识",
  "Visual design: grids",
  "The slide (paused) is here",
  "问答环节：10 分钟",
  "背景音乐：春天",
  "（重点讲述革命历史）",
  "这一页说明问题",
  "这段讲话不要忘记",
  "希望大家对工作满意。",
  "如果群众需要，随时上门",
  "以上是工作总结",
  "Here is the harbour.",
  "Here is a list of slide attributes:",
  "@央视新闻 官方账号",
  "| 页面内容 |\n|---|\n| 乙 |",
  "- [查看详情](https://a.b)",
  "听老师讲述革命故事",
  "操作提示：请先登录",
  "- 备用电源：两台",
  "工作备忘录：三项",
  "如图【画面】所示",
  "过渡期：2026年底前",
];

describe("an ordinary line is not", () => {
  it.each(ordinary)("%s", (line) => {
    expect(codesOf(line)).not.toContain("maybe-notes");
  });
});

/** The lines that are no table, list or picture, with their emphasis as in HTML. */
function asHtml(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => !/^(?:[|-]|#)|\]\(/.test(line))
    .map((line) => line.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>").replace(/\*(.+?)\*/g, "<i>$1</i>"))
    .map((line) => line.replace(/~~(.+?)~~/g, "<s>$1</s>"));
}

/** Where raw HTML may hold a line. */
const holders: readonly (readonly [what: string, html: (line: string) => string])[] = [
  ["a paragraph", (line) => `<p>丙</p>\n<p>${line}</p>`],
  ["an item", (line) => `<ul>\n<li>丙</li>\n<li>${line}</li>\n</ul>`],
  ["a box", (line) => `<div>\n${line}\n</div>`],
  ["a summary", (line) => `<details><summary>${line}</summary>丙</details>`],
  ["a line below an end tag", (line) => `<div>丙</div>\n${line}`],
  ["a line behind a break", (line) => `<div>丙<br>${line}</div>`],
];

describe.each(holders)("in %s of raw HTML", (_, html) => {
  it("such a direction is told", () => {
    const untold = asHtml(directions).filter(
      (line) => !codesOf(html(line)).some((code) => /^(?:no|maybe)-notes$/.test(code)),
    );
    expect(untold).toEqual([]);
  });

  it("an ordinary line is not", () => {
    const told = asHtml(ordinary).filter((line) => codesOf(html(line)).includes("maybe-notes"));
    expect(told).toEqual([]);
  });
});

it("a heading of raw HTML may be called as a direction is, and code is none", () => {
  expect(codesOf("<h3>画面：甲</h3>\n<pre>页面内容：乙</pre>")).not.toContain("maybe-notes");
  expect(codesOf("### 画面：甲")).not.toContain("maybe-notes");
});

describe("a heading that is such a direction is told", () => {
  it.each([
    "答复口径：正在研究",
    "**答复口径：** 正在研究",
    "一、备用答案：正在研究",
    "预设问答：",
    "可能的提问：钱从哪里来",
    "配图建议：大坝",
    "页面文案：题目",
    "【操作提示】点开第二个表",
    "办公室备注：此数未核",
    "这段不要讲",
  ])("%s", (title) => {
    expect(codesOf(`### ${title}`)).toContain("maybe-notes");
    expect(codesOf(`${title}\n---`)).toContain("maybe-notes");
    expect(codesOf(`<h3>${title.replaceAll("**", "")}</h3>`)).toContain("maybe-notes");
  });
});

describe("a heading that names what stands below it is not", () => {
  it.each([
    "备注栏填写要求",
    "答复口径",
    "备用答案",
    "画面：甲",
    "设计建议：方案一",
    "视觉元素：色彩",
    "互动设计：三问",
    "Visual design: grids",
    "页面内容",
    "【主讲】王教授",
    "问答环节：10 分钟",
    "工作备忘录：三项",
  ])("%s", (title) => {
    expect(codesOf(`### ${title}`)).not.toContain("maybe-notes");
    expect(codesOf(`<h3>${title}</h3>`)).not.toContain("maybe-notes");
  });
});

it("a line of raw HTML that is meant is not told", () => {
  expect(codesOf("<div>\n<p>答复口径：研究</p> <!-- -->\n</div>")).not.toContain("maybe-notes");
});

describe("a name above sentences that nothing but what is spoken has is told", () => {
  it.each(["**口述**", "### 讲解", "现场说", "**解说**", "旁述："])("%s", (line) => {
    expect(codesOf(line)).toEqual(["maybe-notes"]);
  });

  it("and is a title above anything else", () => {
    const text = "# 甲\n\n### 讲解\n\n- 陈列\n- 互动\n\n### 口述\n\n历史";
    expect(readDeck([{ path: "a.md", text }], { layouts: ["points"] }).problems).toEqual([]);
  });
});
