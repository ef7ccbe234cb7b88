/** Charts as SVG, in the deck's colours and fonts: the style sheet draws them, so that they follow the theme. */
import type { Chart } from "../../deck/chart/chart.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { renderAxes } from "./axes.ts";
import { renderPie } from "./pie.ts";
import { type Box, type Legend, label, textSize } from "./drawing.ts";

/** The width of a chart, px of the stage. */
const width = 1560;

/** What a title over the drawing takes, px of the stage. */
const titleHeight = 76;

/** A chart as a `figure`. `room`: its height, px of the stage; the drawing keeps its shape in less. */
export function renderChart(whole: Chart, room: number): string {
  // A pie shows its first column, and nothing says the others.
  const chart = whole.kind === "pie" ? { ...whole, series: whole.series.slice(0, 1) } : whole;
  const height = room - (chart.title === undefined ? 0 : titleHeight);
  const legend = legendOf(chart);
  const top = legend.length > 0 ? textSize * 2 : textSize;
  const box: Box = { left: 0, top, right: width, bottom: height };
  const drawn = chart.kind === "pie" ? renderPie(chart, box) : renderAxes(chart, box);
  const caption =
    chart.title === undefined ? "" : `<figcaption>${escapeHtml(chart.title)}</figcaption>`;
  return (
    `<figure class="chart">${caption}<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(spokenOf(chart))}">` +
    `${renderLegend(legend)}${drawn}</svg></figure>`
  );
}

/** One series is named by the title or the heading; a pie names its shares. */
function legendOf({ kind, series }: Chart): readonly Legend[] {
  if (kind === "pie" || series.length < 2) return [];
  return series.map(({ name }, index) => ({ name, index }));
}

function renderLegend(legend: readonly Legend[]): string {
  let x = 0;
  return legend
    .map(({ name, index }) => {
      const own =
        `<rect class="s${index}" x="${x}" y="4" width="28" height="28" rx="3"/>` +
        label(name, x + 40, 30, "start");
      x += 40 + emsOf(name) * textSize + 56;
      return own;
    })
    .join("");
}

/** What a screen reader says: the table, row by row. */
function spokenOf({ title = "", categories, series }: Chart): string {
  const rows = categories.map((name, at) => {
    const values = series.map(({ name: of, values: own }) => `${of} ${own[at]?.text ?? ""}`);
    return `${name}：${values.join("，")}`;
  });
  return [title, ...rows].filter((row) => row !== "").join("；");
}
