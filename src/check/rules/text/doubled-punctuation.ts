import { textRule } from "../../text/text-rule.ts";

/** Marks that never stand together, and question or exclamation marks beyond the three of GB/T 15834-2011 §4.3.3. */
const doubled = /[。，、；：]{2,}|[。，、；：][！？]+|[！？]+[。，、；：]+|[！？]{4,}|。”。/gu;

/** Punctuation typed twice. `……`, `——`, `！！` and `？！` are right. */
export const doubledPunctuation = textRule("doubled-punctuation", "warning", function* ({ text }) {
  for (const { 0: found, index } of text.matchAll(doubled)) {
    const mend = mendOf(found);
    yield {
      index,
      message: { zh: `标点重复：“${found}”`, en: `Doubled punctuation: “${found}”` },
      hint: { zh: `只留一个，如“${mend}”`, en: `Keep one, such as “${mend}”` },
    };
  }
});

function mendOf(found: string): string {
  if (found === "。”。") return "”。";
  if (/^。{3,}$/u.test(found)) return "……";
  return /[！？]/u.exec(found)?.[0] ?? /[。；]/u.exec(found)?.[0] ?? found.slice(0, 1);
}
