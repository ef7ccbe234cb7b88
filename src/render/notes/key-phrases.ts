import type { Slide } from "../../deck/model.ts";
import { lettersOf, searchText, type SearchText } from "../../deck/notes/phrase-search.ts";
import { closerOf } from "../../deck/text/characters.ts";
import { facePhrases, type FacePhrase } from "./face-phrases.ts";

/** A stretch of a paragraph that stands on the face too, in UTF-16 units of `rawText`. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly kind: "key" | "phrase";
}

/**
 * Where the phrases of a slide's face stand in its notes, a list a paragraph, in order and without overlap. Compared
 * letter by letter, whatever punctuation stands between; each phrase is lit once, where it is first said.
 */
export function keyPhrases(slide: Slide): readonly (readonly Lit[])[] {
  const paragraphs = slide.notes.paragraphs.map(searchText);
  const found = paragraphs.map((): Lit[] => []);
  const light = (wording: string, kind: FacePhrase["kind"]): boolean =>
    paragraphs.some((text, index) => {
      const lit = find(text, lettersOf(wording), kind, found[index] ?? []);
      if (lit) found[index]?.push(lit);
      return lit !== undefined;
    });
  const phrases = [...facePhrases(slide)].sort((a, b) => rank(a) - rank(b)).slice(0, mostPhrases);
  for (const { kind, wordings, pieces } of phrases) {
    if (wordings.some((wording) => light(wording, kind))) continue;
    for (const piece of pieces.slice(0, mostPhrases))
      if (lettersOf(piece).length >= leastPiece) light(piece, kind);
  }
  return found.map((list, index) => joined(list, paragraphs[index]?.raw ?? ""));
}

/** Phrases of a face that are looked for, and pieces of a phrase: no slide that can be read has more. */
const mostPhrases = 100;

/** A piece of a phrase that is shorter than this says nothing by itself. */
const leastPiece = 3;

function rank({ kind }: FacePhrase): number {
  return ["heading", "key", "phrase"].indexOf(kind);
}

function find(
  { raw, letters, places }: SearchText,
  wanted: string,
  kind: FacePhrase["kind"],
  taken: readonly Lit[],
): Lit | undefined {
  if (wanted.length < 2) return undefined;
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0;
    const end = (places[at + wanted.length - 1] ?? 0) + 1;
    const lit = widen(raw, start, end, kind);
    const free = taken.every((other) => other.end <= lit.start || lit.end <= other.start);
    if (free && !/[。！？]./.test(raw.slice(lit.start, lit.end))) return lit;
  }
  return undefined;
}

/** What stands before a heading where a paragraph begins with it: －－ or a number. */
const opening = /^(?:[－—-]+|[\p{N}一二三四五六七八九十]+[、.．])?$/u;

/** Widens the stretch by a quotation mark whose partner is inside, and by a heading's own number and stop. */
function widen(raw: string, from: number, to: number, kind: FacePhrase["kind"]): Lit {
  let [start, end] = [from, to];
  const closing = closerOf[raw[start - 1] ?? ""];
  if (closing && raw.slice(start, end + 1).includes(closing)) start--;
  const opens = Object.entries(closerOf).find(([, close]) => close === raw[end])?.[0];
  if (opens && raw.slice(start, end).includes(opens)) end++;
  if (kind === "heading" && opening.test(raw.slice(0, start))) {
    start = 0;
    if (/[。！？]/.test(raw[end] ?? "")) end++;
  }
  return { start, end, kind: kind === "phrase" ? "phrase" : "key" };
}

/** Neighbours of a kind with nothing but 、 or a quotation mark between are one. */
function joined(list: readonly Lit[], raw: string): readonly Lit[] {
  const whole: Lit[] = [];
  for (const lit of [...list].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    const near = last?.kind === lit.kind && /^[、“”]*$/.test(raw.slice(last.end, lit.start));
    if (last && near) whole[whole.length - 1] = { ...last, end: lit.end };
    else whole.push(lit);
  }
  return whole;
}
