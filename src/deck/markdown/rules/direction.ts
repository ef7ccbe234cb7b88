import type { MarkdownIt, Token } from "markdown-it";
import { faceContext } from "../face/face-context.ts";

const letter = /\p{L}/u;
const fromRight =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Core rule: a heading, a paragraph or a list whose first letter is one of a script that is written from right to left
 * stands at the right, with its marks where they belong (HTML §3.2.6.4, `dir`).
 */
export function directionRule(md: MarkdownIt): void {
  md.core.ruler.push("direction", ({ tokens, env }) => {
    if (!faceContext(env)) return;
    // From the end on, as each looks for the first text behind it.
    let first: Token | undefined;
    for (const token of tokens.toReversed()) {
      if (token.type === "inline") first = token;
      if (!/^(?:heading|paragraph|bullet_list|ordered_list)_open$/.test(token.type)) continue;
      if (token.hidden || token.attrGet("dir") !== null) continue;
      if (first && isFromRight(first)) token.attrSet("dir", "rtl");
    }
  });
}

function isFromRight({ children }: Token): boolean {
  const text = (children ?? []).find(
    ({ type, content }) => type === "text" && letter.test(content),
  );
  return text !== undefined && fromRight.test(text.content.slice(text.content.search(letter)));
}
