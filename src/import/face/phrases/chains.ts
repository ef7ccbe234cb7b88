/** Clauses side by side that are built alike: 把必读书目读透彻，把真理知识搞明白，把指导思想用到位. */
import { type Stretch, cutAt, sentencesOf, sizeOf } from "../cut.ts";
import type { FaceText, Phrase } from "../model.ts";

const longest = 38;

/** Two to four neighbouring clauses of about one length that begin or end alike, or that are of four characters each. */
export function chainPhrases({ passage, text, from }: FaceText): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const sentence of sentencesOf(text, { start: from, end: text.length })) {
    const clauses = cutAt(text, sentence, "，；");
    let at = 0;
    while (at < clauses.length) {
      const chain = chainFrom(text, clauses, at);
      const [first, last] = [chain[0], chain.at(-1)];
      if (first && last && chain.length >= 2 && last.end - first.start <= longest) {
        const isFour = chain.every((clause) => sizeOf(clause) === 4);
        found.push({
          passage,
          start: first.start,
          end: last.end,
          weight: chain.length >= 3 || isFour ? 6 : 5,
        });
      }
      at += Math.max(1, chain.length);
    }
  }
  return found;
}

function chainFrom(text: string, clauses: readonly Stretch[], at: number): readonly Stretch[] {
  const first = clauses[at];
  if (!first || sizeOf(first) < 4 || sizeOf(first) > 14) return [];
  const chain = [first];
  for (const next of clauses.slice(at + 1, at + 4)) {
    if (!isAlike(text, first, next)) break;
    chain.push(next);
  }
  return chain;
}

function isAlike(text: string, a: Stretch, b: Stretch): boolean {
  const words = [text.slice(a.start, a.end), text.slice(b.start, b.end)] as const;
  if (Math.abs(words[0].length - words[1].length) > 1) return false;
  const begins = words[0].charAt(0) === words[1].charAt(0);
  const ends = words[0].at(-1) === words[1].at(-1);
  const inner = [...words[0]].filter(
    (character, index) => words[1].charAt(index) === character,
  ).length;
  return words[0].length === words[1].length && (begins || ends || inner >= 1);
}
