import { textRule, type Finding } from "./text-rule.ts";

const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "【": "】",
  "〔": "〕",
  "「": "」",
  "『": "』",
};
const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
);

/** Any mark of a pair; not the apostrophe of don’t, nor the bracket of 1）at the head of an item. */
const marks =
  /(?<![A-Za-z])’|’(?![A-Za-z])|(?<!^[\dA-Za-z一二三四五六七八九十]{1,3})）|[“”‘《》〈〉（【】〔〕「」『』()]/gu;

interface Open {
  readonly mark: string;
  readonly index: number;
}

/**
 * Quotation marks, title marks and brackets without their other half, paragraph by paragraph. A half-width bracket may
 * close a full-width one here: `half-width-punctuation` speaks of it.
 */
export const unpairedMark = textRule("unpaired-mark", "warning", function* ({ text }) {
  const open: Open[] = [];
  for (const { 0: found, index } of text.matchAll(marks)) {
    const mark = found === "(" ? "（" : found === ")" ? "）" : found;
    if (closing[mark]) {
      open.push({ mark, index });
      continue;
    }
    const match = open.findLastIndex((candidate) => candidate.mark === opening[mark]);
    if (match < 0) {
      if (found !== ")") yield unpaired(found, index, opening[mark] ?? "");
      continue;
    }
    // Marks opened inside the pair and never closed: “《甲”
    for (const { mark: inner, index: at } of open.splice(match).slice(1)) {
      yield unpaired(inner, at, closing[inner] ?? "");
    }
  }
  for (const { mark, index } of open) {
    if (text[index] !== "(") yield unpaired(mark, index, closing[mark] ?? "");
  }
});

function unpaired(mark: string, index: number, other: string): Finding {
  return {
    index,
    message: {
      zh: `“${mark}”不成对，本段缺“${other}”`,
      en: `"${mark}" has no "${other}" in this paragraph`,
    },
    hint: { zh: `补上“${other}”，或删掉“${mark}”`, en: `Add "${other}" or delete "${mark}"` },
  };
}
