/**
 * Notes that stand within what is seen: reveal.js's `<aside class="notes">`, Pandoc's `::: notes`, and a `Note:` inside an
 * open element.
 */
import { isNotes } from "../markdown/html/raw-html.ts";
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { isBox, openBoxes } from "../markdown/html/boxes.ts";
import type { Range } from "./opaque.ts";

/** Offsets into the text: what is spoken, and what of the face goes with it. */
export interface WithinFace {
  readonly notes: readonly Range[];
  readonly hidden: readonly Range[];
}

const opening = /<aside\b([^<>]*)>/gi;
const closing = /<\/aside\s*>[ \t]*/gi;

/** The notes that are written as elements between two offsets, except in code and comments. */
export function notesElements(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): WithinFace {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  const slide = text.slice(start, end);
  let done = 0;
  let next = 0;
  for (const { index, 0: tag, 1: attributes = "" } of slide.matchAll(opening)) {
    if (index < done) continue;
    const inner = index + tag.length;
    const classes = parseAttributes(attributes).find(([name]) => name.toLowerCase() === "class");
    if (!isNotes("aside", classes?.[1])) continue;
    closing.lastIndex = inner;
    const close = closing.exec(slide);
    // Nor is there one for any that follows.
    if (!close) break;
    done = close.index + close[0].length;
    const at = start + index;
    while ((opaque[next]?.[1] ?? Infinity) <= at) next++;
    if ((opaque[next]?.[0] ?? Infinity) <= at) continue;
    notes.push([start + inner, start + close.index]);
    hidden.push([at, start + done]);
  }
  return { notes, hidden };
}

const fence = /^[ \t]*:{3,}[ \t]*(?:notes|\{([^{}\n]*)\})[ \t]*:*[ \t]*$/gm;
const fenceEnd = /^[ \t]*:{3,}[ \t]*$/gm;

/** The notes between two offsets that are fenced as in Pandoc, except in code and comments. Without an end they go on. */
export function fencedNotes(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): WithinFace {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  const slide = text.slice(start, end);
  let done = 0;
  let next = 0;
  for (const { index, 0: line, 1: attributes = ".notes" } of slide.matchAll(fence)) {
    if (index < done || !attributes.split(/\s+/).includes(".notes")) continue;
    const at = start + index;
    while ((opaque[next]?.[1] ?? Infinity) <= at) next++;
    if ((opaque[next]?.[0] ?? Infinity) <= at) continue;
    const inner = index + line.length;
    fenceEnd.lastIndex = inner;
    const close = fenceEnd.exec(slide);
    done = close ? close.index + close[0].length : slide.length;
    notes.push([start + inner, start + (close?.index ?? slide.length)]);
    hidden.push([at, start + done]);
  }
  return { notes, hidden };
}

/**
 * The offset in a note at which an element ends that opened before the note; undefined where there is no such element.
 */
export function endOfOpenBox(before: string, note: string): number | undefined {
  if (openBoxes(before) === 0) return undefined;
  let depth = 0;
  for (const { 0: tag, 1: name = "", index } of note.matchAll(/^[ \t]*<\/?([a-z]+)\b[^<>]*>/gim)) {
    if (!isBox(name)) continue;
    depth += tag.trimStart().startsWith("</") ? -1 : 1;
    if (depth < 0) return index;
  }
  return undefined;
}

/** A text without what is hidden in it; every other letter stands where it stood. */
export function withoutHidden(text: string, start: number, hidden: readonly Range[]): string {
  const pieces: string[] = [];
  let done = start;
  for (const [from, to] of [...hidden].sort(([a], [b]) => a - b)) {
    if (to <= done) continue;
    pieces.push(text.slice(done - start, Math.max(from, done) - start));
    pieces.push(text.slice(Math.max(from, done) - start, to - start).replace(/[^\n]/g, " "));
    done = to;
  }
  return pieces.join("") + text.slice(done - start);
}
