/** Notes parted into paragraphs. */
import type { ParagraphShape } from "../model.ts";
import { findCutouts } from "./cutouts.ts";
import { htmlParts, type HtmlPart } from "./html-parts.ts";
import { type Stretch, shapedParagraphs } from "./notes-shapes.ts";

/** A paragraph of prose, or a fence's content. `text` is without what is not spoken; `at` leads from it back into the notes. */
export interface Chunk {
  readonly kind: "prose" | "code";
  readonly text: string;
  readonly at: (offset: number) => number;
  readonly shape?: ParagraphShape;
}

/** The paragraphs of notes, which blank lines part, and the signs of headings, lists, quotations and tables. */
export function chunkNotes(notes: string): readonly Chunk[] {
  const chunks: Chunk[][] = [];
  let prose: Stretch[] = [];
  let end = 0;
  for (const cutout of findCutouts(notes)) {
    prose.push({ text: notes.slice(end, cutout.start), start: end });
    end = cutout.end;
    const { code } = cutout;
    if (!code) continue;
    const chunk: Chunk = {
      kind: "code",
      text: code.text,
      at: (offset) => code.start + offset,
      shape: { kind: "code" },
    };
    chunks.push(proseChunks(prose), code.text.trim() === "" ? [] : [chunk]);
    prose = [];
  }
  prose.push({ text: notes.slice(end), start: end });
  return [...chunks, proseChunks(prose)].flat();
}

/** Blanks are those of ASCII only: U+3000, with which Chinese paragraphs are set in, is text. */
const blankLines = /(\n(?:[ \t]*\n)+)/;

function proseChunks(stretches: readonly Stretch[]): Chunk[] {
  const whole = stretches.map(({ text }) => text).join("");
  const parts: readonly HtmlPart[] = htmlParts(whole) ?? [{ text: whole, start: 0 }];
  return parts.flatMap(({ text, start, shape }): readonly Chunk[] => {
    const at = (offset: number): number => backInto(stretches, start + offset);
    return shape ? [{ kind: "prose", text: trimEnd(text), at, shape }] : writtenChunks(text, at);
  });
}

/** Prose with the signs of Markdown; `into` leads from it back into the notes. */
function writtenChunks(whole: string, into: Chunk["at"]): readonly Chunk[] {
  const shaped = shapedParagraphs(whole);
  if (shaped) {
    return shaped.flatMap(({ stretches: own, shape }): readonly Chunk[] => {
      const text = trimEnd(own.map((one) => one.text).join(""));
      if (text === "" && shape?.kind !== "cell") return [];
      const at = (offset: number): number => into(backInto(own, offset));
      return [{ kind: "prose", text, at, ...(shape && { shape }) }];
    });
  }
  const chunks: Chunk[] = [];
  let start = 0;
  for (const part of whole.split(blankLines)) {
    const lead = /^[ \t\n]*/.exec(part)?.[0].length ?? 0;
    const text = trimEnd(part.slice(lead));
    const first = start + lead;
    if (text !== "") chunks.push({ kind: "prose", text, at: (offset) => into(first + offset) });
    start += part.length;
  }
  return chunks;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\n".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function backInto(stretches: readonly Stretch[], offset: number): number {
  let passed = 0;
  for (const { text, start } of stretches) {
    if (offset < passed + text.length) return start + offset - passed;
    passed += text.length;
  }
  return 0;
}
