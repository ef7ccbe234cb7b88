/** Points that a sentence names one after the other: 坚持党的领导，…；坚持群众路线，…；坚持求真务实，…. */
import { readNumeral } from "../../../deck/figures/numerals.ts";
import { action } from "./clauses.ts";
import { type Stretch, clausesOf, cutAt, itemsOf, sentencesOf, sizeOf } from "../cut.ts";
import type { FaceText, Phrase } from "../model.ts";

const fewest = 3;
/** Shortest and longest first clause of a point, and longest item between 、, characters. */
const shortest = 4;
const longest = 22;
const longestItem = 12;

/**
 * The points of the first sentence that has a series: the first clauses of what ； parts, where each says what is done or
 * a colon before them says how many they are; and the items between 、 behind such a colon.
 */
export function seriesPoints({ passage, text, from }: FaceText): readonly Phrase[] {
  for (const sentence of sentencesOf(text, { start: from, end: text.length })) {
    const { count, rest } = announced(text, sentence);
    const clauses = cutAt(text, rest, "；").map((part) => clausesOf(text, part)[0] ?? part);
    const areWhole = clauses.every((each) => sizeOf(each) >= shortest && sizeOf(each) <= longest);
    const areActions = clauses.every(({ start, end }) => action.test(text.slice(start, end)));
    const isSeries =
      clauses.length >= fewest && areWhole && (areActions || clauses.length === count);
    const points = isSeries ? clauses : countedItems(text, rest, count);
    if (points.length > 0) return points.map((point) => ({ passage, ...point, weight: 7 }));
  }
  return [];
}

/** 三大痛点, 四个方面的问题, 四个部分 */
const countedWords = /([两兩二三四五六七八九十])[^，。；：:]{1,8}$/u;

/** What a sentence says behind its colon, and how many points it says these are; all of one without a colon. */
function announced(
  text: string,
  sentence: Stretch,
): { readonly count: number; readonly rest: Stretch } {
  const [lead, next] = cutAt(text, sentence, "：:");
  if (!lead || !next) return { count: 0, rest: sentence };
  const word = countedWords.exec(text.slice(lead.start, lead.end))?.[1] ?? "";
  const count = readNumeral(word.replace(/[两兩]/u, "二")) ?? 0;
  return { count, rest: { start: next.start, end: sentence.end } };
}

/** 分为四个部分：公司概况、需求理解、技术方案、服务承诺 */
function countedItems(text: string, rest: Stretch, count: number): readonly Stretch[] {
  const [clause] = clausesOf(text, rest);
  const items = clause && count >= fewest ? itemsOf(text, clause) : [];
  return items.length === count && items.every((item) => sizeOf(item) <= longestItem) ? items : [];
}
