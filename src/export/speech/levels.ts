/** Levels of headings in official documents, GB/T 9704-2012 §7.3.3: 一、 （一） 1. （1）; 第一部分 stands above them. */

export type Level = 1 | 2 | 3 | 4;

const numerals: readonly (readonly [Level, RegExp])[] = [
  [1, /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+(?:部分|章|编))/u],
  [2, /^[（(][一二三四五六七八九十百]+[）)]/u],
  [3, /^\d{1,2}(?:[.．](?!\d)|、)/u],
  [4, /^[（(]\d{1,2}[）)]/u],
];

/** A point that opens its paragraph: －－谋划部署有序。 */
const dashes = /^(?:——|－－|--|―― ?)/u;

const sentenceEnd = /[。！？!?；;]/u;

/** A heading is a line of its own; in official documents it takes two lines at most. Characters. */
const longestHeading = 45;

/** What opens a paragraph: a whole heading, the head of a paragraph that runs on, or nothing. */
export type Opening =
  | { readonly kind: "heading"; readonly level: Level }
  /** `length` UTF-16 units at its start are the head. A point after dashes has no level. */
  | { readonly kind: "lead"; readonly level?: Level; readonly length: number }
  | { readonly kind: "none" };

/** Reads the numbering at the start of a paragraph's text. */
export function openingOf(text: string): Opening {
  const numbered = numerals.find(([, pattern]) => pattern.test(text));
  if (!numbered && !dashes.test(text)) return { kind: "none" };
  const end = text.search(sentenceEnd);
  const head = end < 0 ? text.length : end + 1;
  if (head > longestHeading) return { kind: "none" };
  if (!numbered) return { kind: "lead", length: head };
  const [level] = numbered;
  return head === text.length ? { kind: "heading", level } : { kind: "lead", level, length: head };
}
