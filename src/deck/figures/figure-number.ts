/** What a figure's value says: a number, a range of numbers, or about how many. */
import { readNumeral } from "./numerals.ts";

/** A value that was understood. `number` is undefined for words that name no single number, such as 几十. */
export type FigureNumber =
  | { readonly kind: "exact"; readonly digits: DigitKind; readonly number: number }
  | {
      readonly kind: "range";
      readonly digits: DigitKind;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "about"; readonly digits: DigitKind; readonly number: number | undefined };

type DigitKind = "arabic" | "chinese";

const dash = /^(.+?)(?:[-–—－~～]|至|到)(.+)$/u;
const arabic = /^(\d[\d,]*(?:\.\d+)?)([万亿]?)[%％‰]?$/u;
const digit = "[一二两三四五六七八九]";
const below10000 = `(?:${digit}千)?零?(?:${digit}百)?零?(?:${digit}?十)?零?${digit}?`;
// A 零 can be read in three ways, and all of them would be tried of a longer one.
const chinese = new RegExp(
  `^(?:零|(?=[^万亿].{0,40}$)(?:${below10000}[万亿])*${below10000})$`,
  "u",
);
/** A number read digit by digit, such as a year. */
const digitByDigit = /^[〇零一二三四五六七八九]{3,}$/u;
/** 几十, 十几, 数百, 上百, 近千, 三五, 七八十. */
const vague = new RegExp(
  `^(?:[几数][十百千万亿]+|十几|[近约上超逾][十百千万亿]+|(?:[几数]|${digit}{2})[十百千万亿]*|若干)$`,
  "u",
);
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Reads a value as typed; undefined for what is neither a number nor a range. */
export function readFigureNumber(text: string): FigureNumber | undefined {
  const exact = readExact(text);
  if (exact) return { kind: "exact", ...exact };
  if (vague.test(text)) return { kind: "about", digits: "chinese", number: undefined };
  const about = /[余多]$/u.test(text) ? readExact(text.slice(0, -1)) : undefined;
  if (about) return { kind: "about", ...about };
  const [, first = "", second = ""] = dash.exec(text) ?? [];
  const [from, to] = [readExact(first), readExact(second)];
  if (!from || !to || from.digits !== to.digits) return undefined;
  return { kind: "range", digits: to.digits, from: from.number, to: to.number };
}

function readExact(text: string): { digits: DigitKind; number: number } | undefined {
  const [, written = "", scale = ""] = arabic.exec(text) ?? [];
  const number = readNumeral(written);
  if (number !== undefined) return { digits: "arabic", number: number * (scales[scale] ?? 1) };
  if (digitByDigit.test(text)) {
    const each = [...text].map((letter) => readNumeral(letter) ?? 0);
    return { digits: "chinese", number: Number(each.join("")) };
  }
  if (!chinese.test(text)) return undefined;
  const at = text.lastIndexOf("亿");
  const [high, low] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  return {
    digits: "chinese",
    number: (readNumeral(high) ?? 0) * 100_000_000 + (readNumeral(low) ?? 0),
  };
}
