import { textRule, type Finding } from "../../text/text-rule.ts";
import { cjkMarks, closers, han, stops } from "../../../deck/text/characters.ts";

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
};

/** The number or letter of an item, wherever the list stands: 1.总体要求, …是：1.加强领导；2.强化督查, 附件1.清单. */
const item = "(?:^|[^\\p{L}\\p{N}.,]|附件|[图表])(?:\\d{1,2}(?:\\.\\d{1,2}){0,5}|[A-Za-z])";
const chinese = `[${han}${stops}${closers}…]`;
const mark = new RegExp(
  // Behind Chinese text; not the dot of a file's extension, nor the point of a number such as 三.5.
  `(?<=${chinese})(?:\\.{2,}|[,:;!?]|\\.(?![A-Za-z0-9]))` +
    // Before Chinese text.
    `|(?:[,:;!?]|(?<!${item})\\.)(?=[${han}“《（])`,
  "gu",
);
const brackets = new RegExp(
  `\\((?=[^()\\n]*${han}[^()\\n]*\\))|(?<=[${han}${cjkMarks}])\\((?=[^()\\n]*\\))`,
  "gu",
);
const quotes = new RegExp(`"(?=[^"\\n]*${han}[^"\\n]*")[^"\\n]*"`, "gu");

/** Half-width `, . : ; ! ? ( ) "` in Chinese text. Numbers, times, addresses and English keep theirs. */
export const halfWidthPunctuation = textRule(
  "half-width-punctuation",
  "warning",
  function* ({ text }): Generator<Finding> {
    for (const { 0: found, index } of text.matchAll(mark)) {
      if (isReference(text, index)) continue;
      yield finding(index, found, found.startsWith("..") ? "……" : (fullWidth[found] ?? found));
    }
    for (const { index } of text.matchAll(brackets)) yield finding(index, "( )", "（ ）");
    for (const { index } of text.matchAll(quotes)) yield finding(index, '" "', "“ ”");
  },
);

/** The kind of a work in a list of references, which has its marks half-width (GB/T 7714-2015 §8): [J], [EB/OL]. */
const kindOfWork = /\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/;

function isReference(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return kindOfWork.test(text.slice(start, end < 0 ? text.length : end));
}

function finding(index: number, found: string, right: string): Finding {
  return {
    index,
    message: { zh: `中文里用了半角标点“${found}”`, en: `Half-width “${found}” in Chinese text` },
    hint: { zh: `改成“${right}”`, en: `Write “${right}”` },
  };
}
