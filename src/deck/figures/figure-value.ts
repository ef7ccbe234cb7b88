/** Whether a figure's value fits, in itself and in the sentences that it stands in. */
import { readFigureNumber, type FigureNumber } from "./figure-number.ts";
import { aboutWord, unitOf, type Around } from "./figure-unit.ts";
import {
  fallingRange,
  fraction,
  notANumber,
  notRound,
  saidTwice,
  vagueTwice,
  wantsArabic,
  wantsChinese,
} from "./figure-value-problems.ts";
import type { Figure, Problem } from "../model.ts";

/** Longer than any number that is read out. Longer text was pasted by mistake. */
const longest = 40;
/** Things that come one by one. */
const countable = /^(?:[次个项条篇场份件名人户家期批处所轮节堂套册课站]|[场人车班]次)$/u;
/** Beside Chinese digits others are Chinese too: 二十余, not 2十余. */
const chineseBefore = /[〇十百]$/u;
const chineseAfter = /^[〇十百]/u;
const chinesePlaceholder = /^[〇零一二三四五六七八九十百千]+$/u;

/**
 * Checks a value as typed, with no blanks around it, for a figure that stands in `sentences`. Errors are values that are
 * not to be written; a warning may be meant so. A blank is no problem here.
 */
export function checkFigureValue(
  value: string,
  figure: Pick<Figure, "place" | "placeholder" | "unit">,
  sentences: readonly Around[],
): readonly Problem[] {
  if (value === "") return [];
  const { place } = figure;
  const number = value.length > longest ? undefined : readFigureNumber(value);
  if (!number) return [notANumber(value, place, sentences)];
  const repeated = repetition(value, sentences);
  if (repeated !== undefined) return [saidTwice(value, repeated, place)];
  if (number.kind === "range" && number.from >= number.to) return [fallingRange(value, place)];
  const unit = unitOf(figure, sentences);
  const word = aboutWord(sentences);
  return [
    ...(word === undefined || isRound(number)
      ? []
      : [beforeAbout(value, number, word, unit, place)]),
    ...(isWhole(number) || !countable.test(unit) ? [] : [fraction(value, unit, place)]),
    ...digitProblems(value, number, figure, sentences),
  ];
}

/** True where 余 may follow: 20, 1,200 or 二十; not 23, 7 or 20—30. */
function isRound(number: FigureNumber): boolean {
  return number.kind === "exact" && number.number > 0 && number.number % 10 === 0;
}

function beforeAbout(
  value: string,
  number: FigureNumber,
  word: string,
  unit: string,
  place: Figure["place"],
): Problem {
  if (number.kind !== "exact") return vagueTwice(value, word, place);
  return notRound(value + word + unit, word, place);
}

/** What the value ends with and a sentence goes on with. */
function repetition(value: string, sentences: readonly Around[]): string | undefined {
  const last = /[余多万亿%％‰]$/u.exec(value)?.[0];
  return sentences.some(({ after }) => last !== undefined && after.startsWith(last))
    ? last
    : undefined;
}

function isWhole(number: FigureNumber): boolean {
  const numbers = number.kind === "range" ? [number.from, number.to] : [number.number ?? 0];
  return numbers.every((each) => Number.isInteger(each));
}

/** GB/T 15835-2011: numbers of one kind in one place are written in digits of one kind. */
function digitProblems(
  value: string,
  { kind, digits }: FigureNumber,
  { place, placeholder }: Pick<Figure, "place" | "placeholder">,
  sentences: readonly Around[],
): readonly Problem[] {
  if (digits === "chinese") {
    const beside = sentences.some(({ before, after }) => /\d/u.test(before + after));
    return kind !== "about" && beside ? [wantsArabic(value, place)] : [];
  }
  const wanted = sentences.some(
    ({ before, after }) => chineseBefore.test(before) || chineseAfter.test(after),
  );
  return wanted || chinesePlaceholder.test(placeholder) ? [wantsChinese(value, place)] : [];
}
