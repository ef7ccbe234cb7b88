/**
 * Marks that hide, or halves of such marks, in what is shown: after all that is hidden is cut out, none is left unless
 * something was torn. Then words may be shown that were not meant to be.
 */
import type { Token } from "markdown-it";
import type { Block, Place, Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { asMeant } from "../../source/notes/notes-mark.ts";
import type { Range } from "../../source/opaque.ts";
import { type Source, placeOf } from "../../source/source.ts";
import { drawnLines } from "../drawn-lines.ts";
import { faceTokens } from "../face/face-tokens.ts";
import { tornElements } from "./elements.ts";
import { tornFences } from "./fences.ts";
import { loneEnds } from "./lone-ends.ts";
import { type Mark, commentsIn, markIn, noComments } from "./marks.ts";
import { misspeltIn } from "./misspelt.ts";
import { oddSignIn } from "./odd-signs.ts";
import { hidingIn, settingsIn } from "./settings.ts";
import { shownLines } from "./shown-lines.ts";

/** What of a face is looked at: where it comes from, and what of its text is not cut out. */
export interface ShownFace {
  /** The blocks that a public output has, and as they are read. */
  readonly shown: readonly Block[];
  readonly blocks: readonly Block[];
  /** The slide as it is written. */
  readonly written: string;
  /** The same without what is hidden; all else stands where it stood. */
  readonly left: () => string;
  readonly placeOf: (offset: number) => Place;
}

/**
 * The torn marks of a face. One behind a backslash or written by its number is meant to be shown, but for a whole comment, as
 * editors save one that was typed; so is one on a line with an empty comment.
 */
export function tornMarks({
  shown,
  blocks,
  written,
  left,
  placeOf: placeAt,
}: ShownFace): readonly Problem[] {
  const has = commentsIn(written);
  const isMeant = meantIn(written);
  const tokens = faceTokens(shown);
  const found: Problem[] = [];
  let looked = 0;
  let text: string | undefined;
  const tell = (line: string, mark: Mark): void => {
    if (looked++ > mostMarks) return;
    text ??= left();
    const typed = offsetOf(text, line, mark);
    const offset = typed ?? savedOffset(text, line, mark);
    if (offset === undefined || isMeant(offset)) return;
    found.push(torn(typed === undefined ? { ...mark, is: "maybe" } : mark, placeAt(offset)));
  };
  for (const { line, isCode, isCell, isLast } of shownLines(tokens)) {
    const torn = markIn(line, isCode ? noComments : has, isLast);
    const mark = torn ?? (isCode ? undefined : (settingIn(line) ?? oddSignIn(line)));
    // From one column to the next, an arrow is one.
    const isArrow = isCell && !has.comment && arrowAlone.test(mark?.found ?? "");
    if (!mark || isArrow) continue;
    if (!isCode) tell(line, mark);
    else if (mark.is === "surely") tell(line, { ...mark, is: "maybe" });
  }
  const first = firstLines(tokens);
  const hiding = hidingIn(first);
  const settings = hiding === undefined ? settingsIn(paragraphLines(tokens)) : undefined;
  if (hiding !== undefined)
    tell(hiding, { at: 0, found: hiding, is: tokens[0]?.type === "fence" ? "maybe" : "surely" });
  if (settings) tell(settings.found, { at: 0, ...settings });
  for (const tag of tornElements(written, left)) tell(tag, { at: 0, found: tag, is: "surely" });
  for (const line of tornFences(faceTokens(blocks)))
    tell(line, { at: 0, found: line, is: "surely" });
  return found;
}

const arrowAlone = /^\s*(?:-+|[—–])>\s*$/u;

/** So many of a slide are looked for in its text. */
const mostMarks = 40;

/** Where a mark of a line stands in a text; undefined where it is not written so. */
function offsetOf(text: string, line: string, { at, found }: Mark): number | undefined {
  if (line.trim() === found.trim()) {
    const alone = `\n${text}\n`.indexOf(`\n${line.trimEnd()}\n`);
    if (alone >= 0) return alone + at;
  }
  const near = 8;
  const ways = [
    [Math.max(0, at - near), at + found.length + near],
    [at, at + found.length + near],
    [at, at + found.length],
  ] as const;
  for (const [start, end] of ways) {
    const from = text.indexOf(line.slice(start, end));
    if (from < 0) continue;
    const mark = from + at - start;
    return text[mark - 1] === "\\" ? undefined : mark;
  }
  return undefined;
}

/** The lines that a face begins with, below a ruler too: a line of dashes below settings makes a heading of them. */
function firstLines(tokens: readonly Token[]): readonly string[] {
  const [first, inline] = tokens[0]?.type === "hr" ? tokens.slice(1) : tokens;
  if (first?.type === "fence") return first.content.split("\n");
  if (!inline || !/^(?:paragraph|heading)_open$/.test(first?.type ?? "")) return [];
  return drawnLines(inline);
}

/** The lines of the paragraph that a face begins with. */
function paragraphLines([first, inline]: readonly Token[]): readonly string[] {
  return first?.type === "paragraph_open" && inline ? drawnLines(inline) : [];
}

/**
 * A comment of Obsidian without an end that is a line `%%`, or goes on below its line: to Obsidian, all that follows is
 * hidden, and a label of notes in it is none.
 */
export function tornPercents(source: Source, hidden: readonly Range[]): readonly Problem[] {
  return hidden.flatMap(([start, end]) => {
    const text = source.text.slice(start, end).trimEnd();
    const isTorn = text.includes("\n")
      ? text.startsWith("%%") && !text.endsWith("%%")
      : text === "%%";
    return isTorn ? [torn({ at: 0, found: "%%", is: "surely" }, placeOf(source, start))] : [];
  });
}

/** A line amid a text that says of a slide or a file that it is not to be shown. */
function settingIn(line: string): Mark | undefined {
  const found = hidingIn([line]);
  return found === undefined ? undefined : { at: line.indexOf(found), found, is: "maybe" };
}

/** The ends in a whole file, as it is typed, that nothing begins. */
export function loneMarks(source: Source): readonly Problem[] {
  const isMeant = meantIn(source.text);
  return loneEnds(source.text).flatMap((mark) =>
    isMeant(mark.at) ? [] : [torn(mark, placeOf(source, mark.at))],
  );
}

/** The misspelt marks on the lines that stretch over two offsets of a file, as they are typed. */
export function misspeltMarks(source: Source, [start, end]: Range): readonly Problem[] {
  const text = source.text.slice(start, end);
  const isMeant = meantIn(text);
  return misspeltIn(text).flatMap(({ at, found, is }) => {
    const tell = is === "surely" ? misspelt : onlyComment;
    return isMeant(at) ? [] : [tell(found, placeOf(source, start + at))];
  });
}

function onlyComment(found: string, place: Place): Problem {
  return warning(
    "maybe-notes",
    place,
    words(
      `“${found}”只是注释，它说的字会显示出来`,
      `“${found}” is a comment alone: what it speaks of is shown`,
    ),
    words(
      "只念不显示的，上面单独写一行 Note:；一页不放映，写 <!-- .slide: hidden -->",
      "Write a line Note: above what is spoken, or <!-- .slide: hidden --> on a slide that is not shown",
    ),
  );
}

/** The beginning of a comment as editors save it that put a backslash before what could be a mark. */
const escapedComment = /\\<\\?!(?:\\?-){2}/;

/** Where a whole comment, or notes, stand in a text as some editors save what is typed: &lt;!-- --&gt;, \<!-- --\> */
function savedOffset(text: string, line: string, { found, is }: Mark): number | undefined {
  const holds = (open: string, close: string): boolean =>
    line.lastIndexOf(close) > line.indexOf(open) && line.includes(open);
  if (is !== "surely" || !(holds("<!--", "-->") || holds("<aside", "</aside>"))) return undefined;
  const at = text.indexOf(found.replace("<", "&lt;"));
  const escaped = at < 0 && found.startsWith("<!--") ? text.search(escapedComment) : at;
  return escaped < 0 ? undefined : escaped;
}

/** Whether the line at an offset says that it is meant to be shown. Offsets in order look each line up once. */
function meantIn(written: string): (offset: number) => boolean {
  let line = { start: 0, end: -1, isMeant: false };
  return (offset) => {
    if (offset < line.start || offset > line.end) {
      const start = written.lastIndexOf("\n", offset - 1) + 1;
      const next = written.indexOf("\n", start);
      const end = next < 0 ? written.length : next;
      line = { start, end, isMeant: written.slice(start, end).includes(asMeant) };
    }
    return line.isMeant;
  };
}

function misspelt(name: string, place: Place): Problem {
  return warning(
    "torn-mark",
    place,
    words(
      `“${name}”不起作用，像是写错了一个字母，旁边的字会显示出来`,
      `“${name}” has no effect, as a letter seems to be wrong: the words beside it are shown`,
    ),
    words(
      "改正它；要显示，就删去，或在上面单独写一行 <!-- -->",
      "Mend it; to show the words, delete it, or put a line <!-- --> above it",
    ),
  );
}

function torn({ found, is }: Mark, place: Place): Problem {
  const mark = found.trim();
  return warning(
    is === "surely" ? "torn-mark" : "maybe-torn",
    place,
    words(
      `“${mark}”会显示出来：像是注释、隐藏或讲稿的标记，没有配成对，旁边的字可能不该显示`,
      `“${mark}” is shown: it looks like a half of a mark for a comment, notes or what is hidden, and the words beside it may not be meant to be shown`,
    ),
    words(
      "补上标记的另一半，或删去；要显示，写成代码 `…`，或在上面单独写一行 <!-- -->",
      "Write its other half, or delete it; to show it, write it as code, `…`, or put a line <!-- --> above it",
    ),
  );
}
