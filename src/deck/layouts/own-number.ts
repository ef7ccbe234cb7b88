/**
 * The numbers that official documents put before a heading or an item (GB/T 9704-2012 §7.3.3): 一、 （一） 1. （1), and
 * the names of parts: 第一部分, Part 2.
 */

import { bareNumeral } from "../figures/numerals.ts";

/** A number as it is written at the start of a text. */
export interface OwnNumber {
  /** As written, with its marks and the blanks after it: `一、`. */
  readonly written: string;
  /** What stands in the numeral's place: 一, （一）, 1., （1）, 第一部分. */
  readonly numeral: string;
  /** 0: a part (第一部分); 1: 一、; 2: （一）; 3: 1.; 4: （1）. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

const han = "[一二三四五六七八九十百〇]{1,4}";

interface Kind {
  readonly level: OwnNumber["level"];
  readonly pattern: RegExp;
  readonly numeral: (number: string) => string;
}

const same = (number: string): string => number;

const kinds: readonly Kind[] = [
  {
    level: 0,
    pattern: new RegExp(
      `^(第(?:${han}|\\d{1,2})(?:部分|章|篇|编|讲|单元|节))(?:[：:、，]\\s*|\\s+|(?=.)|$)`,
      "u",
    ),
    numeral: same,
  },
  {
    level: 0,
    pattern:
      /^((?:Part|Chapter|Section|Unit|Module)\s+(?:\d{1,2}|[IVX]{1,4}|One|Two|Three|Four|Five|Six))(?:\s*[:.—–-]\s*|\s+|$)/i,
    numeral: same,
  },
  { level: 1, pattern: new RegExp(`^(${han})、\\s*`, "u"), numeral: same },
  { level: 2, pattern: new RegExp(`^[（(](${han})[）)]、?\\s*`, "u"), numeral: (n) => `（${n}）` },
  { level: 3, pattern: /^(\d{1,2})(?:[.．]\s*(?!\d)|、\s*|[)）]\s*)/u, numeral: (n) => `${n}.` },
  { level: 4, pattern: /^[（(](\d{1,2})[）)]\s*/u, numeral: (n) => `（${n}）` },
];

/** A heading without its number, beside which `numeral` stands; the whole heading where that is another number. */
export function unnumbered(heading: string, numeral: string): string {
  const own = ownNumber(heading);
  return own && bareNumeral(own.numeral) === numeral ? heading.slice(own.written.length) : heading;
}

/** The number at the start of a text; undefined for a text without a number, or with nothing but a number. */
export function ownNumber(text: string): OwnNumber | undefined {
  for (const { level, pattern, numeral } of kinds) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [written = "", number = ""] = match;
    if (written.length === text.length && level > 0) return undefined;
    return { written, numeral: numeral(number), level };
  }
  return undefined;
}
