import { describe, expect, it } from "vitest";
import { checkManuscript } from "./check.ts";
import { roundFigure } from "./round-figure.ts";
import { sampleFiles } from "./sample-manuscript.ts";

function check(value: string, text: string): string[] {
  const manuscript = sampleFiles({ "a.md": text, "figures.yaml": `闲置:\n次数: ${value}\n` });
  return checkManuscript(manuscript, [roundFigure]).map(
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
    ["20—30", "# 题\n\n- 集体学习 {{次数}}余次"],
  ])("is not where it is, or is blank: %s in %j", (value, text) => {
    expect(check(value, text)).toEqual([]);
  });
});
