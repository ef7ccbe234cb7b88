import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../deck/markdown/markdown.ts";
import { emsOf, figureEms } from "../../deck/text/ems.ts";
import { boxEms, lineCount, lineEms, partsOf } from "./lines.ts";

const parts = (text: string) =>
  partsOf(markdown.parseInline(text, {})[0]?.children ?? [], new Map());

describe("the width of a line", () => {
  it.each([
    ["Han", "为学之实", 4],
    ["an opening mark at the start, half as wide", "“闯”劲", 3.5],
    ["marks side by side", "“甲”、乙", 4],
    ["marks on either side of a space", "“甲” “乙”", 4.8],
    ["digits", "2026", 2.28],
    ["nothing", "", 0],
  ])("is that of %s", (_what, text, ems) => {
    expect(emsOf(text)).toBeCloseTo(ems);
  });

  it("takes a figure's digits as all as wide", () => {
    expect(figureEms("12,350")).toBeCloseTo(figureEms("88,888"));
  });
});

describe("the parts of a line", () => {
  it.each([
    ["after a mark", "真学、真信", [3, 2]],
    ["before an opening mark", "把“甲”", [1, 3]],
    ["where the author allows it", "先进地区<wbr>点位调研", [4, 4]],
    ["never between two marks", "“甲”、乙", [3, 1]],
    ["nowhere else", "调查研究", [4]],
  ])("break %s", (_where, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("are together as wide as the line, and fit the box that is found for them", () => {
    const text = fc.array(fc.constantFrom(..."一二三、，“”《》<wbr>a9 "), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (characters, lines) => {
        const widths = parts(characters.join(""));
        const box = boxEms(widths, lines);
        expect(box).toBeLessThanOrEqual(lineEms(widths));
        if (widths.length > 0) expect(lineCount(widths, box)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
