import { describe, expect, it } from "vitest";
import { growth } from "../../../../tests/processor-time.ts";
import { halfWidthPunctuation } from "./half-width-punctuation.ts";
import { hints, marked } from "../../sample-manuscript.ts";

describe("half-width-punctuation", () => {
  it.each([
    "他说‸,你好‸.",
    "方法‸:一",
    "完成‸;再",
    "好‸!",
    "好‸?",
    "等‸...",
    "2023年‸,我们",
    "完成20‸,余下30",
    "共{{甲}}次‸,其中",
    "共{{甲}}‸,其中",
    '他说 "hello" 甲',
    "用Word‸,再打印",
    "党委‸(党组)",
    "意见‸(2023)",
    '‸"两个确立"',
    "3.5万、1,200元、9:30、3:1",
    "[4] 李德仁, 张良培. 遥感大数据自动分析[J]. 测绘学报, 2014, 43(12): 1211-1216.",
    "1.总体要求",
    "1.2.总体要求",
    "Note:\n　　2.总体要求",
    "重点是：1.加强领导；2.强化督查。3.严格考核",
    "附件：1.清单\n2.分工表",
    "A.加强领导。B.狠抓落实",
    "（详见附件1.清单）",
    "1.2.3.总体要求",
    "共排查32‸.同时整改",
    "达到X‸.同时",
    "Hello, world. Yes!",
    "见 https://a.cn/b,c.html。",
    "名单.xlsx和a.b",
    "f(x)函数",
    "版本V1.0。",
    "<!-- 甲,乙 -->",
    "```\n甲,乙\n```",
    "Note:\n甲",
    "上午9:30到",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(halfWidthPunctuation, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["他说,好", "改成“，”"],
    ["等...", "改成“……”"],
    ["党委(党组)", "改成“（ ）”"],
  ])("says how to mend %s", (text, hint) => {
    expect(hints(halfWidthPunctuation, text)).toEqual([hint]);
  });

  it.each(["1.", "1.2."])("%j over and over takes time by its length", (unit) => {
    const run = (size: number): unknown =>
      hints(halfWidthPunctuation, "## 题\n\n" + unit.repeat((20 * size) / unit.length));
    expect(growth(run)).toBeLessThan(10);
  });
});
