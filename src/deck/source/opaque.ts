/** The stretches of a manuscript in which nothing separates slides: code, comments, raw text elements. */
import type { Token } from "markdown-it";
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { commentPairs } from "./comments/comment-pairs.ts";
import { isHiddenByName } from "../markdown/html/hidden.ts";
import { holdsNotes } from "../markdown/html/holds-notes.ts";
import { isNotesName } from "./notes/notes-mark.ts";
import { tagPattern } from "../text/in-tag.ts";

/** Offsets into a text: [start, end). */
export type Range = readonly [start: number, end: number];

export function inOrder(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort(([a], [b]) => a - b);
}

/** Gives the ranges that reach into each of some stretches; both come in order. */
export function reaching(ranges: readonly Range[]): (stretch: Range) => readonly Range[] {
  let next = 0;
  return ([start, end]) => {
    while ((ranges[next]?.[1] ?? Infinity) <= start) next++;
    let last = next;
    while ((ranges[last]?.[0] ?? Infinity) < end) last++;
    return ranges.slice(next, last);
  };
}

/**
 * Comments and the other HTML that is read as bare text, to its end or to the end of `html` (CommonMark 0.31.2 §4.6,
 * kinds 1 to 5).
 */
const rawText =
  /<!--(?:-?>|[^]*?(?:-->|$))|<\?[^]*?(?:\?>|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<(script|pre|style|textarea)(?=[\s>])[^]*?(?:<\/\1\s*>|$)/gi;

/**
 * The opaque ranges of block tokens, in order. `startOf` gives the offset in `text` at which a token's line begins,
 * `parseInline` the tokens of a paragraph's content.
 */
export function opaqueRanges(
  tokens: readonly Token[],
  text: string,
  startOf: (line: number) => number,
  parseInline: (content: string) => readonly Pick<Token, "type" | "content">[],
): readonly Range[] {
  return tokens.flatMap((token): readonly Range[] => {
    if (!token.map) return [];
    const [first, last] = [startOf(token.map[0]), startOf(token.map[1])];
    if (token.type === "fence") return [[first, last]];
    // Indented text is code only by its blanks. Where it opens notes or a comment, the author indented those.
    if (token.type === "code_block") {
      const isText =
        isInFootnote(text, first) || opensNotes(token.content) || opensComment(token.content);
      return isText ? [] : [[first, last]];
    }
    if (token.type === "html_block") return rawRanges(text, first, last);
    if (
      token.type === "inline" &&
      holdsLineEndAfter(token.content, token.content.search(/<[!?]/))
    ) {
      const holdsRaw = parseInline(token.content).some(isMultilineRaw);
      return holdsRaw ? rawRanges(text, first, last) : [];
    }
    return [];
  });
}

/** How many lines of a footnote are looked through for its beginning. */
const longestFootnote = 500;

/**
 * Whether what is set in at an offset goes on with a footnote, which the parser that cuts does not know. The footnote may
 * itself stand in a list or a quotation.
 */
function isInFootnote(text: string, offset: number): boolean {
  let indent = Infinity;
  let end = offset;
  for (let count = 0; end > 0 && indent > 0 && count < longestFootnote; count++) {
    const start = end < 2 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
    const line = text.slice(start, end).replace(/^(?:[ \t]*>)+ ?/, "");
    end = start;
    const own = line.replaceAll("\t", "    ").search(/\S/);
    if (own < 0 || own >= indent) continue;
    if (/^(?:[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t])*\[\^[^\]\s]+\]:/.test(line)) return true;
    indent = own;
  }
  return false;
}

/** What opens notes that are fenced, code, or in a tag of Hugo's. */
const noteFence = /^[ \t]*(?::{3,}|`{3,}|~{3,}|\{\{[%<]|\{%)[ \t]*\{?[ \t]*\.?([^\s{}%:`]+)/gm;

/** Org's notes, and lines that all are Deckset's. */
const notesOfLines = /^\s*#\+begin_notes?\b|^\s*(?:\^[ \t][^\n]*(?:\n\s*|$))+$/i;

const anyTag = tagPattern(String.raw`<([a-z][a-z\d-]*)(?![\w-])(~)>`, "gim");

function opensNotes(code: string): boolean {
  if (
    [...code.matchAll(noteFence)].some(
      ([, name = ""]) =>
        isNotesName(name) ||
        /^(?:speaker[-_]?)?notes?$/i.test(name) ||
        isHiddenByName([["class", name]]),
    )
  )
    return true;
  if (notesOfLines.test(code)) return true;
  return [...code.matchAll(anyTag)].some(([, name = "", attributes = ""]) =>
    holdsNotes(name.toLowerCase(), parseAttributes(attributes)),
  );
}

/** A comment of HTML or of another program that begins what is set in. A lone `%%` before text begins a cell of MATLAB's. */
const firstComment = new RegExp(
  `^(?:<!--|%%(?:[ \\t]*$|.*%%)|\\{\\{(?:!|--)|#\\+comment:|\\[(?:/{2,3}|comments?|#|_)\\]: *(?:#|<#?>)|${commentPairs.map(({ open }) => open).join("|")})`,
  "i",
);

function opensComment(code: string): boolean {
  return firstComment.test(code.trimStart().split("\n", 1)[0] ?? "");
}

/** The opaque ranges of the HTML between two offsets of a text. */
export function rawRanges(text: string, first: number, last: number): readonly Range[] {
  return [...text.slice(first, last).matchAll(rawText)].map((match) => [
    first + match.index,
    first + match.index + match[0].length,
  ]);
}

/** The comments, declarations and instructions in a text of HTML. */
export function commentsIn(html: string): readonly Range[] {
  return rawRanges(html, 0, html.length).filter(([from]) => /^[!?]/.test(html.charAt(from + 1)));
}

function holdsLineEndAfter(text: string, start: number): boolean {
  return start >= 0 && text.includes("\n", start);
}

function isMultilineRaw({ type, content }: Pick<Token, "type" | "content">): boolean {
  return type === "html_inline" && content.includes("\n");
}

/** Whether offsets that come in order stand in one of these ranges, which are in order too. */
export function within(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((ranges[next]?.[1] ?? Infinity) <= offset) next++;
    return (ranges[next]?.[0] ?? Infinity) <= offset;
  };
}

/**
 * The matches of a pattern between two offsets of a text that begin outside of some ranges, which come in order; `at` is
 * where in the text a match begins.
 */
export function* matchesOutside(
  text: string,
  [start, end]: Range,
  ranges: readonly Range[],
  pattern: RegExp,
): Generator<{ readonly at: number; readonly match: RegExpExecArray }> {
  const isWithin = within(ranges);
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    if (!isWithin(at)) yield { at, match };
  }
}
