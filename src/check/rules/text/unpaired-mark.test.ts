import { describe, expect, it } from "vitest";
import { unpairedMark } from "./unpaired-mark.ts";
import { marked } from "../../sample-manuscript.ts";

describe("unpaired-mark", () => {
  it.each([
    "‸“未闭合，",
    "未开‸”，",
    "‸《通知",
    "甲‸）",
    "“‸《甲”",
    "‸‘甲",
    "‸“甲\n\n乙‸”",
    "党委‸（党组",
    "‸“甲‸“，乙",
    "Note:\n“甲。\n\n“乙。”",
    "Note:\n他说：\n\n“甲。\n\n“乙。\n\n“丙。”",
    "Note:\n‸“甲。\n\n“乙”，丙。",
    "Note:\n‸“甲。\n\n乙。‸”",
    "Note:\n“甲。\n\n‸“乙。",
    "“甲”‘乙’《丙》（丁）",
    "“《甲》‘乙’”",
    "don’t",
    "1）甲",
    "一）甲",
    "（党组)",
    "`“`",
    "a) b",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(unpairedMark, text)).toBe(text);
  });
});
