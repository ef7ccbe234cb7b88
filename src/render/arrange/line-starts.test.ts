import { describe, expect, it } from "vitest";
import { beginsAnew } from "./line-starts.ts";

describe("a line of the source is a line on the wall", () => {
  it.each([
    ["a number of its own", "2．劳动力短缺。", true],
    ["a number in brackets", "（二）优化作业", true],
    ["a ringed number", "②请求气象部门", true],
    ["a sign", "◆抓队伍", true],
    ["a letter of its own", "B. 深入调研，摸清底数", true],
    ["an initial", "E. P. 汤普森说", false],
    ["a label", "地点：某污水处理厂", true],
    ["an indent", "　　请求县财政", true],
    ["the source of a quotation", "——《论语》", true],
    ["the source of one in Latin letters", "— George E. P. Box", true],
    ["a dash in a sentence", "— which is why", false],
    ["a clock time", "10:30 进度协调会", false],
    ["an address", "https://example.com", false],
    ["a label in Latin letters", "Note: this goes on", false],
    ["a sentence with a colon late", "本次会议主要研究的问题有：", false],
    ["anything else", "中心，设置窗口", false],
  ])("where it begins with %s: %s", (_what, line, expected) => {
    expect(beginsAnew(line)).toBe(expected);
  });
});
