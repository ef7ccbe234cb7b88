/** Where a title parts between its phrases rather than between any two words of it. */
import type { Token } from "markdown-it";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { emsOf } from "../../deck/text/ems.ts";
import { wordsIn } from "../../deck/text/words-in.ts";
import { breakMark } from "./word-breaks.ts";

/** Words that join two phrases: a line begins with them. */
const joining = new Set(["和", "与", "及", "暨", "以及", "並", "與"]);
/** A department's own 和, as in 住房和城乡建设局. */
const inDepartment = /^[和与與]\p{Script=Han}{2,6}(?:局|厅|廳|委|部|处|科|办公室|委员会)/u;
/** Before it the name of an office ends, or what the year is of. */
const year = /^\d{4}年/u;
/** Ems of a phrase that may stand in a line of its own. */
const shortest = 4;

/** The text with `breakMark` between its phrases: before 和 and a year, behind the 的 of what goes before. */
export function markPhraseBreaks(text: string): string {
  let last = 0;
  let index = 0;
  let marked = "";
  let isAfterOf = false;
  for (const word of wordsIn(text)) {
    const rest = text.slice(index);
    const isPlace = isAfterOf || year.test(rest) || (joining.has(word) && !inDepartment.test(rest));
    if (isPlace && emsOf(text.slice(last, index)) >= shortest && emsOf(rest) >= shortest) {
      marked += breakMark;
      last = index;
    }
    marked += word;
    index += word.length;
    isAfterOf = word === "的";
  }
  return marked;
}

/** The tokens of a text with places to break between its phrases, as if the author had marked them. */
export function withPhraseBreaks(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.children)
      return [changedToken(token, { children: [...withPhraseBreaks(token.children)] })];
    if (token.type !== "text") return [token];
    return markPhraseBreaks(token.content)
      .split(breakMark)
      .flatMap((content, at) => [
        ...(at > 0 ? [changedToken(token, { type: "html_inline", content: "<wbr>" })] : []),
        changedToken(token, { content }),
      ]);
  });
}
