/** Numbers at the start of a line, in the ways that official texts write them (GB/T 9704-2012 §7.3.3), and their traps. */
import type { Level } from "../model.ts";
import { readNumeral, readRing, ringNumerals } from "../../deck/figures/numerals.ts";

/** How a number is written; what it means for the outline is settled in `headings.ts`. */
export type MarkKind =
  | "part"
  | "chinese"
  | "chinese-bracket"
  | "arabic"
  | "arabic-bracket"
  | "circle"
  | "decimal"
  | "dash"
  | "ordinal"
  | "point";

/** The level of a heading that a number's way of writing has by GB/T 9704-2012 §7.3.3; 第一部分 and ① are customs. */
export const standardLevels: Readonly<Partial<Record<MarkKind, Level>>> = {
  part: 0,
  chinese: 1,
  "chinese-bracket": 2,
  arabic: 3,
  "arabic-bracket": 4,
  circle: 5,
};

export interface Mark {
  readonly kind: MarkKind;
  /** Its number; 0 for a dash. */
  readonly number: number;
  /** Its characters at the start of the line, blanks after it included. */
  readonly length: number;
}

const chinese = "[一二三四五六七八九十]{1,3}";
const blank = "[\\s\\u3000]*";

interface MarkRule {
  readonly kind: MarkKind;
  readonly pattern: RegExp;
}

/** In order: the first that fits is the mark. */
const rules: readonly MarkRule[] = [
  {
    kind: "part",
    pattern: new RegExp(
      `^第(${chinese}|\\d{1,2})(?:部分|篇章?|编|章)${blank}[：:、，]?${blank}`,
      "u",
    ),
  },
  // 体会之一：, 经验之二
  {
    kind: "chinese",
    pattern: new RegExp(
      `^\\p{Script=Han}{2,6}之(${chinese})${blank}[：:、，\\s\\u3000]${blank}`,
      "u",
    ),
  },
  // 一、 but not 一、二、三产业, nor 一、二级
  {
    kind: "chinese",
    pattern: new RegExp(
      `^(${chinese})${blank}[、．](?!${blank}${chinese}(?:[、级类线期季产楼号等档区环]|月|年))${blank}`,
      "u",
    ),
  },
  {
    kind: "chinese-bracket",
    pattern: new RegExp(`^[（(]${blank}(${chinese})${blank}[）)][、．.]?${blank}`, "u"),
  },
  { kind: "arabic-bracket", pattern: new RegExp(`^[（(](\\d{1,2})[）)][、．.]?${blank}`, "u") },
  { kind: "arabic-bracket", pattern: new RegExp(`^(\\d{1,2})[）)]${blank}`, "u") },
  // 1.1 and 1.1.2 of a plan, but not 3.14 nor 1.5亿
  {
    kind: "decimal",
    pattern: new RegExp("^(\\d{1,2}(?:[.．]\\d{1,2}){1,3})[\\s\\u3000]+(?=\\p{L})", "u"),
  },
  // 1. and 1、 but not 3.14, 10.1国庆, 1、2号 nor a date
  {
    kind: "arabic",
    pattern: new RegExp(`^(\\d{1,2})${blank}[.．、](?!\\d|[（(]?%)${blank}(?=[^\\s，。])`, "u"),
  },
  // 1️⃣, as phones have it
  {
    kind: "arabic",
    pattern: new RegExp(`^(\\d)\uFE0F?\u20E3[.．、]?${blank}(?=[^\\s，。])`, "u"),
  },
  { kind: "circle", pattern: new RegExp(`^([${ringNumerals}])${blank}`, "u") },
  {
    kind: "dash",
    pattern: new RegExp(`^(?:——|－－|──|―|--|—－|－—|—|－)()${blank}(?=[\\p{L}“《[])`, "u"),
  },
  // 一是 but not 一是一; 一要
  {
    kind: "point",
    pattern: new RegExp(
      `^(${chinese})(?:是(?![一二三四五六七八九十])|要(?!求)|靠(?=\\p{L})|抓(?=\\p{L}))[，,]?`,
      "u",
    ),
  },
  // 第一，, 第二句话：, 第三个方面是
  {
    kind: "ordinal",
    pattern: new RegExp(
      `^第(${chinese})(?:个?方面|[件项]?事|句[话話]|个|個|点|點|条|條|项|項|步)?(?:[，,：:、]|是(?=要|\\p{L}))${blank}`,
      "u",
    ),
  },
  { kind: "ordinal", pattern: /^(首先|其次|再次|最后|最後)(?:[，,：:]|是(?=\p{L}))/u },
  // First, we listen, and The first change was the hardest.
  { kind: "ordinal", pattern: /^(First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?[,:]\s+/u },
  {
    kind: "ordinal",
    pattern: /^(?=(?:The|Our|My) (first|second|third|fourth|fifth|final|last) [\p{L}])/u,
  },
];

const ordinals: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  最后: 4,
  最後: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  final: 4,
  finally: 4,
  last: 4,
  lastly: 4,
};

/** The number that a line begins with, if it has one and text follows. */
export function markOf(text: string): Mark | undefined {
  for (const { kind, pattern } of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, number = ""] = match;
    if (whole.length >= text.length && kind !== "part") return undefined;
    return { kind, number: numberOf(kind, number), length: whole.length };
  }
  return undefined;
}

function numberOf(kind: MarkKind, text: string): number {
  if (kind === "dash") return 0;
  if (kind === "circle") return readRing(text);
  if (kind === "decimal") return Number(/\d+$/.exec(text)?.[0]);
  return ordinals[text.toLowerCase()] ?? readNumeral(text) ?? 0;
}
