/** Cells of a table's row beyond those of its head, which Markdown leaves out (GFM 4.10: “the excess is ignored”). */
import { outsideOfFences } from "./foreign/foreign.ts";

/** The line between the head of a table and its rows, in an item or a quotation too. */
const rule = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

interface Cell {
  readonly text: string;
  /** Its offset into the text. */
  readonly start: number;
}

/** What a row has too many, outside of fences: its cells from the first one with words on, with bars between them. */
export function cellsBeyondHead(text: string): readonly Cell[] {
  if (!/^[ \t>|]*:?-[-:| \t]*$/m.test(text)) return [];
  const found: Cell[] = [];
  let at = 0;
  let columns: number | undefined;
  let before: readonly Cell[] = [];
  for (const line of outsideOfFences(text).split("\n")) {
    const cells = cellsOf(line);
    if (line.replaceAll(/[> \t]/g, "") === "") columns = undefined;
    else if (columns === undefined) {
      if (line.includes("-") && rule.test(line) && cells.length === before.length)
        columns = cells.length;
    } else {
      const lost = cells.slice(columns).filter((cell) => cell.text !== "");
      const [first] = lost;
      if (first)
        found.push({ text: lost.map((cell) => cell.text).join(" | "), start: at + first.start });
    }
    before = cells;
    at += line.length + 1;
  }
  return found;
}

/** What stands before the first bar of a table: the signs of an item or a quotation. */
const lead = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?=\|)|^[ \t>]*/;

/** The cells as markdown-it parts a line: at each bar that has no backslash before it, without blank ones at its ends. */
function cellsOf(line: string): readonly Cell[] {
  let start = lead.exec(line)?.[0].length ?? 0;
  const cells = line
    .slice(start)
    .trimEnd()
    .split(/(?<!\\)\|/)
    .map((cell) => {
      const text = cell.trim();
      const from = start + cell.length - cell.trimStart().length;
      start += cell.length + 1;
      return { text, start: from, isEmpty: cell === "" };
    });
  const first = cells[0]?.isEmpty ? 1 : 0;
  return cells.slice(first, cells.length > 1 && cells.at(-1)?.isEmpty ? -1 : undefined);
}
