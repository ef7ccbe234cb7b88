import { describe, expect, it } from "vitest";
import { faceTokens } from "../markdown/face/face-tokens.ts";
import { chartOf } from "../markdown/rules/code.ts";
import { readDeck } from "../read.ts";
import { readChart, withoutRemarkRows } from "./chart.ts";

describe("a chart", () => {
  it("is read from its first line and its table", () => {
    expect(readChart('chart line title="增速"', '季度,全国,本市\n一,5.3%,−1\n二,,"1,200"')).toEqual(
      {
        kind: "line",
        title: "增速",
        corner: "季度",
        categories: ["一", "二"],
        series: [
          { name: "全国", values: [{ text: "5.3%", number: 5.3 }, { text: "" }] },
          {
            name: "本市",
            values: [
              { text: "−1", number: -1 },
              { text: "1,200", number: 1200 },
            ],
          },
        ],
      },
    );
  });

  it.each(["#机密\n甲,1\n乙,2", "甲,1 # 机密\n乙,2", "＃ 机密\n甲,1\n乙,2"])(
    "has no remark, drawn or not: %j",
    (table) => {
      expect(JSON.stringify(readChart("chart", table))).not.toContain("机密");
      expect(withoutRemarkRows(table)).not.toContain("机密");
    },
  );

  it.each(["chart line（万元）", "chart Line。", "chart line-chart"])(
    "has the kind of %s",
    (info) => {
      expect(readChart(info, "甲,1\n乙,2")).toMatchObject({ kind: "line" });
    },
  );

  it("has a number sign in a name", () => {
    expect(readChart("chart", "#1,1\n#2,2")).toMatchObject({ categories: ["#1", "#2"] });
    expect(readChart("chart", "C #语言,5\n第 # 一,7")).toMatchObject({
      categories: ["C #语言", "第 # 一"],
    });
  });

  it("is read without remarks, and its lines are counted with them", () => {
    expect(readChart("chart", "# a\nb,c\n// d\n甲,1\n\n\n#1,2")).toMatchObject({
      categories: ["甲", "#1"],
      series: [{ name: "c" }],
    });
    expect(readChart("chart", "# a\nb,c\n甲,很多")).toMatchObject({ line: 2 });
  });

  it.each([
    ["chart", "", { fault: "no-table", line: 0 }],
    ["chart", "a\n1", { fault: "no-table", line: 0 }],
    ["chart", "a,b\n甲,很多", { fault: "no-number", line: 1, cell: "很多" }],
    ["chart pie", "a,b\n\n甲,1\n乙,-2", { fault: "negative-share", line: 3, cell: "-2" }],
    ["chart", `a,b\n${"甲,1\n".repeat(41)}`, { fault: "too-much", line: 0 }],
  ])("%s of %j is none", (info, table, fault) => {
    expect(readChart(info, table)).toEqual(fault);
  });

  it.each(["title=“增速 %”", "title=‘增速 %’", "title：「增速 %」", "title = '增速 %'"])(
    "has the title %s",
    (title) => {
      expect(readChart(`chart pie ${title}`, "甲,1\n乙,2")).toMatchObject({ title: "增速 %" });
    },
  );

  it.each([
    ["chart", "季度,财政收入（亿元）\n一,1", ["## 财政收入"], "财政收入（亿元）"],
    ["chart pie", "项目,占比,金额\n甲,1,2", ["## 支出"], "占比"],
    ["chart title=财政", "季度,财政收入\n一,1", [], "财政收入"],
    ["chart title=各季度财政收入", "季度,财政收入\n一,1", [], undefined],
    ["chart", "季度,财政 收入\n一,1", ["## **财政**收入"], undefined],
    ["chart", "季度,收入\n一,1", ["## 财政", "### 收入"], undefined],
    ["chart", "季度,收入\n一,1", ["## 财政", "### 收入", "文", "### 支出"], "收入"],
    ["chart", "季度,收入,支出\n一,1,2", ["## 财政"], undefined],
    ["chart", "甲,1\n乙,2", ["## 财政"], undefined],
  ])(
    "of one series says what is measured, unless it is said: %s %j %j",
    (info, table, above, said) => {
      const text = [...above, `\`\`\`${info}\n${table}\n\`\`\``].join("\n\n");
      const { slides } = readDeck([{ path: "1.md", text }], { layouts: ["points"] }).deck;
      const [chart] = slides
        .flatMap(({ face }) => faceTokens(face))
        .flatMap((each) => chartOf(each) ?? []);
      expect(chart?.measured).toBe(said);
    },
  );

  it.each([
    ["| 单位：亿元 | 收入 |\n|---|---|\n| 一 | 1 |", "单位：亿元"],
    ["地区: 收入\n甲: 1", "地区"],
    ["/,收入\n甲,1", undefined],
    ["甲,1\n乙,2", undefined],
  ])("has the cell in the corner of %j", (table, corner) => {
    const chart = readChart("chart", table);
    expect("corner" in chart ? chart.corner : undefined).toBe(corner);
  });

  it("has no kind that a word of its title is", () => {
    expect(readChart('chart title="the pie"', "甲,1\n乙,2")).toMatchObject({ kind: "bar" });
  });

  it.each([
    ['chart tilte="增速 %"', "tilte", "title"],
    ["chart pie 标题=增速", "标题", "bar"],
    ["chart lines", "lines", "line"],
    ["chart line, stacked", "stacked", "bar"],
    ["chart pie line", "line", "line"],
    ["chart titel：增速", "titel", "title"],
    ['chart {height="300"}', "height", "bar"],
  ])("tells what has no effect in %j", (info, found, hint) => {
    const { problems } = readDeck([{ path: "1.md", text: `\`\`\`${info}\n甲,1\n乙,2\n\`\`\`` }], {
      layouts: ["points"],
    });
    expect(problems).toMatchObject([{ code: "chart-option", place: { line: 1 } }]);
    expect(problems[0]?.message.zh).toContain(`“${found}”`);
    expect(problems[0]?.hint?.zh).toContain(hint);
  });

  it.each([
    "chart",
    "Chart PIE",
    'chart line title="增速 = %"',
    "chart {#fig .wide}",
    "chart title＝“增速，%”",
    'chart pie, title="增速"',
    "chart <!-- 内部 -->",
  ])("tells nothing of %j", (info) => {
    const { problems } = readDeck([{ path: "1.md", text: `\`\`\`${info}\n甲,1\n乙,2\n\`\`\`` }], {
      layouts: ["points"],
    });
    expect(problems).toEqual([]);
  });

  it("has a title without quotes", () => {
    expect(readChart("chart title=增速 line", "甲,1\n乙,2")).toMatchObject({ title: "增速" });
  });

  it.each([
    ["chart pie\n年,甲,乙\n一,1,2", ["cell-not-drawn 2"]],
    ["chart\n年,甲\n一,1\n二,2,3", ["cell-not-drawn 4"]],
    ["chart\n年,甲\n一,1,\n二,2", []],
  ])("tells which cell is not drawn of %j", (chart, expected) => {
    const { problems } = readDeck([{ path: "1.md", text: `\`\`\`${chart}\n\`\`\`` }], {
      layouts: ["points"],
    });
    expect(problems.map(({ code, place }) => `${code} ${place.line}`)).toEqual(expected);
  });
});
