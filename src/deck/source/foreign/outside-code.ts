/** Code and comments in the Markdown of other programs, in which nothing of theirs is meant. */
import { fenceEnd } from "../fence-end.ts";
import { type Range, inOrder, within } from "../opaque.ts";

/** The source of a pattern for code in a line. Patterns with it pass over such code. */
export const codeSpan = "`+[^`\\n]*`+";

/** A stretch of Markdown between fences. */
export interface Stretch {
  readonly text: string;
  /** Nothing of the file comes before it, or behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** In an item or a footnote it may stand right behind their sign. */
const opening =
  /^(?:\s|(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]{1,200}\]:[ \t])*(`{3,}(?=[^`]*$)|~{3,})/;

/** The line that ends the fenced code which a line opens; undefined where it opens none. */
export function endOfCode(line: string): RegExp | undefined {
  const [, mark] = opening.exec(line) ?? [];
  return mark === undefined ? undefined : new RegExp(`^\\s*${fenceEnd(mark)}\\s*$`);
}

/** A text in which `change` was applied to what stands outside fenced code. It must keep the lines. */
export function outsideCode(text: string, change: (stretch: Stretch) => string): string {
  const out: string[] = [];
  let done = 0;
  for (const [start, end] of fencedCode(text)) {
    if (start > done) {
      const before = text.slice(done, start - 1);
      out.push(change({ text: before, isFirst: out.length === 0, isLast: false }));
    }
    out.push(text.slice(start, end));
    done = end + 1;
  }
  if (done <= text.length)
    out.push(change({ text: text.slice(done), isFirst: out.length === 0, isLast: true }));
  return out.join("\n");
}

/** A text with blanks in place of code and comments: all else stands where it stood. */
export function outsideOfCode(text: string): string {
  return blanked(text, codeAndComments(text));
}

/** The same for fenced code alone. */
export function outsideOfFences(text: string): string {
  return blanked(text, fencedCode(text));
}

/** A text with blanks in place of some stretches, which come in order. */
function blanked(text: string, ranges: readonly Range[]): string {
  let out = "";
  let done = 0;
  for (const [start, end] of ranges) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    out += text.slice(done, from) + blanks(text.slice(from, end));
    done = end;
  }
  return out + text.slice(done);
}

function blanks(text: string): string {
  const lines = text.split("\n");
  return lines.map((line) => " ".repeat(line.length)).join("\n");
}

/** Fenced code, code in a line, and comments, in order. */
export function codeAndComments(text: string): readonly Range[] {
  const fenced = fencedCode(text);
  const codeOrComment = new RegExp(`${codeSpan}|<!--`, "g");
  const outside = blanked(text, fenced);
  // One search for the end of each comment without one would take long.
  const lastEnd = outside.lastIndexOf("-->");
  const found: Range[] = [];
  for (let match; (match = codeOrComment.exec(outside));) {
    const { index, 0: begin } = match;
    if (begin === "<!--") {
      const isOpen = index + begin.length > lastEnd;
      if (isOpen && outside[index - 1] === "\\") continue;
      codeOrComment.lastIndex = isOpen
        ? endOfOpen(outside, index)
        : outside.indexOf("-->", index + begin.length) + "-->".length;
    }
    found.push([index, codeOrComment.lastIndex]);
  }
  return inOrder([...fenced, ...found]);
}

/** A comment without an end takes what is left, or in a paragraph the rest of that. */
function endOfOpen(text: string, start: number): number {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const rest = line.trim() === "" ? -1 : text.slice(start).search(/\n[ \t>]*\n/);
  return rest < 0 ? text.length : start + rest;
}

/** A fence in a comment that has an end begins no code. */
function fencedCode(text: string): readonly Range[] {
  const found: Range[] = [];
  const lastEnd = text.lastIndexOf("-->");
  let fence: RegExp | undefined;
  let isComment = false;
  let start = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    const isInside = fence !== undefined;
    if (!isInside) start = at;
    if (isComment) isComment = !line.includes("-->") || leavesOpen(line);
    else {
      fence = fence?.test(line) ? undefined : (fence ?? endOfCode(line));
      isComment = !isInside && !fence && leavesOpen(line) && at + line.length < lastEnd;
    }
    at += line.length + 1;
    if (isInside && !fence) found.push([start, at - 1]);
  }
  return fence ? [...found, [start, text.length]] : found;
}

/** Whether a comment begins on a line and goes on behind it. */
function leavesOpen(line: string): boolean {
  const open = line.lastIndexOf("<!--");
  if (open < 0 || line.includes("-->", open) || line[open - 1] === "\\") return false;
  return line.replace(inCode, "").includes("<!--");
}

const inCode = new RegExp(codeSpan, "g");

/** A text in which `change` was applied to what a pattern finds and what neither begins nor ends in code or a comment. */
export function replaceOutside(
  text: string,
  pattern: RegExp,
  change: (found: RegExpExecArray) => string,
): string {
  const isOpaque = within(codeAndComments(text));
  let out = "";
  let done = 0;
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (isOpaque(found.index) || isOpaque(end - 1)) continue;
    out += text.slice(done, found.index) + change(found);
    done = end;
  }
  return out + text.slice(done);
}
