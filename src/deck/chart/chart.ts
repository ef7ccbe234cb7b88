/** A chart written as a fence: its kind and title in the first line, its table as CSV below. */
import { type CsvRow, readCsv } from "../figures/sheet/csv.ts";
import { chartTable, isAmount, numberOf, titleAbove } from "./chart-table.ts";

export const chartKinds = ["bar", "line", "pie"] as const;
type ChartKind = (typeof chartKinds)[number];

export interface Chart {
  readonly kind: ChartKind;
  readonly title?: string;
  /** The cell above the names in the first column: what they are, or the unit of the numbers. */
  readonly corner?: string;
  /** What the numbers are: the name of the one series, where no heading and no title says it. */
  readonly measured?: string;
  /** The names in the first column. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** A column; one value a category. */
interface Series {
  readonly name: string;
  readonly values: readonly Value[];
}

/** As it is written, and as a number; no number where the cell is empty. */
export interface Value {
  readonly text: string;
  readonly number?: number;
}

/** Why a table makes no chart. `line` counts from 0 at the first line of the table. */
export interface ChartFault {
  readonly fault: "no-table" | "no-number" | "negative-share" | "too-much";
  readonly line: number;
  /** The cell, where it is one. */
  readonly cell?: string;
}

/** What can be told apart on a wall. */
const most = { series: 6, categories: 40 };

/** As it is typed: the quotes may be round or absent, the sign a colon. */
const titleIn =
  /\btitle\s*[=＝:：]\s*(?:"([^"]{1,300})"|'([^']{1,300})'|[“”„]([^“”]{1,300})[“”]|[‘’]([^‘’]{1,300})[‘’]|「([^」]{1,300})」|([^\s"'“”‘’「」{}]+))/;

/** A word, or a name with what it is set to. */
const optionIn =
  /([^\s{},，;；=＝:：]+)(?:[ \t]*[=＝:：][ \t]*(?:"[^"]{0,300}"|'[^']{0,300}'|[“„][^”]{0,300}”|[^\s{}]*))?/g;

/**
 * Reads a chart. `info` is the fence's first line: `chart`, `chart line`, `chart pie title="…"`. The first row has the
 * names of the columns, if they have any, the first column those of the categories. A title may also stand as a line above them.
 * `headings`: what stands above the chart.
 */
export function readChart(
  info: string,
  table: string,
  headings: readonly string[] = [],
): Chart | ChartFault {
  const { kind = "bar", title = titleAbove(table).title } = readOptions(info);
  const [head, ...rows] = rowsOf(table);
  const names = head?.cells.slice(1) ?? [];
  if (names.length === 0 || rows.length === 0) return { fault: "no-table", line: 0 };
  if (names.length > most.series || rows.length > most.categories) {
    return { fault: "too-much", line: 0 };
  }
  for (const { line, cells } of rows) {
    for (const cell of cells.slice(1, names.length + 1)) {
      const { text, number } = valueOf(cell);
      if (text !== "" && number === undefined) return { fault: "no-number", line: line - 1, cell };
      if (kind === "pie" && (number ?? 0) < 0) {
        return { fault: "negative-share", line: line - 1, cell };
      }
    }
  }
  const isBlank = (cell: string): boolean => valueOf(cell).number === undefined;
  if (rows.every(({ cells }) => cells.slice(1).every(isBlank)))
    return { fault: "no-table", line: 0 };
  const corner = head?.cells[0] ?? "";
  const [name = ""] = names;
  const isAlone = names.length === 1 || kind === "pie";
  const isSaid = [...headings, title ?? ""].some((said) =>
    lettersOf(said).includes(lettersOf(name)),
  );
  return {
    kind,
    ...(title !== undefined && { title }),
    ...(lettersOf(corner) !== "" && { corner }),
    ...(isAlone && !isSaid && { measured: name }),
    categories: rows.map(({ cells }) => cells[0] ?? ""),
    series: names.map((name, column) => ({
      name,
      values: rows.map(({ cells }) => valueOf(cells[column + 1] ?? "")),
    })),
  };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}%％‰]/gu, "");
}

/** What stands in a chart's first line and has no effect: the first name or word. Pandoc's `#id` and `.class` have none. */
export function optionLeftOut(info: string): string | undefined {
  return readOptions(info).others.find((word) => !/^[#.]/.test(word));
}

interface Options {
  readonly kind?: ChartKind;
  readonly title?: string;
  /** The names and words that are neither. */
  readonly others: readonly string[];
}

function readOptions(info: string): Options {
  const title = titleIn.exec(info)?.slice(1).find(Boolean);
  const rest = info.trim().replace(/^\S+/, "").replace(titleIn, " ");
  const names = Array.from(rest.matchAll(optionIn), ([, name = ""]) => name);
  const kindOf = (name: string) =>
    chartKinds.find((one) => one === name.replace(/[^a-z].*$/i, "").toLowerCase());
  const first = names.find(kindOf);
  const kind = first === undefined ? undefined : kindOf(first);
  return {
    ...(kind && { kind }),
    ...(title !== undefined && { title }),
    others: names.filter((_, index) => index !== names.indexOf(first ?? "")),
  };
}

/** The first cell of a chart's table that it has no place for; undefined where it shows all. `line` is as in `ChartFault`. */
export function cellLeftOut(
  { kind, series }: Chart,
  table: string,
): { readonly line: number; readonly cell: string } | undefined {
  const shown = kind === "pie" ? 2 : series.length + 1;
  for (const { line, cells } of rowsOf(table)) {
    const cell = cells.slice(shown).find((each) => each !== "");
    if (cell !== undefined) return { line: line - 1, cell };
  }
  return undefined;
}

function rowsOf(table: string): readonly CsvRow[] {
  return withHead(readCsv(chartTable(titleAbove(withoutRemarkRows(table)).rows)));
}

/**
 * A table without its remarks, which are rows, as programs for tables and reveal.js's charts have them, or stand behind a
 * row; each stays a line. A number sign with a value behind it, or right before a letter or a digit, is a name's: C #语言, #1.
 */
export function withoutRemarkRows(table: string): string {
  return table.replace(
    /^[ \t]*(?:\/\/|[#＃][ \t]).*$|(?:^|(?<=\s))[#＃](?=[ \t\p{Script=Han}])[^\n,，|\t:：]*$/gmu,
    "",
  );
}

/** Where the first row has the value of a category and no name of a column, a head without a name stands above it. */
function withHead(rows: readonly CsvRow[]): readonly CsvRow[] {
  const [, value = "", ...more] = rows[0]?.cells ?? [];
  const isName = numberOf(value) === undefined || /^(?:19|20)\d\d$/.test(value);
  return (isName && !isAmount(value)) || more.length > 0
    ? rows
    : [{ line: 1, cells: ["", ""] }, ...rows];
}

function valueOf(cell: string): Value {
  const text = cell.trim();
  const number = numberOf(text);
  return { text, ...(number !== undefined && { number }) };
}
