import { describe, expect, it } from "vitest";
import { doubledPunctuation } from "./doubled-punctuation.ts";
import { hints, marked } from "../../sample-manuscript.ts";

describe("doubled-punctuation", () => {
  it.each([
    "结束‸。。",
    "一‸，，二‸、、三",
    "完了‸，。",
    "好‸！。",
    "真的‸？，",
    "他说“好‸。”。",
    "‸！！！！",
    "省略……之后。",
    "破折——号",
    "好！！",
    "什么？！",
    "他说“好。”我说“行。”",
    "“甲”、“乙”",
    "`。。`",
    "1,200,,",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(doubledPunctuation, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["等等。。。", "只留一个，如“……”"],
    ["完了，。", "只留一个，如“。”"],
    ["好。”。", "只留一个，如“”。”"],
  ])("says how to mend %s", (text, hint) => {
    expect(hints(doubledPunctuation, text)).toEqual([hint]);
  });
});
