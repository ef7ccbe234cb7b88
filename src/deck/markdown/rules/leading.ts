/** What rules need that set the content of a slide in boxes under its heading. */
import type { Token } from "markdown-it";

export type MakeToken = (type: string) => Token;

/** How many tokens stand before the content of a face: comments, and its heading. */
export function afterHeading(tokens: readonly Token[]): number {
  let at = 0;
  while (isComment(tokens[at])) at++;
  return tokens[at]?.type === "heading_open" ? at + 3 : at;
}

/** Whether a block is a comment and nothing else. */
export function isComment(token: Token | undefined): boolean {
  return token?.type === "html_block" && /^\s*<!--(?:(?!-->)[^])*-->\s*$/.test(token.content);
}

/** A piece of raw HTML between two blocks. */
export function htmlToken(make: MakeToken, content: string, map?: Token["map"]): Token {
  const token = make("html_block");
  token.block = true;
  token.content = content;
  if (map) token.map = [map[0], map[0] + 1];
  return token;
}
