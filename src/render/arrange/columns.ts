import type { Token } from "markdown-it";
import { largest, smallest } from "../../deck/extremes.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { contentOf } from "../../deck/layouts/shape.ts";
import type { Aspect, Group } from "../../deck/model.ts";
import type { Figures } from "../../deck/notes/notes-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { bodyWidth } from "../../deck/layouts/stage-size.ts";
import { arrangeFigured } from "./figured.ts";
import { itemsOf } from "./items.ts";
import { lineCount, lineEms, linesOf, partsOf, partsOfText } from "./lines.ts";

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

/** What stands before the items of a list: a square, px, or a number, ems. */
const [square, numberEms] = [34, 1.6];

const measures: Readonly<Record<Aspect, Measures>> = {
  "16:9": {
    width: bodyWidth["16:9"],
    gap: 66,
    phrase: 46,
    marker: square,
    listWidth: 1153,
    listType: 50,
  },
  "4:3": {
    width: bodyWidth["4:3"],
    gap: 48,
    phrase: 42,
    marker: square,
    listWidth: 935,
    listType: 42,
  },
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
  const figured = arrangeFigured(groups, aspect);
  if (figured) return figured;
  const lists = groups.map(({ tokens }) => ({ items: itemsOf(tokens), tokens }));
  const isPlain = lists.every(
    ({ items, tokens }) =>
      items.every((item) => item.isPlain) && !tokens.some(({ type }) => isOther(type)),
  );
  if (!isPlain || groups.length < 2) return {};
  const page = measures[aspect];
  const column = (page.width - page.gap * (groups.length - 1)) / groups.length - page.marker;
  if (groups.length > mostRows) return roomy(groups, column, page.phrase);
  const texts = lists.map(({ items }) =>
    items.map(({ children }) => lineEms(partsOf(children, figures))),
  );
  const counts = texts.map(({ length }) => length);
  const longest = Math.max(0, largest(texts.flat())) * page.phrase;
  const uneven = largest(counts) - smallest(counts) >= 2;
  if (!uneven && longest <= 2 * column) return roomy(groups, column, page.phrase);
  const across = texts.map((list) => acrossOf(list, page.listWidth, page.listType));
  if (texts.some((list, i) => Math.ceil(list.length / (across[i] ?? 1)) > mostLines)) return {};
  return { classes: ["rows"], groupStyles: across.map((count) => ({ "--across": count })) };
}

/** Types of columns that have little to say, the height their texts may take of the slide, and what a second line of a name takes, px. */
const roomyTypes = [80, 72, 66, 60, 54, 50];
/** The largest in which short texts may stand on two lines. */
const largestBroken = 60;
const roomyHeight = 540;
const lineHeight = 1.32;
/** Between two texts, px. */
const [leastGap, largestGap] = [24, 88];
/** Height left over beyond this, px, is shared: the part that stands above the columns. */
const [mostSpare, aboveShare] = [180, 0.36];
const nameLine = 65;
const nameType = 55;
/** From this type on the names above the lists are nearly as large, and on one line. */
const largeType = 66;
/** A text up to this stands on one line, ems. */
const shortText = 12;

/** The largest type for which all columns, without key words in large type, have room. */
function roomy(
  groups: readonly Group[],
  column: number,
  phrase: number,
): Omit<Arrangement, "tokens"> {
  const type =
    roomyTypes.find((size) => isRoomy(groups, column, size)) ??
    [...roomyTypes, phrase].find(
      (size) => size <= largestBroken && isRoomy(groups, column, size, phrase),
    );
  if (type === undefined) return {};
  const columns = groups.map(({ tokens }) => {
    const texts = textsOf(tokens);
    const lines = texts.reduce((sum, text) => sum + linesOf(emsOf(text), type, column), 0);
    return { count: texts.length, height: lines * type * lineHeight };
  });
  const gaps = columns.map(({ count, height }) => (roomyHeight - height) / count);
  const gap = Math.floor(Math.max(leastGap, Math.min(largestGap, ...gaps)));
  const heights = columns.map(({ count, height }) => height + gap * (count - 1));
  const spare = roomyHeight - largest(heights);
  const above = spare > mostSpare ? { "--roomy-above": Math.floor(spare * aboveShare) } : {};
  return { classes: ["roomy"], style: { "--roomy": type, "--roomy-gap": gap, ...above } };
}

function textsOf(tokens: readonly Token[]): readonly string[] {
  const { paragraphs, lists } = contentOf(tokens);
  return [...paragraphs, ...lists.flatMap(({ items }) => items.map(({ text }) => text))];
}

/** Lines that break at marks where they can. */
function partedLines(text: string, type: number, column: number): number {
  return lineCount(partsOfText(text), column / type);
}

/** Whether all has room in this type. `fewest`: a type in which no text takes fewer lines; short ones may take two then. */
function isRoomy(groups: readonly Group[], column: number, type: number, fewest?: number): boolean {
  const isNameLong = groups.some(({ heading }) => emsOf(heading.text) * nameType > column);
  if (type >= largeType && groups.some(({ heading }) => emsOf(heading.text) * type > column))
    return false;
  const room = roomyHeight - (isNameLong ? nameLine : 0);
  return groups.every(({ tokens }) => {
    const { phrases, tiles, pictures, lists } = contentOf(tokens);
    const texts = textsOf(tokens);
    // A number before an item takes more room than a square.
    const line = lists.some(({ ordered }) => ordered) ? column + square - numberEms * type : column;
    const lines = texts.map((text) => linesOf(emsOf(text), type, line));
    const height = lines.reduce((sum, count) => sum + count * type * lineHeight + leastGap, 0);
    // A short text on two lines has one character too many.
    const isWhole = texts.every((text, at) =>
      fewest === undefined
        ? lines[at] === 1 || emsOf(text) > shortText
        : partedLines(text, type, line) <= partedLines(text, fewest, line),
    );
    const isBare = phrases + tiles.length + pictures === 0;
    return isBare && texts.length > 0 && isWhole && height <= room;
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
  const widest = (Math.max(0, largest(list)) + marker) * type;
  const wanted = list.length === 4 ? 2 : Math.min(3, list.length);
  return Math.max(1, Math.min(wanted, Math.floor(width / widest)));
}
