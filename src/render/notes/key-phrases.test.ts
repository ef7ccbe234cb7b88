import { describe, expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import type { Slide } from "../../deck/model.ts";
import { rawText } from "../../deck/notes/phrase-search.ts";
import { keyPhrases } from "./key-phrases.ts";
import { renderNotes } from "./notes.ts";

function slideOf(face: string, notes: string, settings = "layout: points"): Slide {
  const text = `---\n${settings}\n---\n\n${face}\n\nNote:\n${notes}\n`;
  const layouts = ["points", "ledger", "columns"];
  const [slide] = readDeck(
    [
      { path: "slides/a.md", text },
      { path: "slides/figures.yaml", text: "" },
    ],
    { layouts },
  ).deck.slides;
  if (!slide) throw new Error("no slide");
  return slide;
}

/** What is lit, paragraph by paragraph; keys in brackets. */
function lit(slide: Slide): string[][] {
  return keyPhrases(slide).map((list, index) => {
    const paragraph = slide.notes.paragraphs[index];
    const text = paragraph ? rawText(paragraph) : "";
    return list.map(({ start, end, kind }) => {
      const phrase = text.slice(start, end);
      return kind === "key" ? `[${phrase}]` : phrase;
    });
  });
}

describe("key phrases", () => {
  it.each([
    {
      name: "a heading takes the dash before it and the stop after it",
      face: "## 调查研究有效",
      notes: "－－调查研究有效。深入学习。",
      expected: [["[－－调查研究有效。]"]],
    },
    {
      name: "a heading takes its number",
      face: "## 保持学习定力，<wbr>锚定目标干",
      notes: "一、保持学习定力，锚定目标干。\n\n坚持读原著。",
      expected: [["[一、保持学习定力，锚定目标干。]"], []],
    },
    {
      name: "a heading in the middle of a sentence stands alone",
      face: "## 主题教育开展以来",
      notes: "主题教育主题教育开展以来，我们。",
      expected: [["[主题教育开展以来]"]],
    },
    {
      name: "a phrase is found across the author's line breaks and in quotation marks",
      face: "## 一\n\n- “一把手”统筹抓、<wbr>分管领导抓",
      notes: "明确“一把手”统筹抓、分管领导抓，加强。",
      expected: [["“一把手”统筹抓、分管领导抓"]],
    },
    {
      name: "the pieces of a phrase are found where it is not said in one breath",
      face: "## 一\n\n- 主动仗、破解仗",
      notes: "打赢意识形态主动仗、风险隐患破解仗。",
      expected: [["主动仗", "破解仗"]],
    },
    {
      name: "neighbours are lit as one",
      face: "## 一\n\n- 理论学习\n- 政治素质",
      notes: "检视“理论学习、政治素质”方面。",
      expected: [["理论学习、政治素质"]],
    },
    {
      name: "no phrase is found across the end of a sentence or a figure",
      face: "## 一\n\n- 落实政策宣讲\n- 集体学习次",
      notes: "要落实。政策宣讲，集体学习{{次数}}次。",
      expected: [[]],
    },
    {
      name: "a phrase is lit where it is first said",
      face: "## 一\n\n- 真学真信",
      notes: "真学真信，还是真学真信。",
      expected: [["真学真信"]],
    },
    {
      name: "a group's heading is lit with the word that belongs to it",
      face: "## 一\n\n### 拓展增收渠道\n\n**富口袋**\n\n- 坚持共享",
      notes: "拓展增收渠道“富口袋”，坚持共享。",
      settings: "layout: columns",
      expected: [["[拓展增收渠道“富口袋”]", "坚持共享"]],
    },
    {
      name: "under a brace only the rows are lit, with the brace",
      face: "## 一\n\n### 问题指向\n\n“多跑腿”",
      notes: "始终坚持问题指向，“多跑腿”。",
      settings: "layout: ledger\nbrace: 始终坚持",
      expected: [["[始终坚持问题指向]"]],
    },
  ])("$name", ({ face, notes, settings, expected }) => {
    expect(lit(slideOf(face, notes, settings))).toEqual(expected);
  });

  it("take nothing from the text and add nothing to it", () => {
    const slide = slideOf(
      "## 真学\n\n- 深信𠮷野家",
      "－－真学。[click]深信𠮷野家 <b>笃行{{次数}}次。\n\n再**深信**。",
    );
    const html = renderNotes(slide, new Map());
    const text = html
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    expect(text).toContain("——真学。深信𠮷野家");
    expect(html).toContain("<mark>深信𠮷野家</mark>");
  });
});
