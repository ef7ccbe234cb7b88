import { describe, expect, it } from "vitest";
import { readChart } from "./chart.ts";

describe("the table of a chart", () => {
  it.each([
    ["lines of a name and a number", "深造: 48.6\n就业：1,200\n\n“自主：创业”： 7%"],
    ["names in quotes", '"深造" : 48.6\n"就业" : 1,200\n\n"“自主：创业”" : 7%'],
    ["rows without a head", '深造,48.6\n就业,"1,200"\n\n“自主：创业”,7%'],
    ["full-width commas", "深造，48.6\n就业，1200\n\n“自主：创业”，7%"],
  ])("may be %s", (_, table) => {
    expect(readChart("chart pie", table)).toMatchObject({
      categories: ["深造", "就业", "“自主：创业”"],
      series: [{ name: "", values: [{ number: 48.6 }, { number: 1200 }, { number: 7 }] }],
    });
  });

  it.each([
    ["of Markdown", "| 季度 | 全国 | 本市 |\n| --- | ---: | :-: |\n| 一 | 5.3 | 6 |"],
    ["of Markdown, open at its ends", "|季度|全国|本市\n|-|-|-\n|一|5.3|6"],
    ["with full-width commas", "季度，全国，本市\n一，5.3，6"],
  ])("may be a table %s", (_, table) => {
    expect(readChart("chart", table)).toMatchObject({
      categories: ["一"],
      series: [
        { name: "全国", values: [{ number: 5.3 }] },
        { name: "本市", values: [{ number: 6 }] },
      ],
    });
  });

  it.each([
    ["a year is the name of a column", "地区,2024\n本市,5", ["本市"]],
    ["years are names of columns", "地区,2023,2024\n本市,5,6", ["本市"]],
    ["two numbers are none that a first row would have", "甲,1,2\n乙,3,4", ["乙"]],
  ])("%s", (_, table, categories) => {
    expect(readChart("chart", table)).toMatchObject({ categories });
  });

  it.each([
    ["a title above the rows", "title: Revenue, $M\n\nAmericas: 8.1\nEMEA: 5.9", "Revenue, $M", ""],
    ["a title in Chinese", "标题：“收入”\n甲，1\n乙，2", "收入", ""],
    ["names of the two columns", "地区: 收入\n甲: 1\n乙: 2", undefined, "收入"],
  ])("may have %s", (_, table, title, name) => {
    const chart = readChart("chart", table);
    expect(chart).toMatchObject({ series: [{ name, values: [{}, {}] }] });
    expect("title" in chart ? chart.title : undefined).toBe(title);
  });

  it.each(["甲,乙\n丙: 1 个", "甲 1\n乙 2", "甲,\n乙,"])(
    "without any number is none: %j",
    (table) => {
      expect(readChart("chart", table)).toMatchObject({ fault: "no-table" });
    },
  );

  it.each([
    "约18",
    "18.2亿元",
    "1.2万",
    "18.2%（增长）",
    "近 300 人次",
    "$8.1",
    "3.5个百分点",
    "1,200元",
  ])("has no head where the first value is %s, which is told as any other", (cell) => {
    const fault = (line: number) => ({ fault: "no-number", line, cell });
    expect(readChart("chart", `教育：${cell}\n社保：15\n其他：66`)).toEqual(fault(0));
    expect(readChart("chart pie", `社保：15\n教育：${cell}`)).toEqual(fault(1));
    expect(readChart("chart", `教育,"${cell}"\n社保,15`)).toEqual(fault(0));
  });

  it.each(["收入", "2024年", "1-6月", "100米", "5G", "第1组", "收入（2024年，亿元）"])(
    "has a column that is called %s",
    (name) => {
      expect(readChart("chart", `| 地区 | ${name} |\n|---|---|\n| 甲 | 1 |`)).toMatchObject({
        categories: ["甲"],
        series: [{ name }],
      });
    },
  );

  it("says the line of a fault as it is written", () => {
    expect(readChart("chart", "| 季度 | 全国 |\n|---|---|\n| 一 | 很多 |")).toEqual({
      fault: "no-number",
      line: 2,
      cell: "很多",
    });
  });
});
