/** Comments that CommonMark does not see as such, though their authors did not mean to show them. */
import type { Token } from "markdown-it";
import { append } from "../append.ts";
import { type Range, blockStart, rawRanges, within } from "./opaque.ts";

type Inline = Pick<Token, "type" | "content"> & Partial<Pick<Token, "children">>;

/** What `openComments` needs of the blocks of a text. */
interface Blocks {
  readonly tokens: readonly Token[];
  /** The offset in the text at which a token's line begins. */
  readonly startOf: (line: number) => number;
  readonly parseInline: (content: string) => readonly Inline[];
}

/**
 * The ranges of comments that open in a line of text and go on behind its paragraph, heading or cell, or in HTML and
 * behind a blank line. A comment without an end, or with another comment before its end, ends with its block.
 */
export function openComments(
  text: string,
  { tokens, startOf, parseInline }: Blocks,
): readonly Range[] {
  const found: Range[] = [];
  const closing = nextOf(text, "-->");
  // A cell has no lines of its own: the lines of its row count.
  let lines: readonly [number, number] = [0, 0];
  for (const { type, content, map } of tokens) {
    lines = map ?? lines;
    if (type === "html_block" && isOpen(content)) {
      const range = behindBlock(text, [startOf(lines[0]), startOf(lines[1])], closing);
      if (range && range[0] >= (found.at(-1)?.[1] ?? 0)) found.push(range);
    }
    if (type === "code_block" && content.trimStart().startsWith("<!--")) {
      const block: Range = [Math.max(startOf(lines[0]), found.at(-1)?.[1] ?? 0), startOf(lines[1])];
      append(found, commentsSetIn(text, block, closing));
    }
    if (type !== "inline" || !isOpen(content)) continue;
    if (!parseInline(content).some(showsComment)) continue;
    const [first, last] = [startOf(lines[0]), startOf(lines[1])];
    const own = rawRanges(text, first, last).findLast(([from]) => text.startsWith("<!--", from));
    if (!own || own[0] < (found.at(-1)?.[1] ?? 0)) continue;
    const [at] = own;
    const close = closing(at);
    const another = text.slice(at + 4, close).indexOf("<!--");
    found.push([at, close < Infinity && another < 0 ? close + 3 : last]);
  }
  return found;
}

/** A comment that opens in a block of HTML, which ends at a blank line, and that goes on behind it. */
function behindBlock(
  text: string,
  [first, last]: Range,
  closing: (offset: number) => number,
): Range | undefined {
  const own = rawRanges(text, first, last).findLast(([from]) => text.startsWith("<!--", from));
  if (!own || own[1] < last || text.slice(...own).endsWith("-->")) return undefined;
  const close = closing(own[0]);
  const isItsEnd = close < Infinity && !text.slice(own[0] + 4, close).includes("<!--");
  return isItsEnd ? [own[0], close + 3] : undefined;
}

/** The comments in a block that Markdown makes code of, as it is set in. The last may go on behind it. */
function commentsSetIn(
  text: string,
  [first, last]: Range,
  closing: (offset: number) => number,
): readonly Range[] {
  return rawRanges(text, first, last)
    .filter(([from]) => text.startsWith("<!--", from))
    .map((own) => behindBlock(text, [own[0], last], closing) ?? own);
}

function isOpen(content: string): boolean {
  return content.lastIndexOf("<!--") > content.lastIndexOf("-->");
}

function showsComment({ type, content, children }: Inline): boolean {
  return (type === "text" && content.includes("<!--")) || (children ?? []).some(showsComment);
}

/** Code in a line, in which nothing is a comment. */
const code = /(?<!`)(`{1,9}(?!`))[^`\n]+\1(?!`)/;

const codeOrOpening = new RegExp(`${code.source}|<!--(?!-?>|\\s*\\.(?:slide|element)\\b)`, "g");

/**
 * The comments over lines in a section's Markdown, to which CommonMark is blind where the section is set in or a template.
 * One without an end, or with another before it, ends at a blank line. `code`, in order, has no comments.
 */
export function sectionComments(
  text: string,
  [start, end]: Range,
  code: readonly Range[],
): readonly Range[] {
  const isCode = within(code);
  const face = text.slice(start, end);
  const closing = nextOf(face, "-->");
  let done = 0;
  return [...face.matchAll(codeOrOpening)].flatMap(({ index, 1: ticks }): Range[] => {
    if (ticks !== undefined || index < done || isCode(start + index)) return [];
    const close = closing(index);
    const isItsEnd = close < Infinity && !face.slice(index + 4, close).includes("<!--");
    const blank = face.slice(index).search(/\n[ \t]*\n/);
    done = isItsEnd ? close + 3 : blank < 0 ? face.length : index + blank;
    return face.slice(index, done).includes("\n") ? [[start + index, start + done]] : [];
  });
}

/** Where a mark comes next, for offsets in order; Infinity where it does not. Each stretch is searched once. */
function nextOf(text: string, mark: string): (offset: number) => number {
  let found = -1;
  return (offset) => {
    if (found < offset) found = text.indexOf(mark, offset);
    if (found < 0) found = Infinity;
    return found;
  };
}

/** Begins no text. */
const none = "\n";

/** How long a comment between two marks may be. Made-up text is quick to read so. */
const length = 1000;

const dashes = "(?:[–—]|[-－‐‑−–]{1,3})";

/** A line that begins something else, which may itself hide what follows: an element, code, a fence, a tag of Hugo's. */
const another =
  "</?(?!(?:a|b|br|code|del|em|i|img|ins|kbd|mark|s|small|strong|sub|sup|u)\\b)[a-z/]|```|~~~|:::|\\{[{%]";

/** Comments as other programs have them. */
const foreign: readonly RegExp[] = [
  // Obsidian: from a line `%%` to the next, or in a line; behind a number these are percentages. One that opens before
  // text and does not close in its paragraph ends with it.
  new RegExp(`%%(?<=${blockStart}%%)[ \\t]*\\n(?:[^]*?\\n)??[ \\t>]*%%[ \\t]*$`),
  /(?<![\d%])%%(?!%)(?:[^%\n]|%(?!%))+%%(?!%)/,
  new RegExp(
    `%%(?<=${blockStart}%%)(?![%{])(?:(?!\\n[ \\t>]*(?:\\n|\\$\\$|%%|${another})|%%)[^])*(?:(?:\\n[ \\t>]*)?%%)?`,
  ),
  // What a word processor makes of `<!-- … -->` while it is typed, and what a hasty hand does.
  new RegExp(
    `(?!<!--)[<＜〈][ \\u00AD]?[!！][ \\u00AD]?${dashes}[^]{0,${length}}?${dashes} ?[>＞〉]`,
  ),
  // MDX, Jinja, Liquid, kramdown, LaTeX, Handlebars, ERB
  new RegExp(`\\{/\\*[^]{0,${length}}?\\*/\\}|\\{#(?![\\w-]+\\})[^]{0,${length}}?#\\}`),
  new RegExp(`\\{::comment\\}[^]{0,${length}}?\\{:/(?:comment)?\\}`),
  new RegExp(`\\\\begin\\{comment\\}[^]{0,${length}}?\\\\end\\{comment\\}`),
  new RegExp(`\\{% *comment *%\\}[^]{0,${length}}?\\{% *endcomment *%\\}`),
  new RegExp(`\\{\\{!--[^]{0,${length}}?--\\}\\}|\\{\\{![^{}\\n]*\\}\\}`),
  new RegExp(`<%(?:--|#)[^]{0,${length}}?%>`),
  // Critic markup: a remark, and what is deleted or replaced; of what is put in or marked, the signs.
  new RegExp(`\\{>>[^]{0,${length}}?<<\\}|\\{--[^]{0,${length}}?--\\}`),
  new RegExp(`(?<!\\\\)\\{~~(?:(?!~~\\})[^]){0,${length}}?~>(?=[^]{0,${length}}?~~\\})`),
  new RegExp(
    `(?<!\\\\)\\{(?:\\+\\+(?=[^\\n]{1,${length}}?\\+\\+\\})|==(?=[^\\n]{1,${length}}?==\\}))`,
  ),
  /(?:\+\+|==|~~)\}/,
  // A link's address that people write for a comment. Where it is one to CommonMark as well, nothing is lost.
  new RegExp(`\\[(?<=${blockStart}\\[)(?:/{2,3}|comments?|#|_)\\]: *(?:#|<#?>)[^\\n]*`),
];

const codeOrForeign = new RegExp([code, ...foreign].map(({ source }) => source).join("|"), "gim");

const loneMark = new RegExp(`${blockStart}%%[ \\t]*$`, "gm");
const itemMark = /[-*+\d.)][ \t]+$/;
const nextItem = /\n[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

const processed = new RegExp(
  `^[<＜〈][ \\u00AD]?[!！][ \\u00AD]?${dashes}([^]*?)${dashes} ?[>＞〉]$`,
);

/** What stands in a comment that the parser of a face does not get, set in or as a word processor makes it; undefined for any other. */
export function insideStray(comment: string): string | undefined {
  return comment.startsWith("<!--")
    ? comment.slice(4).replace(/-->$/, "")
    : processed.exec(comment)?.[1];
}

/** The ranges of comments in the manner of other programs from an offset on, except in code and comments. */
export function foreignComments(
  text: string,
  from: number,
  opaque: readonly Range[],
): readonly Range[] {
  const isOpaque = within(opaque);
  const body = text.slice(from);
  const lone = [...body.matchAll(loneMark)].map(({ index, 0: line }) => index + line.length);
  let done = 0;
  let next = 0;
  /** The sign of Critic markup that closes what is shown. */
  let kept = none;
  return [...body.matchAll(codeOrForeign)].flatMap(({ 0: comment, 1: ticks, index }): Range[] => {
    if (index < done || isOpaque(from + index) || ticks !== undefined) return [];
    done = index + comment.length;
    if (comment.startsWith("%%") && !/[^%\s][^]*%%[ \t]*$/.test(comment)) {
      // It ends with its paragraph, or at the next line `%%` where the rest of these are pairs without it.
      while ((lone[next] ?? Infinity) <= done) next++;
      if ((lone.length - next) % 2 === 1) done = lone[next] ?? done;
      // One in an item ends with it.
      const item = itemMark.test(body.slice(Math.max(0, index - 12), index)) ? nextItem : undefined;
      const end = item?.exec(body.slice(index, done))?.index;
      if (end !== undefined) done = index + end;
    }
    const [, opening] = /^\{(\+\+|==|~~)/.exec(comment) ?? [];
    if (opening !== undefined) kept = opening;
    else if (/^(?:\+\+|==|~~)\}$/.test(comment)) {
      if (!comment.startsWith(kept)) return [];
      kept = none;
    }
    return [[from + index, from + done]];
  });
}
