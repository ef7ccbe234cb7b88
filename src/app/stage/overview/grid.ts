/** The cells of the overview, CSS pixels. `style/overview-cells.css` knows the same gaps. */
export const gaps = { cell: 13, label: 34, row: 30, slip: 64, padding: 30 } as const;
/** The same in the flow; a slip takes a share of a cell there. */
const inFlow = { cell: 8, label: 28, row: 8, slip: 0.4 } as const;

/** How the cells stand: a row or more a part, or all in one flow with the slips between. */
export interface Grid {
  /** The width of a cell. */
  readonly cell: number;
  readonly columns: number;
  readonly flows: boolean;
}

/** More cells in a row are too small to be told apart. */
const mostColumns = 10;
/** From here on even ten in a row do not fit on one screen: the list scrolls, part by part. */
const leastCell = 64;

/**
 * The largest cells with which all `count` slides stand on one screen. `ratio` is a slide's height by its width,
 * `starts` the indices at which parts begin. Where they do not all fit, there are ten in a row, and the list scrolls.
 */
export function fitGrid({
  room,
  ratio,
  starts,
  count,
}: {
  readonly room: { readonly width: number; readonly height: number };
  readonly ratio: number;
  readonly starts: readonly number[];
  readonly count: number;
}): Grid {
  const lengths =
    starts.length === 0 ? [count] : starts.map((start, i) => (starts[i + 1] ?? count) - start);
  const margin = starts.length === 0 ? 0 : gaps.slip;
  const width = room.width - 2 * gaps.padding;
  const widest = (columns: number, taken: number): number =>
    Math.floor((width - taken - (columns - 1) * gaps.cell) / columns);
  const height = room.height - gaps.padding;
  const columnCounts = Array.from({ length: mostColumns }, (_, i) => i + 1);
  const rowsApart = columnCounts.map((columns): Grid => {
    const rows = lengths.reduce((sum, length) => sum + Math.ceil(length / columns), 0);
    const highest = Math.floor((height / rows - gaps.label - gaps.row) / ratio);
    return { cell: Math.min(widest(columns, margin), highest), columns, flows: false };
  });
  const flowing = columnCounts.flatMap((columns): Grid[] => {
    const cell = Math.floor((width - (columns + 2) * inFlow.cell) / (columns + 2 * inFlow.slip));
    const rows = rowsInFlow(width, cell, count, new Set(starts));
    const isHigh = rows * (cell * ratio + inFlow.label + inFlow.row) > height;
    return isHigh ? [] : [{ cell, columns, flows: true }];
  });
  const choices = [...rowsApart, ...flowing];
  const fitting = choices.filter(({ cell }) => cell >= leastCell);
  const apart = fitting.filter(({ flows, cell }) => !flows && cell >= 1.5 * leastCell);
  const [best] = (apart.length > 0 ? apart : fitting).sort((a, b) => b.cell - a.cell);
  return best ?? { cell: widest(mostColumns, margin), columns: mostColumns, flows: false };
}

/** How many rows the cells take one after the other. */
function rowsInFlow(
  width: number,
  cell: number,
  count: number,
  starts: ReadonlySet<number>,
): number {
  let [rows, left] = [1, width];
  for (let index = 0; index < count; index++) {
    const own = starts.has(index) ? Math.ceil(cell * (1 + inFlow.slip)) : cell;
    if (own > left) [rows, left] = [rows + 1, width];
    left -= own + inFlow.cell;
  }
  return rows;
}
