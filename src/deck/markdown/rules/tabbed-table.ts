import type { MarkdownIt, StateBlock } from "markdown-it";

/** A table has so many columns or rows; less is a line with a gap in it. */
const few = 3;
/** Longer rows are text. */
const [longestRow, mostColumns] = [400, 20];

/** Block rule: lines of as many cells each, parted by tabs, are a table: so a spreadsheet or Word copies one. */
export function tabbedTableRule(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "tabbed_table",
    (state, start, end, silent) => {
      const rows = rowsFrom(state, start, end);
      if (rows === undefined) return false;
      if (silent) return true;
      const lines = rows.map((cells, index) => ({ cells, line: start + index }));
      pushTable(state, [start, start + rows.length], lines);
      state.line = start + rows.length;
      return true;
    },
    { alt: ["paragraph"] },
  );
}

/** The cells of the rows that begin in this line; undefined where no table does. */
function rowsFrom(
  state: StateBlock,
  start: number,
  end: number,
): readonly (readonly string[])[] | undefined {
  if (state.blkIndent > 0 || state.level > 0 || !lineOf(state, start).includes("\t"))
    return undefined;
  const lines: string[] = [];
  for (let line = start; line < end && lineOf(state, line).includes("\t"); line++) {
    lines.push(lineOf(state, line));
  }
  if (lines.some((line) => line.length > longestRow || /^\s/.test(line))) return undefined;
  // Several tabs between two cells align them by eye.
  const rows = [/\t/, /\t+/]
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
