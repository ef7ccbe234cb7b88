import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chart, chartKinds, readChart } from "../../deck/chart/chart.ts";
import { renderChart } from "./chart.ts";

function drawn(info: string, table: string): string {
  const chart = readChart(info, table);
  if ("fault" in chart) throw new Error(chart.fault);
  return renderChart(chart, 700);
}

describe("a chart as SVG", () => {
  it("draws a bar a value, as high as it is", () => {
    const html = drawn("chart", "年,收入\n一,10\n二,5\n三,");
    const bars = [...html.matchAll(/<rect class="s0"[^>]* height="([\d.]+)"\/>/g)].map(([, h]) =>
      Number(h),
    );
    expect(bars).toHaveLength(2);
    expect(bars[1]).toBeCloseTo((bars[0] ?? 0) / 2, 0);
  });

  it("says its table to a screen reader, and writes what is written", () => {
    const html = drawn("chart pie title='<题>'", '名,量\n"甲<乙>",30%\n丙,70%');
    expect(html).toContain('aria-label="&lt;题&gt;；名；甲&lt;乙&gt;：量 30%；丙：量 70%"');
    expect(html).toMatch(/<text[^>]*>甲&lt;乙&gt;<\/text>/);
  });

  it.each([
    ["chart", "季度,财政收入（亿元）\n一,1\n二,2"],
    ["chart line title=题", "单位：亿元,收入\n一,1\n二,2"],
    ["chart", "单位：亿元,收入,支出\n一,1,3\n二,2,4"],
    ["chart", "本年各部门各项目情况,收入\n一,1\n二,2"],
    ["chart pie", "单位：亿元,预算\n甲,1\n乙,2"],
    ["chart pie", "项目,占比（%）\n甲,1\n乙,2"],
  ])("%s draws every name of the head of %j, once", (info, table) => {
    const texts = Array.from(drawn(info, table).matchAll(/>([^<>]*)<\/text>/g), ([, text]) => text);
    const [head = ""] = table.split("\n");
    for (const name of head.split(","))
      expect(texts.filter((each) => each === name)).toEqual([name]);
  });

  it("draws a unit below a legend as wide as the chart", () => {
    const names = ["一般公共服务支出", "社会保障和就业支出", "教育和科学技术支出", "农林水支出"];
    const html = drawn("chart", `单位：亿元（当年价格计算）,${names.join(",")}\n一,1,2,3,4`);
    const rowOf = (text: string) =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(html)?.[1]);
    expect(rowOf("单位：亿元（当年价格计算）")).toBeGreaterThan(rowOf("农林水支出") + 34);
  });

  it("says nothing of a pie's further columns, which are not drawn", () => {
    expect(drawn("chart pie", "项,占比,金额\n甲,1,777\n乙,2,778")).not.toMatch(/金额|77[78]/);
  });

  it("breaks a line where a cell is empty", () => {
    expect(drawn("chart line", "a,b\n1,1\n2,2\n3,\n4,4\n5,5")).toMatch(/ d="M[^M]*M[^M]*"/);
  });

  it.each(["chart", "chart line", "chart pie"])(
    "%s draws the least and the largest number",
    (info) => {
      expect(drawn(info, "a,b\n1,5e-324")).not.toMatch(/NaN|Infinity/);
      expect(drawn(info, "a,b\n1,1e308\n2,1e308")).not.toMatch(/NaN|Infinity/);
    },
  );

  it("has a number for every length, whatever the values", () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { nil: undefined });
    const chart = fc.record({
      kind: fc.constantFrom(...chartKinds),
      values: fc.array(value, { minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(chart, ({ kind, values }) => {
        const own: Chart = {
          kind,
          categories: values.map((_, index) => `名${index}`),
          series: [
            {
              name: "a",
              values: values.map((one) => {
                const number = kind === "pie" ? Math.abs(one ?? 0) : one;
                return { text: "x", ...(number !== undefined && { number }) };
              }),
            },
          ],
        };
        expect(renderChart(own, 700)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});
