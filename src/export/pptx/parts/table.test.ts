import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableShape } from "../show/show.ts";
import { gridOf } from "./table.ts";

type Size = readonly [column: number, span: number, rowSpan: number];

function tableOf(columns: number, rows: readonly (readonly Size[])[]): TableShape {
  const box = { left: 0, top: 0, right: 100, bottom: 100 };
  return {
    kind: "table",
    name: "表格",
    isDecoration: false,
    box,
    columns: Array<number>(columns).fill(100),
    rows: rows.map((cells) => ({
      height: 50,
      isHead: false,
      cells: cells.map(([column, span, rowSpan]) => ({
        column,
        span,
        rowSpan,
        paragraphs: [],
        anchor: "middle",
        insets: [0, 0, 0, 0],
      })),
    })),
  };
}

/** A cell as its size, what one covers as `<`, `^` or both, and nothing as a point. */
function drawn(columns: number, rows: readonly (readonly Size[])[]): readonly string[] {
  return gridOf(tableOf(columns, rows)).map((row) =>
    row
      .map((place) =>
        "cell" in place
          ? `${place.columns}x${place.rows}`
          : `${place.fromAbove ? "^" : ""}${place.fromLeft ? "<" : ""}` || ".",
      )
      .join(" "),
  );
}

describe("the grid of a table", () => {
  it.each([
    [
      "cells side by side",
      2,
      [
        [
          [0, 1, 1],
          [1, 1, 1],
        ],
      ],
      ["1x1 1x1"],
    ],
    [
      "a cell over two columns",
      3,
      [
        [
          [0, 2, 1],
          [2, 1, 1],
        ],
      ],
      ["2x1 < 1x1"],
    ],
    [
      "a cell over two rows",
      2,
      [
        [
          [0, 1, 2],
          [1, 1, 1],
        ],
        [[1, 1, 1]],
      ],
      ["1x2 1x1", "^ 1x1"],
    ],
    [
      "a cell over both",
      3,
      [
        [
          [0, 2, 2],
          [2, 1, 1],
        ],
        [[2, 1, 1]],
      ],
      ["2x2 < 1x1", "^ ^< 1x1"],
    ],
    ["a row that is too short", 3, [[[0, 1, 1]]], ["1x1 . ."]],
    ["a cell that reaches under the table", 1, [[[0, 1, 9]]], ["1x1"]],
    [
      "a cell without a known column",
      2,
      [
        [
          [0, 1, 1],
          [-1, 1, 1],
        ],
      ],
      ["1x1 1x1"],
    ],
  ] as const)("has %s", (_name, columns, rows, expected) => {
    expect(drawn(columns, rows)).toEqual(expected);
  });

  it("is full and has every covered place beside or under the cell that covers it", () => {
    const size = fc.tuple(
      fc.integer({ min: -1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    );
    const rows = fc.array(fc.array(size, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), rows, (columns, sizes) => {
        const grid = gridOf(tableOf(columns, sizes));
        const covered = grid.flatMap((row, y) =>
          row.flatMap((place, x) =>
            "cell" in place
              ? Array.from(
                  { length: place.columns * place.rows },
                  (_, i) => `${x + (i % place.columns)},${y + Math.floor(i / place.columns)}`,
                )
              : [],
          ),
        );
        const places = grid.flatMap((row, y) =>
          row.flatMap((place, x) =>
            "cell" in place || place.fromLeft || place.fromAbove ? [`${x},${y}`] : [],
          ),
        );
        expect(grid.map((row) => row.length)).toEqual(sizes.map(() => columns));
        expect(covered.toSorted()).toEqual(places.toSorted());
      }),
    );
  });
});
