import type { Cell, TableShape } from "../show/show.ts";
import { fill, line } from "./colours.ts";
import { paragraphXml } from "./text.ts";
import { emu } from "./units.ts";
import type { Writing } from "./writing.ts";
import { el } from "./xml.ts";

/** What stands at a place of the grid: a cell; what one covers from the left, from above, or both; or nothing. */
export type Place =
  | { readonly cell: Cell; readonly columns: number; readonly rows: number }
  | { readonly fromLeft: boolean; readonly fromAbove: boolean };

/**
 * The table with something at every place: each row as long as there are columns, or PowerPoint repairs the file. No cell
 * reaches out of the grid.
 */
/** Where the text stands in its cell (ECMA-376-1 §20.1.10.59). */
const anchors = { top: "t", middle: "ctr", bottom: "b" } as const;

export function gridOf({ columns, rows }: TableShape): readonly (readonly Place[])[] {
  const grid: (Place | undefined)[][] = rows.map(() => columns.map(() => undefined));
  rows.forEach(({ cells }, y) => {
    for (const cell of cells) {
      const own = grid[y] ?? [];
      const isOwnFree = cell.column in own && own[cell.column] === undefined;
      const x = isOwnFree ? cell.column : own.indexOf(undefined);
      if (x < 0) continue;
      const tall = Math.min(cell.rowSpan, rows.length - y);
      const wide = freeFrom(grid.slice(y, y + tall), x, cell.span);
      for (let down = 0; down < tall; down++) {
        for (let across = 0; across < wide; across++) {
          const row = grid[y + down];
          if (!row) continue;
          row[x + across] =
            down === 0 && across === 0
              ? { cell, columns: wide, rows: tall }
              : { fromLeft: across > 0, fromAbove: down > 0 };
        }
      }
    }
  });
  return grid.map((row) => row.map((place) => place ?? { fromLeft: false, fromAbove: false }));
}

/** How many columns of these rows are free from `x` on, at most `wanted`. */
function freeFrom(rows: readonly (readonly unknown[])[], x: number, wanted: number): number {
  const isFree = (at: number) => rows.every((row) => at < row.length && row[at] === undefined);
  let wide = 1;
  while (wide < wanted && isFree(x + wide)) wide++;
  return wide;
}

/** `a:tbl` (ECMA-376-1 §21.1.3). */
export function gridXml(table: TableShape, writing: Writing): string {
  const isHeaded = table.rows[0]?.isHead ?? false;
  const rows = gridOf(table).map((places, i) => {
    const written = places.map((place) => placeXml(place, writing));
    return el("a:tr", { h: emu(table.rows[i]?.height ?? 0) }, ...written);
  });
  return el(
    "a:tbl",
    {},
    el("a:tblPr", { firstRow: isHeaded }),
    el("a:tblGrid", {}, ...table.columns.map((width) => el("a:gridCol", { w: emu(width) }))),
    ...rows,
  );
}

function placeXml(place: Place, writing: Writing): string {
  const body = (paragraphs: readonly string[]): string =>
    el("a:txBody", {}, el("a:bodyPr"), el("a:lstStyle"), ...paragraphs);
  if (!("cell" in place)) {
    const merged = { hMerge: place.fromLeft || undefined, vMerge: place.fromAbove || undefined };
    return el("a:tc", merged, body([el("a:p")]), el("a:tcPr"));
  }
  const { cell, columns, rows } = place;
  const { palette } = writing;
  const [left, top, right, bottom] = cell.insets;
  const text = cell.paragraphs.map((one) => paragraphXml(one, writing, writing.relations));
  return el(
    "a:tc",
    {
      rowSpan: rows > 1 ? rows : undefined,
      gridSpan: columns > 1 ? columns : undefined,
    },
    body(text.length > 0 ? text : [el("a:p")]),
    el(
      "a:tcPr",
      {
        marL: emu(left),
        marR: emu(right),
        marT: emu(top),
        marB: emu(bottom),
        anchor: anchors[cell.anchor],
      },
      ...["a:lnL", "a:lnR", "a:lnT"].map((side) => line(undefined, palette, side)),
      line(cell.rule, palette, "a:lnB"),
      fill(cell.fill, palette),
    ),
  );
}
