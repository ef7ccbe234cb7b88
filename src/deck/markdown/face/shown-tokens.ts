import type { Token } from "markdown-it";
import { append } from "../../append.ts";
import { changedToken } from "../changed-token.ts";
import { isLeftOut } from "../html/leaves-out.ts";
import { tagPattern } from "../../text/in-tag.ts";

/** A layout would draw this block as content. Its styles were read before. */
const onlyStyles = tagPattern(String.raw`^\s*<style\b~>[^<]*</style\s*>\s*$`, "i");

/**
 * Tokens without the elements that a comment of the manuscript hides or calls notes. Such tokens never reach a layout,
 * since layouts take lists and charts apart and draw their own elements. Raw HTML stays: it is drawn as it is written.
 */
export function shownTokens(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.type === "html_block" && onlyStyles.test(token.content)) continue;
    if (
      token.attrs &&
      isLeftOut(
        token.tag,
        token.attrs.map(([name, value]) => [name, `${value}`]),
      )
    ) {
      const end = token.nesting === 1 ? closingOf(tokens, index) : index;
      // Raw HTML here may open an element that hides what follows. The outputs deal with that.
      const inside = tokens.slice(index, end + 1);
      if (inside.some(({ type }) => type === "html_block")) append(kept, inside);
      index = end;
      continue;
    }
    const children = token.children && shownTokens(token.children);
    const isChanged = children && children.length < (token.children?.length ?? 0);
    kept.push(isChanged ? changedToken(token, { children }) : token);
  }
  return kept;
}

/** Where the element ends that a token opens; the end of the list where it does not. */
export function closingOf(tokens: readonly Token[], opening: number): number {
  const level = tokens[opening]?.level;
  for (let at = opening + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.nesting === -1 && token.level === level) return at;
  }
  return tokens.length;
}
