import { describe, expect, it } from "vitest";
import { numbering } from "./numbering.ts";
import { marked } from "../../sample-manuscript.ts";

describe("numbering", () => {
  it.each([
    "Note:\n一、甲\n\n二、乙\n\n‸四、丁",
    "Note:\n‸二、乙",
    "Note:\n一、甲\n\n‸一、乙",
    "Note:\n一、甲\n\n（一）子\n\n‸（三）子",
    "Note:\n1．甲\n\n‸3．丙",
    "Note:\n一是甲；‸三是丙。",
    "Note:\n一是甲；二是乙；‸二是丙。",
    "Note:\n第一，甲。‸第三，丙。",
    "Note:\n一、甲\n\n（一）子\n\n（二）子\n\n二、乙\n\n（一）子",
    "Note:\n一、甲\n\n二、乙\n\n---\n\nNote:\n一、甲",
    "Note:\n其一，甲；二是乙；三是丙。",
    "Note:\n一是甲；二是乙。一是丙；二是丁。",
    "Note:\n唯一是甲；三要素是乙",
    "二、面上\n\n四、面上",
    "Note:\n3.5亿元",
    "Note:\n一是甲，二是乙，万一是丙，三是丁",
    "Note:\n一要甲，二要乙，不能三要四不要，三要丁",
    "Note:\n第一，甲。第二，乙。位列第九，好。第三，丙",
    "Note:\n1. 甲\n\n2．乙\n\n3. 丙\n\n一、甲\n\n1. 甲",
    "Note:\n1. 甲\n\n乙\n\n‸3. 丙",
    "1. 面上\n\n乙\n\n3. 面上",
    "Note:\n　　一、甲\n\n　　‸三、丙",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(numbering, text)).toBe(text);
  });
});
