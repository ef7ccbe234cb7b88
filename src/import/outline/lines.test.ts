import { describe, expect, it } from "vitest";
import { joinLines } from "./lines.ts";

describe("two halves of one line", () => {
  it.each([
    ["Opening Remarks", "General Assembly", "Opening Remarks General Assembly"],
    ["Opening Remarks", "(2025)", "Opening Remarks (2025)"],
    ["Республика", "Карелия", "Республика Карелия"],
    ["연변조선족자치주", "사업보고", "연변조선족자치주 사업보고"],
    ["ئۇيغۇر", "ئاپتونوم", "ئۇيغۇر ئاپتونوم"],
    ["सबका", "साथ", "सबका साथ"],
    ["凝心聚力", "开创新局面", "凝心聚力开创新局面"],
    ["推动", "GDP增长", "推动GDP增长"],
    ["第一次", "“两会”", "第一次“两会”"],
    ["深化“放管服”", "“互联网＋”改革", "深化“放管服”“互联网＋”改革"],
    ["ใน", "ประเทศ", "ในประเทศ"],
    ["བོད", "ལྗོངས", "བོདལྗོངས"],
  ])("%s and %s are %s", (before, after, joined) => {
    expect(joinLines(before, after)).toBe(joined);
  });

  it("has what is given where no blank parts them", () => {
    expect(joinLines("凝心聚力", "开创新局面", "<wbr>")).toBe("凝心聚力<wbr>开创新局面");
    expect(joinLines("Слава", "труду", "<wbr>")).toBe("Слава труду");
  });
});
