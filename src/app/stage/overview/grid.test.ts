import { describe, expect, it } from "vitest";
import { fitGrid, gaps } from "./grid.ts";

const ratio = 9 / 16;
const room = { width: 1366, height: 654 };

describe("the grid of the overview", () => {
  it.each([
    ["a row a part while there is room", [0, 3, 8], 13, { columns: 5, flows: false }],
    ["no parts, no slips", [], 9, { columns: 3, flows: false }],
    ["sixty slides in one flow", [0, 3, 19, 28, 36, 56], 60, { columns: 10, flows: true }],
    ["more than a screen holds, part by part", [0, 40, 80], 120, { columns: 10, flows: false }],
    ["a deck of one slide", [], 1, { flows: false }],
  ])("%s", (_name, starts, count, wanted) => {
    const grid = fitGrid({ room, ratio, starts, count });
    expect(grid).toMatchObject(wanted);
    expect(grid.cell).toBeGreaterThan(60);
  });

  it.each([1366, 1093, 911, 1920].flatMap((width) => [1, 5, 13, 20, 30].map((n) => [width, n])))(
    "fits on a screen %i wide with %i slides",
    (width, count) => {
      const own = { width, height: (width * 9) / 16 - 114 };
      const { cell, columns: wanted, flows } = fitGrid({ room: own, ratio, starts: [], count });
      const [gap, row] = flows ? [8, 36] : [gaps.cell, gaps.label + gaps.row];
      const columns = flows ? Math.floor((width - 2 * gaps.padding + gap) / (cell + gap)) : wanted;
      const wide = columns * cell + (columns - 1) * gap;
      expect(wide).toBeLessThanOrEqual(width - 2 * gaps.padding);
      expect(Math.ceil(count / columns) * (cell * ratio + row)).toBeLessThanOrEqual(own.height);
    },
  );
});
