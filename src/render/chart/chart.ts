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
  const { corner = "" } = chart;
  const unit = isUnit(corner) ? corner : "";
  const over = chart.kind === "pie" ? { html: "", height: 0 } : renderOver(legendOf(chart), unit);
  const box: Box = { left: 0, top: textSize + over.height, right: width, bottom: height };
  const drawn =
    chart.kind === "pie"
      ? renderPie(chart, box)
      : renderAxes(chart, box, unit === "" ? corner : "");
  const caption =
    chart.title === undefined ? "" : `<figcaption>${escapeHtml(chart.title)}</figcaption>`;
  return (
    `<figure class="chart">${caption}<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(spokenOf(chart))}">` +
    `${over.html}${drawn}</svg></figure>`
  );
}

/** Over the drawing stands a unit (单位：亿元), and what is too long for the end of an axis. */
function isUnit(corner: string): boolean {
  return /单位|[（(].+[)）]/.test(corner) || emsOf(corner) > longestName;
}

/** Ems of what stands at the end of an axis. */
const longestName = 6;

/** One series is named where no title and no heading says what it is; a pie names its shares. */
function legendOf({ series, measured }: Chart): readonly Legend[] {
  const names = series.length > 1 ? series.map(({ name }) => name) : [measured ?? []].flat();
  return names.map((name, index) => ({ name, index }));
}

/** The legend, and at the other end of its line the unit: below it where the line has no room. */
function renderOver(
  legend: readonly Legend[],
  unit: string,
): { readonly html: string; readonly height: number } {
  const names = legend.map(({ name, index }) => {
    const x = lengthOf(legend.slice(0, index));
    return (
      `<rect class="s${index}" x="${x}" y="4" width="28" height="28" rx="3"/>` +
      label(name, x + 40, 30, "start")
    );
  });
  const isBelow = legend.length > 0 && lengthOf(legend) + emsOf(unit) * textSize > width;
  const lower = unit !== "" && isBelow ? textSize * 1.4 : 0;
  const note = unit === "" ? "" : label(unit, width, 30 + lower, "end", "quiet");
  const html = names.join("") + note;
  return { html, height: (html === "" ? 0 : textSize) + lower };
}

/** With the gap behind each name, px of the stage. */
function lengthOf(legend: readonly Legend[]): number {
  return legend.reduce((sum, { name }) => sum + 40 + emsOf(name) * textSize + 56, 0);
}

/** What a screen reader says: the table, row by row. */
function spokenOf({ title = "", corner = "", categories, series }: Chart): string {
  const rows = categories.map((name, at) => {
    const values = series.map(({ name: of, values: own }) => `${of} ${own[at]?.text ?? ""}`);
    return `${name}：${values.join("，")}`;
  });
  return [title, corner, ...rows].filter((row) => row !== "").join("；");
}
