import { largest } from "../../deck/extremes.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { boxEms, lineEms, partsOf } from "./lines.ts";
import { tilesOf, type Tile } from "./tiles.ts";

/** Sizes of the ledger on the stage, px; `ledger.css` draws them. */
interface Measures {
  /** From the first column's start to the last one's end. */
  readonly width: number;
  readonly name: number;
  readonly line: number;
  readonly label: number;
  readonly unit: number;
  /** Between figure and unit, and least between two columns. */
  readonly unitGap: number;
  readonly gap: number;
  /** Figures: the largest, and the least. */
  readonly most: number;
  readonly least: number;
}

const measures: Readonly<Record<Aspect, Measures>> = {
  "16:9": {
    width: 1543,
    name: 66,
    line: 38,
    label: 42,
    unit: 42,
    unitGap: 12,
    gap: 24,
    most: 92,
    least: 72,
  },
  "4:3": {
    width: 1152,
    name: 62,
    line: 38,
    label: 42,
    unit: 42,
    unitGap: 12,
    gap: 14,
    most: 82,
    least: 56,
  },
};

/** Least between the names and the first figure. */
const nameGap = 26;

/** How many lines the labels and the lines under the names may take. The first choice that fits is taken. */
const choices = [
  { labels: 1, lines: 1, least: 80 },
  { labels: 1, lines: 2, least: 72 },
  { labels: 2, lines: 2, least: 0 },
] as const;

/** Rows of figures: the columns share the width by the widest in each, and all figures are of one size. */
export function arrangeLedger(
  groups: readonly Group[],
  figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const rows = groups.map(({ tokens }) => tilesOf(tokens, figures));
  const count = Math.max(0, largest(rows.map(({ length }) => length)));
  if (count === 0) return {};
  const page = measures[aspect];
  for (const { labels, lines, least } of choices) {
    for (let size = page.most; size >= Math.max(least, page.least); size -= 2) {
      const first = firstColumn(groups, figures, page, lines);
      const columns = Array.from({ length: count }, (_, column) => {
        const tiles = rows.flatMap((row) => row[column] ?? []);
        return page.gap + largest(tiles.map((tile) => tileSize(tile, page, size, labels)));
      });
      const isLast = labels === 2 && size - 2 < page.least;
      const rest = page.width - first - lineEms(columns);
      if (rest < 0 && !isLast) continue;
      const share = Math.max(0, rest) / (count + 1);
      const widths = [first, ...columns].map((width) => `${Math.round(width + share)}fr`);
      return { style: { "--columns": widths.join(" "), "--figure": size, "--count": count } };
    }
  }
  return {};
}

function firstColumn(
  groups: readonly Group[],
  figures: Figures,
  page: Measures,
  lines: number,
): number {
  const widths = groups.map(({ heading, tokens }) => {
    const paragraph = tokens.findIndex(({ type }) => type === "paragraph_open");
    const text = paragraph < 0 ? [] : (tokens[paragraph + 1]?.children ?? []);
    const name = lineEms(partsOf(heading.tokens[1]?.children ?? [], figures));
    const isTile = tokens[paragraph]?.hidden ?? true;
    const line = isTile ? 0 : boxEms(partsOf(text, figures), lines);
    return Math.max(name * page.name, line * page.line);
  });
  return nameGap + largest(widths);
}

function tileSize(
  { label, figure, unit }: Tile,
  page: Measures,
  size: number,
  lines: number,
): number {
  const count = figure * size + (unit > 0 ? page.unitGap + unit * page.unit : 0);
  return Math.max(boxEms(label, lines) * page.label, count);
}
