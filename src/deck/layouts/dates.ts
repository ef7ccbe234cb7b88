/** Dates and stages at the start of a text, as timelines have them. */

const month = "\\d{1,2}月(?:份|底|初|中旬|上旬|下旬|\\d{1,2}日)?(?:之?[前后]|起)?";
const year = "(?:1\\d|20)\\d{2}";
const dates: readonly string[] = [
  `${year}年?\\s*[—–~～至-]\\s*${year}年?`,
  `(?:${year}年)?\\d{1,2}\\s*[—–~～至-]\\s*${month}`,
  `(?:${year}年)?${month}(?:\\s*[—–~～至-]\\s*(?:${year}年)?${month})?`,
  `${year}[./-]\\d{1,2}(?:[./-]\\d{1,2})?`,
  `${year}(?:年?(?:上半年|下半年|第?[一二三四1-4]季度|[底初末春夏秋冬])?|\\s*[QH][1-4](?:\\s*[—–~～-]\\s*[QH][1-4])?)`,
  "第?[一二三四1234]季度",
  "第(?:[一二三四五六七八九十]{1,2}|\\d{1,4})(?:阶段|步|周|期|天|年|批|轮|个月)",
  "(?:上半年|下半年|年初|年中|年底|近期|中期|远期)",
  "\\d{1,2}[:：]\\d{2}(?:\\s*[—–~～至-]\\s*\\d{1,2}[:：]\\d{2})?",
  "(?:Phase|Stage|Step|Week|Day|Month|Year)\\s+(?:\\d{1,2}|One|Two|Three|Four|Five|Six)",
  "(?:Q[1-4]|H[12])(?:\\s*[—–~～至-]\\s*(?:Q[1-4]|H[12]))?(?:\\s+(?:19|20)\\d{2})?",
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?(?:\\s+\\d{1,2}(?:,\\s*\\d{4})?|\\s+\\d{4})?",
];
const leading = new RegExp(
  `^(${dates.join("|")})(?:\\s*[：:，,、—–|｜-]+\\s*|\\s+|(?=[（(])|(?<=[阶段步周期月日年底])(?=\\p{L}))`,
  "u",
);

/** Where a date may part in a narrow column: at its blanks, but not around a dash; and behind the year. */
const datePlace = /(?<![—–~～至-])\s+(?![—–~～至-])|(?<=\d年)(?=\d)/u;

/** The parts of a date that stay whole in a narrow column: 2026年 and 3月; a range of times is one. */
export function dateParts(date: string): readonly string[] {
  return date.split(datePlace);
}

/** On an axis: type of a date at least, and what a column has beside it, px of the stage. */
export const [leastDate, besideDate] = [42, 40];

export interface Dated {
  /** As written, with what parts it from the rest. */
  readonly written: string;
  readonly date: string;
}

/** The date that a text begins with, where something follows it. */
export function leadingDate(text: string): Dated | undefined {
  const match = leading.exec(text);
  if (!match) return undefined;
  const [written = "", date = ""] = match;
  return written.length < text.length ? { written, date } : undefined;
}
