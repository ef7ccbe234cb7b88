import { describe, expect, it } from "vitest";
import { markdown } from "../markdown.ts";

const cells = (text: string): readonly string[] =>
  [...markdown.render(text).matchAll(/<(t[hd])>(.*?)<\/t[hd]>/g)].map(
    ([, tag = "", cell = ""]) => `${tag} ${cell}`,
  );

describe("lines with tabs", () => {
  it("are the table that a spreadsheet copies", () => {
    expect(cells("乡镇\t计划\t完成\n城关镇\t**125**\t\n白马镇\t186\t183")).toEqual([
      "th 乡镇",
      "th 计划",
      "th 完成",
      "td 城关镇",
      "td <strong>125</strong>",
      "td ",
      "td 白马镇",
      "td 186",
      "td 183",
    ]);
  });

  it("may stand right below a line of text, and end with a blank line", () => {
    const html = markdown.render("附表：\n乡镇\t计划\t完成\n城关镇\t1\t2\n\n完");
    expect(html).toMatch(/^<p>附表：<\/p>\n<table>[^]*<\/table>\n<p>完<\/p>\n$/);
  });

  it("may be aligned with several of them", () => {
    expect(cells("项目\t\t金额\n甲\t100\n教育支出\t\t\t200")).toHaveLength(6);
  });

  it.each([
    ["one line", "时间\t九点\t室内"],
    ["two short lines", "时间\t九点\n地点\t室内"],
    ["lines of other numbers of cells", "甲\t乙\t丙\n丁\t戊"],
    ["code", "\ta\tb\tc\n\td\te\tf"],
    ["a list", "- 甲\t乙\t丙\n- 丁\t戊\t己"],
    ["a table as Markdown has it", "| 甲\t| 乙 |\n| - | - |\n| 丙\t| 丁 |"],
    ["long rows", `${"字".repeat(500)}\t乙\t丙\n丁\t戊\t己`],
  ])("are no table in %s", (_what, text) => {
    expect(cells(text).filter((cell) => !/[甲乙丙丁]$/.test(cell))).toEqual([]);
    expect(markdown.parse(text, {}).filter(({ type }) => type === "tr_open").length).toBe(
      text.startsWith("|") ? 2 : 0,
    );
  });
});
