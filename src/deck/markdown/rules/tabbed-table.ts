import { smallest } from "../../extremes.ts";
import type { MarkdownIt, StateBlock } from "markdown-it";

/** A table has so many columns or rows; less is a line with a gap in it. */
const few = 3;
/** Longer rows are text. */
const [longestRow, mostColumns] = [400, 20];

/** Block rule: lines of as many cells each, parted by tabs, are a table: so a spreadsheet or Word copies one. */
export function tabbedTableRule(md: MarkdownIt): void {
  const runs = new WeakMap<StateBlock, Run>();
  md.block.ruler.before(
    "paragraph",
    "tabbed_table",
    (state, start, end, silent) => {
      if (state.blkIndent > 0 || state.level > 0 || !lineOf(state, start).includes("\t"))
        return false;
      const known = runs.get(state);
      const isInside = known !== undefined && start >= known.start && start < known.end;
      const run = isInside ? known : runFrom(state, start, end);
      if (!isInside) runs.set(state, run);
      if (start < run.from || start >= run.none) return false;
      const rows = rowsFrom(state, start, run.end);
      if (rows === undefined) {
        // What begins later in lines that are alike and no table is none either.
        runs.set(state, { ...run, none: start });
        return false;
      }
      if (silent) return true;
      const lines = rows.map((cells, index) => ({ cells, line: start + index }));
      pushTable(state, [start, start + rows.length], lines);
      state.line = start + rows.length;
      return true;
    },
    { alt: ["paragraph"] },
  );
}

/** Lines with tabs, one below the other. None before `from` begins a table, nor one from `none` on. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly none: number;
}

function runFrom(state: StateBlock, start: number, last: number): Run {
  const lines: string[] = [];
  for (let line = start; line < last && lineOf(state, line).includes("\t"); line++) {
    lines.push(lineOf(state, line));
  }
  const isRow = (line: string): boolean => line.length <= longestRow && !/^\s/.test(line);
  const alike = gaps.map((gap) => {
    const count = lines.at(-1)?.split(gap).length;
    return lines.findLastIndex((line) => !isRow(line) || line.split(gap).length !== count) + 1;
  });
  const end = start + lines.length;
  return { start, end, from: start + smallest(alike), none: end };
}

/** Between two cells. Several tabs align them by eye. */
const gaps = [/\t/, /\t+/];

/** The cells of the rows from one line to another; undefined where these are no table. */
function rowsFrom(
  state: StateBlock,
  start: number,
  end: number,
): readonly (readonly string[])[] | undefined {
  const lines = Array.from({ length: end - start }, (_, at) => lineOf(state, start + at));
  const rows = gaps
    .map((gap) => lines.map((line) => line.split(gap).map((cell) => cell.trim())))
    .find((rows) => rows.every(({ length }) => length === rows[0]?.length));
  const columns = rows?.[0]?.length ?? 0;
  if (!rows || columns < 2 || columns > mostColumns || rows.length < 2) return undefined;
  return Math.max(columns, rows.length) < few ? undefined : rows;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}

/** Pushes the tokens that markdown-it gives a table of at least two rows, each with its line. */
export function pushTable(
  state: StateBlock,
  map: readonly [number, number],
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
): void {
  state.push("table_open", "table", 1).map = [...map];
  rows.forEach(({ cells, line }, index) => {
    const [section, cell] = index === 0 ? ["thead", "th"] : ["tbody", "td"];
    if (index < 2) state.push(`${section}_open`, section, 1).map = [line, line + 1];
    state.push("tr_open", "tr", 1).map = [line, line + 1];
    for (const content of cells) {
      state.push(`${cell}_open`, cell, 1);
      const inline = state.push("inline", "", 0);
      Object.assign(inline, { content, children: [] });
      state.push(`${cell}_close`, cell, -1);
    }
    state.push("tr_close", "tr", -1);
    if (index === 0 || index === rows.length - 1) state.push(`${section}_close`, section, -1);
  });
  state.push("table_close", "table", -1);
}
