import { describe, expect, it } from "vitest";
import { leadingDate } from "./dates.ts";
import { ownNumber } from "./own-number.ts";

describe("the number at the start of a text", () => {
  it.each([
    ["一、工作回顾", 1, "一", "一、"],
    ["十二、工作安排", 1, "十二", "十二、"],
    ["（一）抓学习", 2, "（一）", "（一）"],
    ["(二) 抓落实", 2, "（二）", "(二) "],
    ["1. 优化环境", 3, "1.", "1. "],
    ["2、优化环境", 3, "2.", "2、"],
    ["（3）优化环境", 4, "（3）", "（3）"],
    ["第一部分 工作回顾", 0, "第一部分", "第一部分 "],
    ["Part 2: What we do", 0, "Part 2", "Part 2: "],
  ])("%s", (text, level, numeral, written) => {
    expect(ownNumber(text)).toEqual({ level, numeral, written });
  });

  it.each(["一把手抓", "1.5亿元", "一是抓学习", "2026年", "（甲）", "一、", "十分重要"])(
    "is none in %s",
    (text) => {
      expect(ownNumber(text)).toBeUndefined();
    },
  );
});

describe("the date at the start of a text", () => {
  it.each([
    ["1—2月：谋划部署", "1—2月"],
    ["2026年3月，启动", "2026年3月"],
    ["2024年　建成", "2024年"],
    ["第一阶段：摸底", "第一阶段"],
    ["第二季度 推进", "第二季度"],
    ["近期：打基础", "近期"],
    ["09:00 签到", "09:00"],
    ["January 2024: Listening", "January 2024"],
    ["Q3 2025 – launch", "Q3 2025"],
  ])("%s", (text, date) => {
    expect(leadingDate(text)?.date).toBe(date);
  });

  it.each(["3月", "12个项目", "第一书记到村", "Maybe later", "2024辆车"])(
    "is none in %s",
    (text) => {
      expect(leadingDate(text)).toBeUndefined();
    },
  );
});
