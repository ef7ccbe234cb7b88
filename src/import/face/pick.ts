/** How many of the proposed phrases fit at full size. */
import { emsOf } from "../../deck/text/ems.ts";
import type { FaceText, Phrase } from "./model.ts";

export interface Room {
  readonly lines: number;
  /** Characters in a line of the list; a longer phrase takes more lines. */
  readonly width: number;
  /** All lines of text together. */
  readonly rows: number;
  /** Most points that the speaker counts, or items of a list, a row each: one left out would be missed. */
  readonly points: number;
  /** Lines up to which even the weakest phrases fill it. */
  readonly least: number;
}

/** Alone on the slide, beside tiles, and in a group. */
export const rooms = {
  alone: { lines: 5, width: 23, rows: 6, points: 8, least: 3 },
  beside: { lines: 4, width: 15, rows: 7, points: 5, least: 1 },
  group: { lines: 2, width: 14, rows: 3, points: 2, least: 2 },
} as const satisfies Record<string, Room>;

/** The phrases that a face shows, best first until the room is full, then in the order of the text. */
export function pickPhrases(
  phrases: readonly Phrase[],
  texts: readonly FaceText[],
  room: Room,
  taken: readonly Phrase[] = [],
): readonly Phrase[] {
  const phraseText = (phrase: Phrase) =>
    (texts.find(({ passage }) => passage === phrase.passage)?.text ?? "").slice(
      phrase.start,
      phrase.end,
    );
  const best = [...phrases].sort(
    (a, b) => b.weight - a.weight || a.passage - b.passage || a.start - b.start,
  );
  const chosen: Phrase[] = [];
  const said = new Set(taken.map(phraseText));
  let rows = 0;
  for (const phrase of best) {
    const words = phraseText(phrase);
    const needed = Math.ceil(emsOf(words) / room.width);
    const isShortPoint = isPoint(phrase) && rows + needed <= room.points;
    if (chosen.length >= (isShortPoint ? room.points : room.lines)) continue;
    if (needed > 2 || (rows + needed > room.rows && !isShortPoint) || !isWhole(words)) continue;
    if ([...chosen, ...taken].some((other) => overlaps(other, phrase))) continue;
    if ([...said].some((other) => other.includes(words) || words.includes(other))) continue;
    chosen.push(phrase);
    said.add(words);
    rows += needed;
  }
  return withoutWeak(chosen, room).sort((a, b) => a.passage - b.passage || a.start - b.start);
}

/** A point that is counted, or an item of a list. */
function isPoint({ weight }: Phrase): boolean {
  return weight >= 8;
}

/** Plain clauses only fill up to a few lines; where strong phrases stand, fewer lines say more, and none beside three points. */
function withoutWeak(chosen: readonly Phrase[], { least }: Room): Phrase[] {
  const strong = chosen.filter(({ weight }) => weight >= 4);
  if (strong.filter(isPoint).length > 2) return strong;
  const weak = chosen.filter(({ weight }) => weight < 4 && weight > 1);
  const all = chosen.filter(({ weight }) => weight <= 1);
  const filled = [...strong, ...weak.slice(0, Math.max(0, 4 - strong.length))];
  return [...filled, ...all.slice(0, Math.max(0, least - filled.length))];
}

function overlaps(a: Phrase, b: Phrase): boolean {
  return a.passage === b.passage && a.start < b.end && b.start < a.end;
}

/** Whether all marks that open in it also close in it. */
function isWhole(words: string): boolean {
  const count = (mark: string) => words.split(mark).length;
  return count("“") === count("”") && count("（") === count("）") && count("《") === count("》");
}
