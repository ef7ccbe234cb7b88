/** Places in a text where something is to be filled in, and given numbers that stand in a row with them. */
import { measures } from "../../deck/figures/figure-unit.ts";

/** A place for a figure, offsets into its passage. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** What stands there: `X`, `××`, `[单位]`; a number where it is given. */
  readonly text: string;
  readonly kind: "count" | "words" | "given";
}

const unit = `(?:[场人车班]次|平方公里|立方米|平方米|公里|千瓦时|千瓦|公顷|个?百分点|(?:万亿|[万亿])?(?:[${measures}斤吨瓦]|人次|千瓦时?|立方米)|起|宗|座|台|辆|栋|间|位|对|组|支|则|款|类|种|倍|号)`;
const sign = "(?:[XNＸＮ×✕]|[XxＸ×✕]{2,4})";
const places = "省市县区镇乡村";
const offices =
  "街道|局|委|办|处|科|单位|部门|公司|集团|企业|同志|书记|领导|主任|局长|市长|县长|区长|镇长|乡长|学校|支部|会议";

interface BlankRule {
  readonly kind: Blank["kind"];
  readonly pattern: RegExp;
}

/** In order; of two that overlap the earlier rule's stands. */
const rules: readonly BlankRule[] = [
  // [单位], 【请填写日期】; not [主持人]: 大家好, which says who speaks
  {
    kind: "words",
    pattern:
      /(?:(?<=\S)|(?=\[[^[\]\n]*\](?!:[ \t]*\S)))\[(?!翻|停|播放|此处|念|切|掌声|鼓掌)[^[\]\n]*\p{Script=Han}[^[\]\n]*\](?!\()|【(?:请|此处|填写|待)[^【】\n]{0,20}】/gu,
  },
  // 20XX年
  { kind: "count", pattern: /\d{2}[XxＸ×]{2}(?=年)/gu },
  // X次, N余项, XX万元, 〔2025〕X号; not 1+N, “N”个, 7×24, X光
  {
    kind: "count",
    pattern: new RegExp(
      `(?<![A-Za-z0-9+＋\\-.“‘"'×])${sign}(?![A-Za-z0-9])(?=[余多几]?${unit})`,
      "gu",
    ),
  },
  // ____次, ____
  {
    kind: "count",
    pattern:
      /[_＿]{2,}|﹍{2,}|(?<=[\p{Script=Han}，：])[ \u3000]{4,}(?=[余多]?[次个项条篇场份件名人户家元年月日])/gu,
  },
  // XX市, ××同志, XXX, 某某
  {
    kind: "words",
    pattern: new RegExp(
      `(?<![A-Za-z0-9+＋\\-.×])(?:[XxＸ×✕○〇]{2,6}|[XＸ×](?=${offices}|[${places}]))(?![A-Za-z0-9])`,
      "gu",
    ),
  },
  { kind: "words", pattern: /某{2,4}/gu },
];

const given = new RegExp(
  `(?<![\\d.,A-Za-z+＋\\-第〔（(“年月])\\d[\\d,]*(?:\\.\\d+)?(?=[余多]?${unit}(?:[，。；、]|$))`,
  "gu",
);
const dates = /^(?:[余多]?[年月日号]|时|分(?!点))/u;

/** Every blank has one of these signs. Most passages have no such sign, and need no rule. */
const anySign = /[XxNＸＮ×✕○〇某[【_＿﹍]|[ \u3000]{4}/u;

/** The blanks of a passage in order. A given number counts where a count beside it is blank. */
export function findBlanks(text: string): readonly Blank[] {
  if (!anySign.test(text)) return [];
  const found: Blank[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: Blank["kind"], start: number, each: string) => {
    const end = start + each.length;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    found.push({ kind, start, end, text: each });
  };
  for (const { kind, pattern } of rules) {
    for (const match of text.matchAll(pattern)) add(kind, match.index, match[0]);
  }
  if (found.some(({ kind }) => kind === "count")) {
    for (const match of text.matchAll(given)) {
      const isDate = dates.test(text.slice(match.index + match[0].length));
      if (!isDate && isBeside(text, match.index, found)) add("given", match.index, match[0]);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** In the sentence of a blank count. */
function isBeside(text: string, at: number, found: readonly Blank[]): boolean {
  const start = text.lastIndexOf("。", at) + 1;
  const stop = text.indexOf("。", at);
  const end = stop < 0 ? text.length : stop;
  return found.some(({ kind, start: other }) => kind === "count" && other >= start && other < end);
}

/** What follows a number as its unit: 余 or 多, and the measure word. */
export const unitAfter = new RegExp(`^([余多几]?)(${unit}|[%％])`, "u");
