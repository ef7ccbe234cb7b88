/** Bars and lines over categories, on a scale that holds nothing and every value. */
import { scaleBand, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { largest, smallest } from "../../deck/extremes.ts";
import type { Chart, Value } from "../../deck/chart/chart.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { type Box, label, round, textSize } from "./drawing.ts";

/** A value below this is never meant, and no scale has room for it. */
const leastMeant = 1e-200;

/** With more values than this, their numbers would touch. */
const mostNumbers = 14;

/** `name`: what the categories are, which stands at the start of their row. */
export function renderAxes(chart: Chart, box: Box, name: string): string {
  const { categories, series, kind } = chart;
  const numbers = series.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  const lowest = Math.min(0, smallest(numbers));
  const highest = Math.max(0, largest(numbers));
  const y = scaleLinear([lowest, highest - lowest < leastMeant ? 1 : highest], [0, 1]).nice(5);
  const format = y.tickFormat(5);
  const ticks = y.ticks(5).map((value) => ({ value, text: format(value) }));
  const left =
    box.left +
    Math.max(0, largest([name, ...ticks.map(({ text }) => text)].map(emsOf))) * textSize +
    20;
  const band = (box.right - left) / categories.length;
  const names = nameLines(categories, band);
  const rows = largest(names.map((lines) => lines.length));
  const bottom = box.bottom - rows * textSize * 1.2 - 14;
  y.range([bottom, box.top + textSize]);
  const middle = (at: number): number => left + band * (at + 0.5);
  const grid = ticks.map(
    ({ value, text }) =>
      `<path class="${value === 0 ? "zero" : "grid"}" d="M${round(left)} ${round(y(value))}H${box.right}"/>` +
      label(text, left - 14, y(value) + textSize * 0.36, "end", "quiet"),
  );
  // The numbers of two lines stand on their outer sides; those of more would touch.
  const isNumbered = numbers.length <= mostNumbers && (kind !== "line" || series.length < 3);
  const isLower = (number: number, at: number): boolean =>
    y(number) + textSize + 14 < bottom &&
    series.some(({ values }) => (values[at]?.number ?? -Infinity) > number);
  const drawn = series.map(({ values }, index) =>
    kind === "line"
      ? lineOf(values, index, middle, y, isNumbered ? isLower : undefined)
      : barsOf(values, index, series.length, band, left, y, isNumbered),
  );
  const below = names.map((lines, at) =>
    lines.map((text, row) =>
      label(text, middle(at), bottom + 14 + (row + 0.9) * textSize * 1.2, "middle"),
    ),
  );
  const start =
    name === "" ? "" : label(name, left - 14, bottom + 14 + 0.9 * textSize * 1.2, "end", "quiet");
  return [grid, drawn, start, below.flat()].flat().join("");
}

type Scale = (value: number) => number;

function lineOf(
  values: readonly Value[],
  index: number,
  middle: (at: number) => number,
  y: Scale,
  isLower: ((number: number, at: number) => boolean) | undefined,
): string {
  const path = line<Value>()
    .defined(({ number }) => number !== undefined)
    .x((_, at) => round(middle(at)))
    .y(({ number = 0 }) => round(y(number)));
  const dots = values.map(({ number, text }, at) => {
    if (number === undefined) return "";
    const dot = `<circle class="s${index}" cx="${round(middle(at))}" cy="${round(y(number))}" r="9"/>`;
    if (!isLower) return dot;
    const place = y(number) + (isLower(number, at) ? textSize + 14 : -22);
    return dot + label(text, middle(at), place, "middle", "value");
  });
  return `<path class="line s${index}" d="${path(values) ?? ""}"/>${dots.join("")}`;
}

function barsOf(
  values: readonly Value[],
  index: number,
  count: number,
  band: number,
  left: number,
  y: Scale,
  isNumbered: boolean,
): string {
  const bars = scaleBand([...Array(count).keys()], [0, band])
    .paddingOuter(0.5)
    .paddingInner(count > 1 ? 0.12 : 0);
  const width = Math.min(bars.bandwidth(), 140);
  const offset = (bars(index) ?? 0) + (bars.bandwidth() - width) / 2;
  return values
    .map(({ number, text }, at) => {
      if (number === undefined) return "";
      const x = left + band * at + offset;
      const [top, foot] = [Math.min(y(number), y(0)), Math.max(y(number), y(0))];
      const bar = `<rect class="s${index}" x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${round(foot - top)}"/>`;
      const place = number < 0 ? foot + textSize : top - 10;
      return bar + (isNumbered ? label(text, x + width / 2, place, "middle", "value") : "");
    })
    .join("");
}

/** The lines of each name under its place: broken where it is wider, and some left out where even that is too much. */
function nameLines(names: readonly string[], band: number): readonly (readonly string[])[] {
  const room = Math.max(1, Math.floor((band * 0.94) / textSize));
  const every = room < 2 ? Math.ceil((2.5 * textSize) / band) : 1;
  return names.map((name, at) => {
    if (at % every !== 0) return [];
    if (every > 1 || emsOf(name) <= room) return [name];
    const lines: string[] = [""];
    for (const letter of name.split(/(?<=[^\w])|(?=[^\w])/u)) {
      const last = lines.at(-1) ?? "";
      if (last !== "" && emsOf(last + letter) > room && lines.length < 3) lines.push(letter.trim());
      else lines[lines.length - 1] = last + letter;
    }
    return lines;
  });
}
