import type { Place, Problem, Words } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { nearestHint } from "../problems/nearest.ts";
import { type ChartFault, chartKinds } from "./chart.ts";

/** A chart that is not drawn: its table is shown as code. */
export function chartNotDrawn({ fault, cell = "" }: ChartFault, place: Place): Problem {
  const [message, hint] = told(cell)[fault];
  return warning("chart-not-drawn", place, message, hint);
}

/** A cell that a chart has no place for. */
export function cellNotDrawn(cell: string, place: Place): Problem {
  return warning(
    "cell-not-drawn",
    place,
    words(
      `图表里没有“${cell}”的位置，不显示`,
      `The chart has no place for “${cell}”: it is not shown`,
    ),
    words(
      "每行的格数不超过第一行；饼图只有一列数字",
      "No row may have more cells than the first; a pie has one column of numbers",
    ),
  );
}

/** What stands in a chart's first line and sets nothing. */
export function optionNotKnown(option: string, place: Place): Problem {
  return warning(
    "chart-option",
    place,
    words(`“${option}”在图表里不起作用`, `“${option}” has no effect on a chart`),
    nearestHint(option, [...chartKinds, "title"]),
  );
}

function told(cell: string): Readonly<Record<ChartFault["fault"], readonly [Words, Words]>> {
  return {
    "no-table": [
      words("图表没有数据，照原样显示", "The chart has no table: it is shown as it is written"),
      words(
        "第一行写各列的名称，下面每行一个名称和数字，用逗号分开",
        "Write the names of the columns in the first line, then a name and numbers a line, with commas between",
      ),
    ],
    "no-number": [
      words(
        `“${cell}”不是数字，图表照原样显示`,
        `“${cell}” is not a number, so the chart is shown as it is written`,
      ),
      words(
        "只写数字，单位写在列的名称里",
        "Write the number alone, its unit in the column's name",
      ),
    ],
    "negative-share": [
      words(
        `饼图不能有负数“${cell}”，照原样显示`,
        `A pie cannot have a negative share (“${cell}”): it is shown as it is written`,
      ),
      words("改用 chart bar", "Use chart bar"),
    ],
    "too-much": [
      words(
        "图表的列超过 6 个或行超过 40 个，看不清，照原样显示",
        "The chart has more than 6 columns or 40 rows, too many to read: it is shown as it is written",
      ),
      words("分成几张图", "Split it into several charts"),
    ],
  };
}
