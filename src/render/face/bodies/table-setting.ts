/** How large a table is set, by what its columns and rows hold. */
import { largest } from "../../../deck/extremes.ts";
import { emsOf } from "../../../deck/text/ems.ts";

/** A column's kind and need. */
export interface Column {
  /** Most of its cells are numbers, to be aligned by their decimal points. */
  readonly isNumeric: boolean;
  /** What stands behind each of its numbers, with the blank before it: 倍, 万元, ms. */
  readonly unit: string;
  /** Digits after the decimal point, at most; in ems of the number's type. */
  readonly fraction: number;
  /** All of its numbers but 100% and 0% have digits after the point. */
  readonly isFine: boolean;
  /** The widest of its cells, ems of the type of the rows. */
  readonly ems: number;
  /** Ems that its head takes in one line, or in two where it has four characters and more. */
  readonly head: number;
  /** Its cells are marks or a word (√, 是, 高). */
  readonly isMarks: boolean;
  /** Lines of its head at most, with the unit's. */
  readonly headLines: number;
  /** Its head is bold: the column that matters. */
  readonly isAccent: boolean;
}

/** Larger type is for few rows whose cells are all in one line. */
const standardType = 52;
/** Cells of up to this many ems stay in one line. */
export const shortEms = 6;
const tallestRow = 104;
/** Few rows share more of the slide: the tallest one, by its type. */
const tallestRatio = 2.7;
/** Above and below the lines of such a row, ems. */
const tallestAir = 0.9;
/** Above and below the lines of a row, ems; the style sheet's padding. */
const rowAir = 0.3;

/** How large a table is set, px of the 1080 px stage. */
export interface Setting {
  readonly type: number;
  readonly row: number;
  /** px above the head, where the rows have room to spare. */
  readonly air: number;
  readonly pad: number;
  /** Of cells of several lines. */
  readonly leading: number;
  /** Below 1 where it does not fit even in the smallest type. */
  readonly fit: number;
}

/** Type and what stands beside and between its lines, from the largest. */
const settings: readonly Omit<Sizes, "width">[] = [
  { type: 64, pad: 30, ratio: 2.6, leading: 1.25 },
  { type: 58, pad: 28, ratio: 2.4, leading: 1.25 },
  { type: 56, pad: 26, ratio: 1.8, leading: 1.25 },
  { type: 52, pad: 24, ratio: 1.62, leading: 1.25 },
  { type: 48, pad: 24, ratio: 1.62, leading: 1.25 },
  { type: 46, pad: 20, ratio: 1.62, leading: 1.25 },
  { type: 44, pad: 16, ratio: 1.62, leading: 1.25 },
  { type: 42, pad: 12, ratio: 1.62, leading: 1.25 },
  { type: 42, pad: 10, ratio: 1.5, leading: 1.2 },
  { type: 40, pad: 10, ratio: 1.5, leading: 1.2 },
  { type: 38, pad: 8, ratio: 1.5, leading: 1.2 },
  { type: 36, pad: 8, ratio: 1.5, leading: 1.2 },
  { type: 36, pad: 6, ratio: 1.4, leading: 1.1 },
];

/** px of the stage between the heading's rule and the head of a table, and how high its rows then are, by their type. */
const [airOverHead, roomyRatio] = [32, 1.9];

interface Sizes {
  readonly type: number;
  /** Beside the text of a cell, px. */
  readonly pad: number;
  /** Least height of a row, by its type. */
  readonly ratio: number;
  readonly leading: number;
  readonly width: number;
}

/** The largest setting in which all has room, else the smallest. `body`: the texts of the rows' cells. */
export function settingOf(
  columns: readonly Column[],
  body: readonly (readonly string[])[],
  room: { readonly width: number; readonly height: number },
): Setting {
  const all = settings.map((sizes) =>
    settingAt(columns, body, { ...sizes, width: room.width }, room.height),
  );
  return all.find(({ fit }) => fit === 1) ?? (all.at(-1) as Setting);
}

function settingAt(
  columns: readonly Column[],
  body: readonly (readonly string[])[],
  sizes: Sizes,
  room: number,
): Setting {
  const { type, pad, ratio, leading, width } = sizes;
  const needed = sizeAt(columns, body, sizes);
  const shareUnder = (air: number): number =>
    (room - air - headHeight(columns, type)) / Math.max(1, body.length);
  const air = shareUnder(airOverHead) >= type * roomyRatio ? airOverHead : 0;
  const share = shareUnder(air);
  const tallest = Math.max(
    tallestRow,
    type * tallestRatio,
    type * (needed.lines * leading + tallestAir),
  );
  return {
    type,
    pad,
    leading,
    air,
    row: Math.floor(Math.max(type * ratio, Math.min(tallest, share))),
    fit: Math.min(1, width / needed.width, room / needed.height),
  };
}

function headHeight(columns: readonly Column[], type: number): number {
  const lines = Math.max(1, largest(columns.map(({ headLines }) => headLines)));
  return lines * Math.min(type, 42) * 1.15 + 28;
}

function sizeAt(
  columns: readonly Column[],
  body: readonly (readonly string[])[],
  { type, pad, ratio, leading, width }: Sizes,
): {
  readonly width: number;
  readonly height: number;
  /** Of the highest row. */
  readonly lines: number;
} {
  const need = ({ ems, head, isNumeric }: Column): number =>
    Math.max((isNumeric ? ems : Math.min(ems, shortEms)) * type, head * Math.min(type, 42)) +
    2 * pad;
  const least = columns.map(need);
  const wished = columns.map((column, index) =>
    Math.max(least[index] ?? 0, column.ems * type + 2 * pad),
  );
  const [sumLeast, sumWished] = [sum(least), sum(wished)];
  const share =
    sumWished <= width ? 1 : Math.max(0, (width - sumLeast) / (sumWished - sumLeast || 1));
  const given = least.map((least, index) => least + ((wished[index] ?? least) - least) * share);
  const lines = body.map((row) => {
    const inCells = columns.map(({ isNumeric }, index) => {
      const room = (given[index] ?? 1) - 2 * pad;
      return isNumeric ? 1 : Math.ceil((emsOf(row[index] ?? "") * type) / Math.max(type, room + 1));
    });
    return Math.max(1, largest(inCells));
  });
  const rows = lines.map((count) => Math.max(type * ratio, type * (count * leading + rowAir)));
  return {
    lines: Math.max(1, largest(lines)),
    width: Math.max(1, type > standardType ? sumWished : sumLeast),
    height: headHeight(columns, type) + sum(rows),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
