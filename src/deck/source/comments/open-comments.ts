/** Comments that CommonMark does not see as such, though their authors did not mean to show them. */
import type { Token } from "markdown-it";
import { append } from "../../append.ts";
import { type Range, rawRanges, within } from "../opaque.ts";

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
  const others = otherRaw.map(([open, close]) => ({ open, close, next: nextOf(text, close) }));
  // A cell has no lines of its own: the lines of its row count.
  let lines: readonly [number, number] = [0, 0];
  for (const { type, content, map } of tokens) {
    lines = map ?? lines;
    if (type === "html_block" && isOpen(content)) {
      const range = behindBlock(text, [startOf(lines[0]), startOf(lines[1])], closing);
      if (range && range[0] >= (found.at(-1)?.[1] ?? 0)) found.push(range);
    }
    if (type === "html_block") {
      for (const { open, close, next } of others) {
        if (!content.includes(open)) continue;
        const block: Range = [startOf(lines[0]), startOf(lines[1])];
        const own = rawRanges(text, ...block).findLast(([from]) => text.startsWith(open, from));
        const end = own && own[1] >= block[1] ? next(own[0]) : Infinity;
        if (own && end > block[1] && end < Infinity) found.push([own[0], end + close.length]);
      }
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

/** What is not shown either, and ends with an item, too. */
const otherRaw = [
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

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
export const code = /(?<!`)(`{1,9}(?!`))[^`\n]+\1(?!`)/;

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
export function nextOf(text: string, mark: string): (offset: number) => number {
  let found = -1;
  return (offset) => {
    if (found < offset) found = text.indexOf(mark, offset);
    if (found < 0) found = Infinity;
    return found;
  };
}
