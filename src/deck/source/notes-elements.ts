/** Notes that stand within what is seen: reveal.js's `<aside class="notes">`, and a `Note:` inside an open element. */
import { htmlPieces } from "../markdown/html/html-pieces.ts";
import type { Range } from "./opaque.ts";

/** Offsets into the text: what is spoken, and what of the face goes with it. */
export interface WithinFace {
  readonly notes: readonly Range[];
  readonly hidden: readonly Range[];
}

const aside =
  /<aside\b(?=[^<>]*\sclass\s*=\s*(?:"[^"]*\bnotes\b[^"]*"|'[^']*\bnotes\b[^']*'|notes\b))[^<>]*>([^]*?)<\/aside\s*>[ \t]*/gi;

/** The notes that are written as elements between two offsets, except in code and comments. */
export function notesElements(
  text: string,
  [start, end]: Range,
  opaque: readonly Range[],
): WithinFace {
  const found = [...text.slice(start, end).matchAll(aside)].filter(({ index }) => {
    const at = start + index;
    return !opaque.some(([from, to]) => from <= at && at < to);
  });
  return {
    notes: found.map(({ 0: whole, 1: inner = "", index }) => {
      const from = start + index + whole.indexOf(">") + 1;
      return [from, from + inner.length];
    }),
    hidden: found.map(({ 0: whole, index }) => [start + index, start + index + whole.length]),
  };
}

/** Elements that hold whole blocks. */
const boxes = new Set([
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "details",
  "figure",
  "center",
]);

/**
 * The offset in a note at which an element ends that opened before the note; undefined where there is no such element.
 */
export function endOfOpenBox(before: string, note: string): number | undefined {
  let open = 0;
  for (const piece of htmlPieces(before)) {
    if (piece.kind === "text" || !boxes.has(piece.name)) continue;
    open = Math.max(0, open + (piece.kind === "open" ? 1 : -1));
  }
  if (open === 0) return undefined;
  let depth = 0;
  for (const { 0: tag, 1: name = "", index } of note.matchAll(/^[ \t]*<\/?([a-z]+)\b[^<>]*>/gim)) {
    if (!boxes.has(name.toLowerCase())) continue;
    depth += tag.trimStart().startsWith("</") ? -1 : 1;
    if (depth < 0) return index;
  }
  return undefined;
}

/** A text without what is hidden in it; every other letter stands where it stood. */
export function withoutHidden(text: string, start: number, hidden: readonly Range[]): string {
  return hidden.reduce(
    (rest, [from, to]) =>
      rest.slice(0, from - start) +
      rest.slice(from - start, to - start).replace(/[^\n]/g, " ") +
      rest.slice(to - start),
    text,
  );
}
