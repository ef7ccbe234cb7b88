import { measures } from "../../deck/figures/figure-unit.ts";
import { readNumeral } from "../../deck/figures/numerals.ts";
import type { Prose } from "../../deck/text/prose.ts";
import { opaque } from "../../deck/text/characters.ts";

/** A number with what is counted: 政策宣讲 12次. */
export interface Count {
  readonly prose: Prose;
  readonly index: number;
  /** What stands before the number in its clause, letters only: 政策宣讲. */
  readonly label: string;
  /** The measure word. */
  readonly unit: string;
  readonly number: { readonly figure: string } | { readonly typed: string; readonly value: number };
}

const numerals = "零一二两三四五六七八九十百千万";
const chinese = `[二两三四五六七八九十百千万][${numerals}]*|一[${numerals}]+`;
/** A number begins where none is under way: 第十二次 counts nothing, and a long row of digits is read once. */
const begins = `(?<![第\\d${numerals}]|\\d[,.])`;
const pattern = new RegExp(
  `${begins}(?<number>${opaque}|\\d[\\d,]*(?:\\.\\d+)?|${chinese})[余多]?(?<unit>[${measures}])`,
  "gu",
);

/** The counts in a stretch of prose, figures of the sheet and typed ones alike. */
export function countsIn(prose: Prose): readonly Count[] {
  const figures = new Map(prose.figures.map(({ name, index }) => [index, name]));
  return Array.from(prose.text.matchAll(pattern)).flatMap(({ index, groups }): Count[] => {
    const { number = "", unit = "" } = groups ?? {};
    const label = labelBefore(prose.text, index);
    const name = figures.get(index);
    if (name !== undefined) return [{ prose, index, label, unit, number: { figure: name } }];
    const value = readNumeral(number);
    if (value === undefined) return [];
    return [{ prose, index, label, unit, number: { typed: number, value } }];
  });
}

function labelBefore(text: string, index: number): string {
  const clause =
    text
      .slice(Math.max(0, index - 30), index)
      .split(/[，。；：、！？\n]/u)
      .at(-1) ?? "";
  return clause.replace(/[^\p{L}\p{N}]/gu, "");
}
