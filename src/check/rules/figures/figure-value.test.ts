import { describe, expect, it } from "vitest";
import { checkManuscript } from "../../check.ts";
import { figureValue } from "./figure-value.ts";
import { sampleFiles } from "../../sample-manuscript.ts";

function check(value: string, text: string): string[] {
  const manuscript = sampleFiles({ "a.md": text, "figures.yaml": `闲置:\n次数: ${value}\n` });
  return checkManuscript(manuscript, [figureValue]).map(
    ({ place: { file, line }, message }) => `${file}:${line} ${message.zh}`,
  );
}

describe("a filled figure before 余", () => {
  it.each([
    ["23", "# 题\n\n- 集体学习 {{次数}}余次", "“23余次”：“余”前面要用整十的数"],
    ["7", "# 题\n\nNote:\n安排集体学习{{次数}}余次。", "“7余次”：“余”前面要用整十的数"],
    ["二十三", "# 题\n\nNote:\n安排集体学习{{次数}}余次。", "“二十三余次”：“余”前面要用整十的数"],
    ["23", "# 题\n\n- 集体学习 {{次数}}多次", "“23多次”：“多”前面要用整十的数"],
  ])("is told where it is not round: %s in %j", (value, text, message) => {
    expect(check(value, text)).toEqual([`slides/figures.yaml:2 ${message}`]);
  });

  it("is told once, however often it is shown", () => {
    expect(check("23", "# 题\n\n- 学习 {{次数}}余次\n\nNote:\n学习{{次数}}余次。")).toHaveLength(1);
  });

  it.each([
    ["20", "# 题\n\n- 集体学习 {{次数}}余次"],
    ["1,200", "# 题\n\n- 集体学习 {{次数}}余次"],
    ["二十", "# 题\n\n- 集体学习 {{次数}}余次"],
    ["23", "# 题\n\n- 集体学习 {{次数}}次"],
    ["", "# 题\n\n- 集体学习 {{次数}}余次"],
    ["23", "# 题\n\n- 集体学习次数剩余"],
  ])("is not where it is, or is blank: %s in %j", (value, text) => {
    expect(check(value, text)).toEqual([]);
  });
});

describe("a figure filled in by hand in the sheet", () => {
  it.each([
    ["12次", "宣讲{{次数}}次", "error", "“12次”不是一个数"],
    ["20余", "宣讲{{次数}}余次", "error", "正文里已有“余”"],
    ["20—30", "宣讲{{次数}}余次", "warning", "“20—30”已是约数，后面又有“余”"],
    ["30-20", "宣讲{{次数}}次", "error", "范围“30-20”不是从小到大"],
    ["3.5", "宣讲{{次数}}次", "warning", "“3.5次”不是整数"],
    ["二十", "宣讲{{次数}}次，宣教30次", "warning", "“二十”：同一句里别的数用了阿拉伯数字"],
  ])("is held to what the panel takes: %s in %s", (value, text, severity, message) => {
    const manuscript = sampleFiles({
      "a.md": `Note:\n${text}\n`,
      "figures.yaml": `次数: ${value}\n`,
    });
    const found = checkManuscript(manuscript, [figureValue]);
    expect(found.map((problem) => [problem.severity, problem.message.zh])).toEqual([
      [severity, message],
    ]);
  });
});
