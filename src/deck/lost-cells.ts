/** Cells of a table's row beyond those of its head, which Markdown leaves out. */
import type { Problem } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import { outsideOfFences } from "./source/foreign/foreign.ts";
import type { Range } from "./source/opaque.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, placeOf } from "./source/source.ts";

/** The line between the head of a table and its rows, in an item or a quotation too. */
const rule = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Tells the first of each row (GFM 4.10: “if there are greater, the excess is ignored”), where the slide is shown. */
export function lostCells(source: Source, { face, notes, isHidden }: Piece): readonly Problem[] {
  return isHidden ? [] : [face, ...notes].flatMap((range) => inRange(source, range));
}

function inRange(source: Source, [start, end]: Range): readonly Problem[] {
  const written = source.text.slice(start, end);
  if (!/^[ \t>|]*:?-[-:| \t]*$/m.test(written)) return [];
  const problems: Problem[] = [];
  let at = start;
  let columns: number | undefined;
  let before: readonly Cell[] = [];
  for (const line of outsideOfFences(written).split("\n")) {
    const cells = cellsOf(line);
    if (line.replaceAll(/[> \t]/g, "") === "") columns = undefined;
    else if (columns === undefined) {
      if (line.includes("-") && rule.test(line) && cells.length === before.length)
        columns = cells.length;
    } else {
      const lost = cells.slice(columns).find(({ text }) => text !== "");
      if (lost) problems.push(beyondHead(lost.text, placeOf(source, at + lost.start)));
    }
    before = cells;
    at += line.length + 1;
  }
  return problems;
}

interface Cell {
  readonly text: string;
  /** Its offset into the line. */
  readonly start: number;
}

/** The cells as markdown-it parts a line: at each bar that has no backslash before it. */
function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { index, 0: cell } of line.matchAll(/(?:\\.|[^|\\\n]|\\$)+|(?<=\|)(?=\|)/g)) {
    const text = cell.trim();
    cells.push({ text, start: index + (cell.length - cell.trimStart().length) });
  }
  const isEdge = (cell: Cell | undefined): boolean =>
    cell !== undefined && /^>*$/.test(cell.text.replaceAll(/[ \t]/g, ""));
  const from = isEdge(cells[0]) ? 1 : 0;
  return cells.slice(from, isEdge(cells.at(-1)) ? -1 : undefined);
}

function beyondHead(cell: string, place: Problem["place"]): Problem {
  return warning(
    "not-shown",
    place,
    words(
      `这一行的格子比表头多：“${cell}”不会显示`,
      `This row has more cells than the head of its table: “${cell}” is left out`,
    ),
    words(
      "给表头添一格；格子里要写竖线，写成 \\|",
      "Give the head another cell; a bar within a cell is written \\|",
    ),
  );
}
