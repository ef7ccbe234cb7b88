import { emsOf } from "../../deck/layouts/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { itemsOf } from "./items.ts";
import { lineEms, partsOf } from "./lines.ts";

/** px of the stage, as `columns.css` draws them. */
interface Measures {
  /** The whole width, the gap between columns, and the type of their lists with what its marker takes. */
  readonly width: number;
  readonly gap: number;
  readonly phrase: number;
  readonly marker: number;
  /** The list at the right when the columns are rows, and its type. */
  readonly listWidth: number;
  readonly listType: number;
}

const measures: Readonly<Record<Aspect, Measures>> = {
  "16:9": { width: 1656, gap: 66, phrase: 46, marker: 34, listWidth: 1153, listType: 50 },
  "4:3": { width: 1248, gap: 48, phrase: 42, marker: 34, listWidth: 897, listType: 42 },
};

/** Rows hold this many lines each; more of them stay columns. */
const mostLines = 3;
/** Columns can stand as rows up to this many. */
const mostRows = 3;

/**
 * Groups side by side. Uneven ones, whose lists differ by two lines and more or of which one line is longer than its
 * column, leave a hole in the middle: they become rows.
 */
export function arrangeColumns(
  groups: readonly Group[],
  figures: Figures,
  aspect: Aspect,
): Omit<Arrangement, "tokens"> {
  const lists = groups.map(({ tokens }) => ({ items: itemsOf(tokens), tokens }));
  const isPlain = lists.every(
    ({ items, tokens }) =>
      items.every((item) => item.isPlain) && !tokens.some(({ type }) => isOther(type)),
  );
  if (!isPlain || groups.length < 2 || groups.length > mostRows) return {};
  const page = measures[aspect];
  const column = (page.width - page.gap * (groups.length - 1)) / groups.length - page.marker;
  const texts = lists.map(({ items }) =>
    items.map(({ children }) => lineEms(partsOf(children, figures))),
  );
  const counts = texts.map(({ length }) => length);
  const longest = Math.max(0, ...texts.flat()) * page.phrase;
  const uneven = Math.max(...counts) - Math.min(...counts) >= 2;
  if (!uneven && longest <= 2 * column)
    return isRoomy(groups, column) ? { classes: ["roomy"] } : {};
  const across = texts.map((list) => acrossOf(list, page.listWidth, page.listType));
  if (texts.some((list, i) => Math.ceil(list.length / (across[i] ?? 1)) > mostLines)) return {};
  return { classes: ["rows"], groupStyles: across.map((count) => ({ "--across": count })) };
}

/** The type size of a column with little text, and the height that it may take, px. */
const roomyType = 60;
const roomyHeight = 480;
/** The longest text that stands on one line, ems. */
const shortText = 12;

/** Whether all columns, without key words in large type, have room for larger type. */
function isRoomy(groups: readonly Group[], column: number): boolean {
  return groups.every(({ tokens }) => {
    const { paragraphs, phrases, lists, tiles, pictures } = contentOf(tokens);
    const texts = [...paragraphs, ...lists.flatMap(({ items }) => items.map(({ text }) => text))];
    const lines = texts.map((text) => Math.ceil((emsOf(text) * 1.06 * roomyType) / column));
    const height = lines.reduce((sum, count) => sum + count * roomyType * 1.32 + 24, 0);
    // A short text on two lines has one character too many.
    const isWhole = texts.every((text, at) => lines[at] === 1 || emsOf(text) > shortText);
    const isBare = phrases + tiles.length + pictures === 0;
    return isBare && texts.length > 0 && isWhole && height <= roomyHeight;
  });
}

/** What makes a group more than a list under a heading. */
function isOther(type: string): boolean {
  return ["table_open", "blockquote_open", "fence", "code_block", "html_block"].includes(type);
}

/**
 * How many items of a list stand side by side: four in two rows, five and six by threes, and fewer where one is wide.
 * `marker` is what stands before and after an item, in ems.
 */
export function acrossOf(list: readonly number[], width: number, type: number, marker = 1): number {
  const widest = (Math.max(0, ...list) + marker) * type;
  const wanted = list.length === 4 ? 2 : Math.min(3, list.length);
  return Math.max(1, Math.min(wanted, Math.floor(width / widest)));
}
