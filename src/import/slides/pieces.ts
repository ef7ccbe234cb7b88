/** Cuts a long stretch of prose into pieces of one slide each. */
import type { Passage } from "../model.ts";
import { greeting } from "./heading.ts";
import { lengthOf } from "./tree.ts";

/** The most characters of one slide's notes, and the aim. At 210 a minute, 700 are more than three minutes. */
const mostOfSlide = 900;
const defaultOfSlide = 650;

/** Rows of a table that a slide holds, its head among them. */
export const mostRows = 9;

/** Groups prose in its order; a paragraph that is too long alone is cut between sentences, a table between rows. */
export function piecesOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const pieces: Passage[][] = [];
  let isClosed = true;
  for (const passage of passages.flatMap(cutLong)) {
    const last = pieces.at(-1);
    // Tables and pictures have a slide to themselves, with the line that leads up to them.
    const isThing = passage.table !== undefined || passage.picture !== undefined;
    const fits =
      last &&
      lengthOf(last) + passage.text.length <= (lengthOf(last) < 150 ? mostOfSlide : defaultOfSlide);
    // A new address to the audience begins a new thought.
    const turns =
      (passage.role.kind === "address" || greeting.test(passage.text)) &&
      last !== undefined &&
      lengthOf(last) > 30;
    if (
      last &&
      !isClosed &&
      !turns &&
      (isThing ? lengthOf(last) < 80 || isPictures(last, passage) : fits)
    )
      last.push(passage);
    else pieces.push([passage]);
    isClosed = isThing && passage.picture === undefined;
    if (passage.picture && !isThing) isClosed = true;
  }
  return pieces;
}

/** Up to four pictures stand together. */
function isPictures(last: readonly Passage[], next: Passage): boolean {
  return (
    next.picture !== undefined &&
    last.every(({ picture }) => picture !== undefined) &&
    last.length < 4
  );
}

/** A paragraph over the limit as several, each beginning with a sentence that reads like the start of a thought. */
function cutLong(passage: Passage): readonly Passage[] {
  const { text, role, table } = passage;
  if (table) return cutTable(passage, table);
  if (text.length <= mostOfSlide) return [passage];
  const count = Math.ceil(text.length / defaultOfSlide);
  const ends = sentenceEnds(text);
  const cuts: number[] = [];
  for (let part = 1; part < count; part++) {
    const aim = (text.length * part) / count;
    const near = ends.filter(
      (end) => Math.abs(end - aim) < defaultOfSlide / 3 && end > (cuts.at(-1) ?? 0),
    );
    const [best] = [...near].sort((a, b) => cost(text, a, aim) - cost(text, b, aim));
    if (best !== undefined) cuts.push(best);
  }
  return [...cuts, text.length].map((end, index) => {
    const start = cuts[index - 1] ?? 0;
    const isFirst = index === 0;
    return { ...passage, text: text.slice(start, end), role: isFirst ? role : { kind: "prose" } };
  });
}

/** A long table as several of about as many rows, each with the head of the whole; its rows are said once. */
function cutTable(
  passage: Passage,
  [head = [], ...rows]: readonly (readonly string[])[],
): readonly Passage[] {
  const count = Math.ceil(rows.length / (mostRows - 1));
  if (count <= 1) return [passage];
  const lines = passage.text.split(/(?<=\n)/u);
  const isSaid = (row: readonly string[]) => row.some((cell) => cell !== "");
  const ends = Array.from({ length: count }, (_, part) =>
    Math.round((rows.length * (part + 1)) / count),
  );
  const saidUpTo = (end: number) => [head, ...rows.slice(0, end)].filter(isSaid).length;
  return ends.map((end, part) => {
    const from = ends[part - 1] ?? 0;
    return {
      ...passage,
      text: lines.slice(part === 0 ? 0 : saidUpTo(from), saidUpTo(end)).join(""),
      table: [head, ...rows.slice(from, end)],
    };
  });
}

/** A short sentence that follows is the topic of what comes: a good place to turn. */
function cost(text: string, end: number, aim: number): number {
  const next = text.slice(end).search(/[。，；]/u);
  const isTopic = next > 0 && next <= 18 && text.charAt(end + next) === "。";
  return Math.abs(end - aim) - (isTopic ? 120 : 0);
}

/** Offsets after full stops that end a sentence, outside quotation marks. */
function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(/[。！？][”’）》]?/gu)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => end < text.length && !/^[”’）》]/u.test(text.slice(end)));
}
