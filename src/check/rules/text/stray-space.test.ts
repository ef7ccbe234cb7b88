import { describe, expect, it } from "vitest";
import { straySpace } from "./stray-space.ts";
import { marked } from "../../sample-manuscript.ts";

describe("stray-space", () => {
  it.each([
    "学习‸ 贯彻",
    "学‸ 习 贯 彻",
    "学习‸  贯彻，‸ 落实‸ 。",
    "“‸ 甲‸ ”",
    "把‸ “问题”",
    "Note:\n甲‸　乙，丙。",
    "Note:\n能力　培训班次　人数",
    "山东省省长 周乃翔",
    "党委书记　李明\n甲",
    "书记‸ 带头学习贯彻",
    "“多跑腿” “多动嘴” “多费心”",
    "《甲》 《乙》",
    "政策宣讲 {{次数}}次",
    "---\nbrace: 始 终\n---\n\n# 题",
    "学‸ 习 GDP 增长",
    "完成， GDP增长，20 。",
    "查摆 6 方面",
    "用 Word 打",
    "　　段首缩进",
    "Note:\n　　甲",
    "学思想　强党性",
    "甲\n乙",
    "打破<wbr>常规",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(straySpace, text)).toBe(text);
  });
});
