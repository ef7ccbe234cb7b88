/** Text cut into sentences, clauses and items, each with its place. Nothing inside quotation marks or brackets cuts. */
import { closerOf } from "../../deck/text/characters.ts";

/** A stretch of a text, offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const pairs: Readonly<Record<string, string>> = { ...closerOf, "(": ")" };

/** Finds what may part a text or keep it together; one for each set of marks. */
const finders = new Map<string, RegExp>();

function finderOf(marks: string): RegExp {
  const known = finders.get(marks);
  const finder = known ?? new RegExp(`[${Object.keys(pairs).join("")}${marks}]`, "gu");
  if (!known) finders.set(marks, finder);
  return finder;
}

/** The stretches of [start, end) between characters of `marks`, empty ones left out. */
export function cutAt(text: string, { start, end }: Stretch, marks: string): readonly Stretch[] {
  const parts: Stretch[] = [];
  const own = text.slice(start, end);
  let from = 0;
  // Searched once: otherwise a mark that is never closed would be searched for again at each of its places.
  const unclosed = new Set<string>();
  const finder = finderOf(marks);
  finder.lastIndex = 0;
  for (let found = finder.exec(own); found; found = finder.exec(own)) {
    const { 0: character, index: at } = found;
    const expected = pairs[character];
    const closing =
      expected === undefined || unclosed.has(expected) ? -1 : own.indexOf(expected, at);
    if (expected !== undefined && closing < 0) unclosed.add(expected);
    if (closing > 0) finder.lastIndex = closing + 1;
    else if (marks.includes(character)) {
      if (at > from) parts.push({ start: start + from, end: start + at });
      from = at + 1;
    }
  }
  if (own.length > from) parts.push({ start: start + from, end: start + own.length });
  return parts;
}

export function sentencesOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "。！？\n");
}

/** The clauses of a stretch. */
export function clausesOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "，；：,;。！？\n");
}

/** The items of a run that 、 parts. */
export function itemsOf(text: string, range: Stretch): readonly Stretch[] {
  return cutAt(text, range, "、");
}

export function sizeOf({ start, end }: Stretch): number {
  return end - start;
}
