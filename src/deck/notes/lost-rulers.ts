/** What seems to begin a slide in notes: the slide would be spoken, and shown nowhere. */
import { smallest } from "../extremes.ts";
import type { Problem, Words } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import type { Range } from "../source/opaque.ts";
import { bareLabelOfNotes } from "../source/notes/notes-label.ts";
import { outsideOfFences } from "../source/foreign/foreign.ts";
import { type Source, lineText, placeOf } from "../source/source.ts";
import { dashLike as dash } from "../text/characters.ts";
import { findCutouts } from "./cutouts.ts";

const blanks = "[ \\t\\u3000]*";
/** Not the separators themselves, where others are set. Below the head of a table, Pandoc has dashes in columns. */
const dashes = [
  `(?!(?<![^\\n])-{3,4}${blanks}$)${dash}{3,}`,
  `(?=${dash}{3})(?<=\\n[ \\t]*\\n${blanks})${dash}+(?:[ \\t\\u3000]+${dash}+)+`,
  // Other programs set something of a slide behind its ruler; and people write its name amid one.
  "---[ \\t]*(?:[.#&][a-z][^\\n]{0,60}|\\{[^{}\\n]{1,100}\\})",
  // No letter is among its signs, as 一 is among those of a row: a row of them is left at once.
  `[-—–―─━=]{3,20}${blanks}(?=[\\p{L}\\p{N}(（【[])[^\\n|]{1,30}[^\\n|\\s]${blanks}[-—–―─━=]{3,20}`,
].join("|");
/** A line of dashes that is no separator, HTML's ruler; and a line of signs, which may be one or stand for a pause. */
const ruler = new RegExp(
  `^${blanks}(?:(?<sure>${dashes}|<hr\\b[^<>\\n]*>)|${dash}{2}|(?<sign>(?![:\`])[\\p{P}\\p{S}])(?:${blanks}\\k<sign>){2,})${blanks}$`,
  "gimu",
);
/** A heading of a slide, also one whose blank is wide or missing. */
const heading = /^ {0,3}(?:(#{1,3})[ \t\u3000]+|(#{2,3}))(?=[^\s#]).*$/gmu;
/** The number of a slide alone on its line, with its title or without, as outlines have it. */
const numbered =
  /^(?:[—=-]{2,9}[ \t]*)?[ \t*#【[]{0,8}(?:(?:slide|幻灯片|投影片)[ \t]?\d{1,3}|第[ \t]?\d{1,3}[ \t]?[页頁张張])[】\]]?(?:[ \t\u3000:：.】\]—=-][^\n。，,]{0,30})?[ \t*]{0,3}$/gimu;
/** What is seldom read aloud: an item, a row, a picture. */
const shown = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\||!\[)/m;
/** What follows notes that have an end of their own: what stands in them is meant. */
const ending = /^\s*(?:<\/|:{3}|`{3}|~{3}|\{[{%]|\}|#\+end)/i;

/** The levels of the headings with which slides begin; a face is offsets into the text. */
export function headingLevels(
  text: string,
  slides: readonly { readonly face: Range }[],
): ReadonlySet<number> {
  return new Set(
    slides.flatMap(({ face: [start, end] }) => {
      const first = outsideOfFences(text.slice(start, end)).matchAll(heading).next().value;
      return first ? [levelOf(first)] : [];
    }),
  );
}

function levelOf([, plain, typed]: RegExpMatchArray): number {
  return (plain ?? typed ?? "").length;
}

/**
 * The rulers in the notes of a slide, outside of what is code or not spoken there. Without any, the first heading that
 * has notes of its own below, or that may be a slide's.
 */
export function lostRulers(
  source: Source,
  notes: readonly Range[],
  levels: ReadonlySet<number>,
): readonly Problem[] {
  const last = notes.at(-1);
  const open = openNotes(source, notes);
  const rulers = open.flatMap((range) =>
    linesIn(source, range, ruler).filter(
      ({ match, rest }) => match.groups?.["sure"] || range !== last || rest.search(heading) >= 0,
    ),
  );
  const headings = open.flatMap((range) =>
    linesIn(source, range, heading).filter((line) => range !== last || mayBeSlide(line, levels)),
  );
  const slides = open.flatMap((range) => linesIn(source, range, numbered));
  if (slides.length > 0) return slides.slice(0, 1).map((one) => noCut(source, one, asRuler));
  if (rulers.length > 0) return rulers.map((one) => noCut(source, one, asRuler));
  if (headings.length > 0) return headings.slice(0, 1).map((one) => noCut(source, one, asHeading));
  return labelsAgain(source, open).slice(0, 1);
}

/** A label that stood on the slide before, above more than a paragraph: a slide may begin between the two. */
function labelsAgain(source: Source, notes: readonly Range[]): readonly Problem[] {
  const labels = notes.map(([start, end]) => {
    const { line } = placeOf(source, start);
    const [, text = ""] = /^\s*([^:：\s]{1,12}\s?[:：])/.exec(lineText(source, line - 1)) ?? [];
    return { line, text, isLong: /\S[ \t]*\n[ \t]*\n/.test(source.text.slice(start, end).trim()) };
  });
  return labels.flatMap(({ line, text }, index) => {
    const before = labels[index - 1];
    if (!before?.isLong || text === "" || text !== before.text) return [];
    return [
      warning(
        "no-separator",
        { file: source.path, line, column: 1 },
        words(
          `这一页又有“${text}”：第 ${before.line} 行起都算作讲稿，不显示`,
          `“${text}” comes again on this slide: all from line ${before.line} on is spoken and not shown`,
        ),
        words(
          "中间要另成一页，在它上面单独写一行 ---；不分页，就删去这一处",
          "If a slide begins between the two, write a line --- above it; if not, delete this one",
        ),
      ),
    ];
  });
}

/** The notes that have no end of their own: all that follows on the slide is in them. */
export function openNotes(source: Source, notes: readonly Range[]): readonly Range[] {
  return notes.filter(([, end]) => !ending.test(source.text.slice(end, end + 200)));
}

/**
 * Whether a heading in notes is of a level with which slides begin, or above these, or below a cover with more than text:
 * what is read aloud has its headings further down, or is called a speech.
 */
function mayBeSlide({ match, rest }: Line, levels: ReadonlySet<number>): boolean {
  const level = levelOf(match);
  const isBelowCover = level === 2 && levels.has(1) && shown.test(rest);
  const isOfSlides = levels.has(level) || level < smallest(levels);
  if (levels.size === 0 || !(isOfSlides || isBelowCover)) return false;
  return bareLabelOfNotes(match[0].replace(/^[\s#]+/, "")) === undefined;
}

/** So many of some notes are looked at: made-up text is quick to read so. */
const mostTold = 40;

interface Line {
  readonly match: RegExpMatchArray;
  /** The offset into the source's text. */
  readonly at: number;
  readonly rest: string;
}

/** What matches a pattern in notes, outside of what is code or not spoken there. */
function linesIn(source: Source, [start, end]: Range, pattern: RegExp): readonly Line[] {
  const text = source.text.slice(start, end);
  const found = [...text.matchAll(pattern)].slice(0, mostTold);
  if (found.length === 0) return [];
  const cutouts = findCutouts(text);
  return found
    .filter(({ index: at }) => !cutouts.some((cut) => at >= cut.start && at < cut.end))
    .map((match) => ({ match, at: start + match.index, rest: text.slice(match.index) }));
}

/** How a separator is written. */
export const asRuler = words(
  "要分页，写成 ---，半角，单独一行，前面不空格",
  "To separate slides, write --- alone on a line, without a blank before it",
);
const asHeading = words(
  "要另成一页，在它上面单独写一行 ---；要念的，写成 #### 或加粗",
  "To begin a slide, write a line --- above it; if it is spoken, write it with #### or in bold",
);

function noCut(source: Source, { match: [line], at }: Line, hint: Words): Problem {
  const found = line.trim();
  return warning(
    "no-separator",
    placeOf(source, at),
    words(
      `“${found}”不分页，后面的都算作讲稿，不显示`,
      `“${found}” does not separate slides: all that follows is spoken and not shown`,
    ),
    hint,
  );
}
