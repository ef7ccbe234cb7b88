/** Tells of the cells of a table's row beyond those of its head. */
import type { Problem } from "./model.ts";
import { warning, words } from "./problems/problem.ts";
import { cellsBeyondHead } from "./source/cells-beyond.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, placeOf } from "./source/source.ts";

/** For each row, on its face and in its notes, where the slide is shown. */
export function lostCells(source: Source, { face, notes, isHidden }: Piece): readonly Problem[] {
  if (isHidden) return [];
  return [face, ...notes].flatMap(([start, end]) =>
    cellsBeyondHead(source.text.slice(start, end)).map((cell) =>
      beyondHead(cell.text, placeOf(source, start + cell.start)),
    ),
  );
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
