/** Shares of a whole, from the top clockwise, each with its name, value and per cent beside it. */
import { arc, pie } from "d3-shape";
import { largest } from "../../deck/extremes.ts";
import type { Chart } from "../../deck/chart/chart.ts";
import { type Box, label, round, textSize } from "./drawing.ts";

/** A pie shows its first column. What its names and values are stands over them. */
export function renderPie(
  { corner = "", measured = "", categories, series }: Chart,
  box: Box,
): string {
  const values = series[0]?.values ?? [];
  const numbers = values.map(({ number = 0 }) => number);
  // By the largest, so that neither a sum nor a quotient leaves the range of numbers.
  const most = largest(numbers);
  const parts = numbers.map((number) => (most > 0 ? number / most : 0));
  const sum = parts.reduce((all, part) => all + part, 0);
  const height = box.bottom - box.top;
  const radius = height / 2 - 10;
  const [x, y] = [box.left + radius + 60, box.top + height / 2];
  const slice = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius * 0.5)
    .outerRadius(radius);
  const shares = pie<number>().sort(null)(parts);
  const slices = shares.map(
    (share, index) => `<path class="slice s${index % 6}" d="${slice(share) ?? ""}"/>`,
  );
  const rows = categories.length + (corner + measured === "" ? 0 : 1);
  const pitch = Math.min(textSize * 2.1, height / rows);
  const head = y - (pitch * (rows - 1)) / 2;
  const first = head + pitch * (rows - categories.length);
  const left = x + radius + 110;
  const names = categories.map((name, index) => {
    const text = values[index]?.text ?? "";
    const middle = first + pitch * index;
    const share = sum > 0 ? `${Math.round(((parts[index] ?? 0) / sum) * 1000) / 10}%` : "";
    const told = text.endsWith("%") ? text : `${text}（${share}）`;
    return (
      `<rect class="s${index % 6}" x="${round(left)}" y="${round(middle - 15)}" width="26" height="26" rx="3"/>` +
      label(name, left + 44, middle + 10, "start") +
      label(told, box.right - 60, middle + 10, "end", "value")
    );
  });
  const heads =
    (corner === "" ? "" : label(corner, left + 44, head + 10, "start", "quiet")) +
    (measured === "" ? "" : label(measured, box.right - 60, head + 10, "end", "quiet"));
  return `<g transform="translate(${round(x)} ${round(y)})">${slices.join("")}</g>${heads}${names.join("")}`;
}
