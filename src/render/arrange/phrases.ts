import type { Token } from "markdown-it";
import { changedToken } from "../../deck/markdown/changed-token.ts";
import { itemsOf } from "./items.ts";

/** The phrases of a line that 、 parts, each with its mark; a 、 in quotation marks or emphasis parts nothing. */
export function phrasesOf(children: readonly Token[]): readonly (readonly Token[])[] {
  const phrases: Token[][] = [[]];
  let quoted = 0;
  for (const token of children) {
    if (token.type !== "text" || token.level > 0) {
      // The line break became a gap between columns.
      const isBreak = token.type === "html_inline" && /^<wbr/i.test(token.content);
      if (!isBreak || (phrases.at(-1)?.length ?? 0) > 0) phrases.at(-1)?.push(token);
      continue;
    }
    for (const piece of token.content.split(/(?<=[、“”‘’（）《》])/u)) {
      if (piece === "") continue;
      phrases.at(-1)?.push(changedToken(token, { content: piece }));
      if (/[“‘（《]$/u.test(piece)) quoted++;
      if (/[”’）》]$/u.test(piece)) quoted = Math.max(0, quoted - 1);
      if (quoted === 0 && piece.endsWith("、")) phrases.push([]);
    }
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

/** The same tokens, with each phrase of the outermost items in a `span.phrase`. */
export function withPhrases(tokens: readonly Token[]): readonly Token[] {
  const lines = new Set(itemsOf(tokens).map(({ children }) => children));
  return tokens.map((token) => {
    if (!token.children || !lines.has(token.children)) return token;
    const children = phrasesOf(token.children).flatMap((phrase) => {
      const span = { tag: "span", content: "", children: null, map: null, block: false };
      return [
        changedToken(token, {
          ...span,
          type: "span_open",
          nesting: 1,
          attrs: [["class", "phrase"]],
        }),
        ...joined(phrase),
        changedToken(token, { ...span, type: "span_close", nesting: -1, attrs: null }),
      ];
    });
    return changedToken(token, { children });
  });
}

/** Neighbouring texts as one again: how a mark is drawn depends on the ones beside it. */
function joined(phrase: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of phrase) {
    const last = result.at(-1);
    if (last?.type === "text" && token.type === "text") {
      result[result.length - 1] = changedToken(last, { content: last.content + token.content });
    } else result.push(token);
  }
  return result;
}
