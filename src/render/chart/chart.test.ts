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
    const bars = [...html.matchAll(/<rect class="s0"[^>]* height="([\d.]+)"/g)].map(([, h]) =>
      Number(h),
    );
    expect(bars).toHaveLength(2);
    expect(bars[1]).toBeCloseTo((bars[0] ?? 0) / 2, 0);
  });

  it("says its table to a screen reader, and writes what is written", () => {
    const html = drawn("chart pie title='<题>'", '名,量\n"甲<乙>",30%\n丙,70%');
    expect(html).toContain('aria-label="&lt;题&gt;；甲&lt;乙&gt;：量 30%；丙：量 70%"');
    expect(html).toMatch(/<text[^>]*>甲&lt;乙&gt;<\/text>/);
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
