/** Figures that matter enough to be drawn as tiles. */
import { unitAfter } from "../figures/blanks.ts";
import type { FigureNames, FigureSpan } from "../figures/figures.ts";
import { labelBefore } from "../figures/label.ts";
import type { FaceText, Tile } from "./model.ts";

/** Longest label of a tile, characters. */
const longest = 12;

/** Words right before a number and right behind its unit without which it says more than the speaker does: 不低于85%, 85%以上. */
const boundBefore = /^(?:不[少低高]于|不超过|不[足到]|超过?|突破|逾|约|接?近)$/u;
const boundAfter = /^(?:以[上下内]|左右)/u;

/** The tiles of a passage's figures: those that count something. */
export function tilesOf(
  { passage, text }: Pick<FaceText, "passage" | "text">,
  spans: readonly FigureSpan[],
): readonly Tile[] {
  return spans.flatMap(({ start, end, unitEnd, label, name }) => {
    if (!label || unitEnd === end || label.end - label.start > longest + 2) return [];
    const isBounded = boundBefore.test(text.slice(label.end, start));
    const bound = boundAfter.exec(text.slice(unitEnd))?.[0].length ?? 0;
    return [
      {
        passage,
        start,
        end,
        unitEnd: unitEnd + bound,
        label: isBounded ? { start: label.start, end: start } : label,
        name,
      },
    ];
  });
}

/** A number that is given, with the label it would have. */
export interface GivenNumber extends Omit<Tile, "name"> {
  readonly weight: number;
}

const number = /(?<![\d.,A-Za-z+＋\-—~～至第〔（(“’年月日])\d[\d,]*(?:\.\d+)?(?![\d.A-Za-z])/gu;
/** What makes a number worth showing: it is large, or a share. */
const large =
  /^(?:[余多])?(?:万亿|[万亿])?(?:元|吨|斤|亩|人次|千瓦时?|人|户)|^(?:[余多])?(?:%|％|个百分点|公里)/u;

/** Given numbers of a passage that a noun stands right before and a unit right after. */
export function givenNumbers({ passage, text, from }: FaceText): readonly GivenNumber[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    if (index < from) return [];
    const end = index + found.length;
    const unit = unitAfter.exec(text.slice(end));
    if (!unit || /^[余多几]?(?:年|月|日|时|分|号|期)/u.test(unit[0])) return [];
    const unitEnd = end + unit[0].length;
    if (!/^(?:以[上下内]|左右)?[，。；、：]|^$/u.test(text.slice(unitEnd, unitEnd + 3))) return [];
    const label = labelBefore(text, index);
    if (!label || label.end - label.start > longest || label.end - label.start < 3) return [];
    const words = text.slice(label.start, label.end);
    if (
      /\d|^(?:[增下上达居占比较]|提高|降低|减少|压缩|缩短|环比|总计?)|同比|分别|[，、]/u.test(
        words,
      ) ||
      text.slice(0, index).endsWith("分别")
    )
      return [];
    const weight = (large.test(text.slice(end)) ? 2 : 1) + (label.end - label.start <= 8 ? 1 : 0);
    return [{ passage, start: index, end, unitEnd, label, weight }];
  });
}

/** The given numbers that a slide shows, as figures of the sheet; at most `most`, in the order of the text. */
export function chosenNumbers(
  numbers: readonly GivenNumber[],
  most: number,
  texts: readonly FaceText[],
  names: FigureNames,
): readonly { readonly span: FigureSpan; readonly passage: number }[] {
  const chosen = [...numbers].sort((a, b) => b.weight - a.weight).slice(0, most);
  return numbers
    .filter((each) => chosen.includes(each))
    .flatMap(({ passage, start, end, label }) => {
      const text = texts.find((each) => each.passage === passage)?.text;
      return text === undefined ? [] : [{ passage, span: names.add(text, start, end, label) }];
    });
}
