/** Whether and where a phrase is said: compared letter by letter, without case and punctuation. */
import type { Notes, Paragraph } from "../model.ts";
import { once } from "../once.ts";
import { opaque } from "../text/characters.ts";

const letter = new RegExp(`[\\p{L}\\p{N}${opaque}]`, "gu");

/** Paragraphs of notes as they are searched. */
export interface SearchText {
  /** A figure is one character. A click has no character. */
  readonly raw: string;
  /** The letters of `raw`, in small ones. */
  readonly letters: string;
  /** Where in `raw` each of them stands, in UTF-16 units. */
  readonly places: readonly number[];
}

/** A paragraph's text. A figure is one character, and a click is left out. */
export function rawText({ runs }: Paragraph): string {
  return runs
    .map((run) => (run.kind === "text" ? run.text : run.kind === "figure" ? opaque : ""))
    .join("");
}

/** The letters of a phrase, in small ones, as `searchText` has them. */
export function lettersOf(text: string): string {
  return (text.match(letter) ?? []).map(smallLetter).join("");
}

/** A paragraph made ready to be searched. */
export const searchText = once((paragraph: Paragraph): SearchText => {
  const raw = rawText(paragraph);
  const places: number[] = [];
  let letters = "";
  for (const { 0: unit, index } of raw.matchAll(letter)) {
    letters += smallLetter(unit);
    for (let i = 0; i < unit.length; i++) places.push(index + i);
  }
  return { raw, letters, places };
});

/** A small letter takes as many units as its capital, so that places hold: İ stays as it is. */
function smallLetter(unit: string): string {
  const small = unit.toLowerCase();
  return small.length === unit.length ? small : unit;
}

/** How many letters stand together in the index. */
const span = 4;

/**
 * Tells whether letters, as `lettersOf` gives them, stand in one paragraph of these notes. The index is built once, so
 * that a search takes the time of the phrase, not of the speech.
 */
export function phraseIndex(notes: readonly Notes[]): (letters: string) => boolean {
  const speech = notes
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => lettersOf(rawText(paragraph))))
    .join("\n");
  const windows = new Set<string>();
  for (let at = 0; at + span <= speech.length; at++) windows.add(speech.slice(at, at + span));
  const short = new Map<string, boolean>();
  return (letters) => {
    if (letters.length >= span) {
      for (let at = 0; at + span <= letters.length; at++)
        if (!windows.has(letters.slice(at, at + span))) return false;
      return speech.includes(letters);
    }
    const known = short.get(letters) ?? speech.includes(letters);
    short.set(letters, known);
    return known;
  };
}
