import type { Problem } from "../../../deck/model.ts";
import type { Prose } from "../../../deck/text/prose.ts";
import { closerOf as closing } from "../../../deck/text/characters.ts";
import type { Rule } from "../../rule.ts";

const opening: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closing).map(([open, close]) => [close, open]),
);

/** Any mark of a pair; not the apostrophe of don’t, nor the bracket of 1）at the head of an item. */
const marks =
  /(?<![A-Za-z])’|’(?![A-Za-z])|(?<!^[\dA-Za-z一二三四五六七八九十]{1,3})）|[“”‘《》〈〉（【】〔〕「」『』()]/gu;

/** A mark, and the half that it lacks. */
interface Lone {
  readonly mark: string;
  readonly index: number;
  readonly other: string;
}

/**
 * Quotation marks, title marks and brackets without their other half, paragraph by paragraph. A half-width bracket may
 * close a full-width one here: `half-width-punctuation` reports it. A quotation of several paragraphs opens each of
 * them and closes the last alone (GB/T 15834-2011 §4.8.3.5).
 */
export const unpairedMark: Rule = {
  code: "unpaired-mark",
  severity: "warning",
  check: ({ prose }) => {
    const found = prose.map((stretch) => ({ stretch, lone: loneMarks(stretch.text) }));
    return found.flatMap(({ stretch, lone }, at) => {
      const next = found[at + 1];
      const goesOn = next?.stretch.file === stretch.file && takesUp(next.stretch.text, next.lone);
      return lone
        .filter((mark) => !(goesOn && opensParagraph(stretch.text, mark)))
        .map((mark) => markProblem(stretch, mark));
    });
  },
};

/**
 * Whether a paragraph continues the quotation of the one before: it opens the quotation again, and leaves it open or
 * ends with it.
 */
function takesUp(text: string, lone: readonly Lone[]): boolean {
  if (!/^\s*“/u.test(text)) return false;
  return lone.some((mark) => opensParagraph(text, mark)) || /”[。！？]?\s*$/u.test(text);
}

function opensParagraph(text: string, { mark, index }: Lone): boolean {
  return mark === "“" && text.slice(0, index).trim() === "";
}

function loneMarks(text: string): readonly Lone[] {
  const open: { readonly mark: string; readonly index: number }[] = [];
  const lone: Lone[] = [];
  // How many of each are open: one that is not is not looked for.
  const count = new Map<string, number>();
  const add = (mark: string, more: number): void => {
    count.set(mark, (count.get(mark) ?? 0) + more);
  };
  for (const { 0: found, index } of text.matchAll(marks)) {
    const mark = found === "(" ? "（" : found === ")" ? "）" : found;
    if (closing[mark]) {
      open.push({ mark, index });
      add(mark, 1);
      continue;
    }
    const half = opening[mark] ?? "";
    if (!count.get(half)) {
      if (found !== ")") lone.push({ mark: found, index, other: half });
      continue;
    }
    // Marks opened inside the pair and never closed: “《甲”
    const match = open.findLastIndex((candidate) => candidate.mark === half);
    const [pair, ...inside] = open.splice(match);
    if (pair) add(pair.mark, -1);
    for (const inner of inside) {
      add(inner.mark, -1);
      lone.push({ ...inner, other: closing[inner.mark] ?? "" });
    }
  }
  for (const { mark, index } of open) {
    if (text[index] !== "(") lone.push({ mark, index, other: closing[mark] ?? "" });
  }
  return lone;
}

function markProblem(stretch: Prose, { mark, index, other }: Lone): Problem {
  return {
    code: unpairedMark.code,
    severity: unpairedMark.severity,
    place: stretch.placeAt(index),
    message: {
      zh: `“${mark}”不成对，本段缺“${other}”`,
      en: `"${mark}" has no "${other}" in this paragraph`,
    },
    hint: { zh: `补上“${other}”，或删掉“${mark}”`, en: `Add "${other}" or delete "${mark}"` },
  };
}
