/** Notes parted into paragraphs. */
import type { ParagraphShape } from "../model.ts";
import { htmlParts, type HtmlPart } from "./html-parts.ts";
import { type Stretch, shapedParagraphs } from "./notes-shapes.ts";

/** A paragraph of prose, or a fence's content. `text` is without comments; `at` leads from it back into the notes. */
export interface Chunk {
  readonly kind: "prose" | "code";
  readonly text: string;
  readonly at: (offset: number) => number;
  readonly shape?: ParagraphShape;
}

/** What is taken out of prose: a comment, or a fence with its content. */
interface Cutout {
  readonly start: number;
  readonly end: number;
  readonly code?: { readonly start: number; readonly text: string };
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

const opener = /^[ \t]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n?|<!--|(?<ticks>`+)/gm;

/** Comments and fences; a comment in a code span or a fence is text. */
function findCutouts(notes: string): readonly Cutout[] {
  const cutouts: Cutout[] = [];
  const lastClosing = notes.lastIndexOf("-->");
  const unpaired = new Set<string>();
  const scan = new RegExp(opener);
  for (let match = scan.exec(notes); match; match = scan.exec(notes)) {
    const { fence, ticks } = match.groups ?? {};
    if (fence !== undefined) {
      const cutout = fenceAt(notes, match.index, scan.lastIndex, fence);
      cutouts.push(cutout);
      scan.lastIndex = cutout.end;
    } else if (ticks !== undefined) {
      const end = unpaired.has(ticks) ? -1 : pairedTicks(notes, scan.lastIndex, ticks);
      if (end < 0) unpaired.add(ticks);
      else scan.lastIndex = end;
    } else if (match.index < lastClosing) {
      const cutout = commentAt(notes, match.index);
      cutouts.push(cutout);
      scan.lastIndex = cutout.end;
    }
  }
  return cutouts;
}

function fenceAt(notes: string, start: number, contentStart: number, fence: string): Cutout {
  const closing = new RegExp(`^[ \\t]*${fence}${fence.charAt(0)}*[ \\t]*(?:\\n|$)`, "gm");
  closing.lastIndex = contentStart;
  const match = closing.exec(notes);
  const text = notes.slice(contentStart, match?.index).replace(/\n$/, "");
  const end = match ? match.index + match[0].length : notes.length;
  return { start, end, code: { start: contentStart, text } };
}

function pairedTicks(notes: string, from: number, ticks: string): number {
  const closing = new RegExp(`(?<!\`)${ticks}(?!\`)`, "g");
  closing.lastIndex = from;
  return closing.exec(notes) ? closing.lastIndex : -1;
}

/** A comment alone on its lines is removed with its line end; otherwise a blank line would split the paragraph. */
function commentAt(notes: string, start: number): Cutout {
  const end = notes.indexOf("-->", start + 2) + 3;
  const lineStart = notes.lastIndexOf("\n", start) + 1;
  const after = /[^ \t]/g;
  after.lastIndex = end;
  const next = after.exec(notes)?.index ?? notes.length;
  const isAlone = notes.slice(lineStart, start).trim() === "" && notes[next] === "\n";
  return isAlone ? { start: lineStart, end: next + 1 } : { start, end };
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
