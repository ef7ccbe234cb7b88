import { describe, expect, it } from "vitest";
import type { Around } from "./figure-unit.ts";
import { aboutWord, unitOf } from "./figure-unit.ts";
import { checkFigureValue } from "./figure-value.ts";

const place = { file: "slides/figures.yaml", line: 1, column: 1 };

/** A sentence whose figure stands at `‸`. */
function sentence(text: string): Around {
  const [before = "", after = ""] = text.split("‸");
  return { before, after };
}

function check(value: string, text: string, placeholder = "X"): string[] {
  return checkFigureValue(value, { place, placeholder }, [sentence(text)]).map(
    ({ severity, code }) => `${severity} ${code}`,
  );
}

function hint(value: string, text: string): string | undefined {
  return checkFigureValue(value, { place, placeholder: "X" }, [sentence(text)])[0]?.hint?.zh;
}

describe("a value that fits", () => {
  it.each([
    ["20", "集体学习‸余次"],
    ["1,200", "集体学习‸余次"],
    ["二十", "集体学习‸余次"],
    ["30", "投入‸余万元"],
    ["23", "集体学习‸次"],
    ["20-30", "集体学习‸次"],
    ["20—30", "集体学习‸次"],
    ["二十", "集体学习‸次"],
    ["几十", "查摆6方面问题‸条"],
    ["3.5", "投入‸万元"],
    ["3.5", "增长‸个百分点"],
    ["92.5%", "满意率达到‸。"],
    ["1.2万", "走访‸户"],
    ["7", "落实在建项目‸个"],
    ["", "集体学习‸余次"],
  ])("%s in %s", (value, text) => {
    expect(check(value, text)).toEqual([]);
  });
});

describe("a value that does not", () => {
  it.each([
    ["23", "集体学习‸余次", "warning round-figure"],
    ["7", "集体学习‸余次", "warning round-figure"],
    ["0", "集体学习‸余次", "warning round-figure"],
    ["二十三", "集体学习‸余次", "warning round-figure"],
    ["23", "集体学习‸多次", "warning round-figure"],
    ["3", "投入‸余万元", "warning round-figure"],
    ["20—30", "集体学习‸余次", "warning about-twice"],
    ["几十", "集体学习‸余次", "warning about-twice"],
    ["3.5", "集体学习‸次", "warning fraction"],
    ["3.5-4", "召开‸场次", "warning fraction"],
    ["二十", "查摆6方面问题‸条", "warning figure-digits"],
    ["2", "集体学习‸十余次", "warning figure-digits"],
    ["30-20", "集体学习‸次", "error figure-value"],
    ["20余", "集体学习‸余次", "error figure-value"],
    ["92%", "满意率达‸%", "error figure-value"],
    ["3万", "投入‸万元", "error figure-value"],
    ["约二十", "集体学习‸次", "error figure-value"],
    ["1".repeat(41), "集体学习‸次", "error figure-value"],
    ["=1+1", "集体学习‸次", "error figure-value"],
  ])("%s in %s", (value, text, problem) => {
    expect(check(value, text)).toEqual([problem]);
  });

  it("in Arabic digits where the placeholder is Chinese", () => {
    expect(check("20", "集体学习‸次", "〇〇")).toEqual(["warning figure-digits"]);
  });

  it("comes with what to write instead", () => {
    expect(hint("２０", "‸次")).toBe("写成“20”");
    expect(hint("2 0", "‸次")).toBe("写成“20”");
    expect(hint("20次", "‸余次")).toBe("只写“20”，正文里已有“次”");
    expect(hint("20场", "‸余次")).toBe("只写“20”，“场”写到正文里");
    expect(hint("5月10日", "‸次")).toContain("文本");
    expect(hint("20余", "‸余次")).toBe("只写“20”");
    expect(hint("23", "‸余次")).toContain("20余");
  });

  it("is told in every sentence that it stands in", () => {
    const sentences = [sentence("集体学习‸次"), sentence("安排集体学习‸余次")];
    const problems = checkFigureValue("23", { place, placeholder: "X" }, sentences);
    expect(problems.map(({ message }) => message.zh)).toEqual(["“23余次”：“余”前面要用整十的数"]);
  });
});

describe("the unit of a figure", () => {
  it.each([
    ["集体学习‸余次，", "次"],
    ["召开了‸场次的检视剖析会", "场次"],
    ["查摆出的‸项问题", "项"],
    ["投入‸余万元", "万元"],
    ["增长‸个百分点", "个百分点"],
    ["达到‸。", ""],
  ])("of %s is %s", (text, unit) => {
    expect(unitOf({}, [sentence(text)])).toBe(unit);
  });

  it("is what the sheet says, if it says something", () => {
    expect(unitOf({ unit: "小时" }, [sentence("‸次")])).toBe("小时");
  });

  it("is preceded by 余 or 多 or nothing", () => {
    expect(aboutWord([sentence("‸次"), sentence("‸余次")])).toBe("余");
    expect(aboutWord([sentence("‸次")])).toBeUndefined();
  });
});
