import type { Token } from "markdown-it";
import { changedToken } from "../changed-token.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { isMedium } from "../html/raw-html.ts";

/**
 * Tokens in which each film or sound that is a block has an end. People forget it, as a picture needs none, and to a
 * browser the rest of the slide would be what it shows in place of the film.
 */
export function withClosedFilms(tokens: readonly Token[]): readonly Token[] {
  const open: { readonly token: Token; readonly name: string }[] = [];
  const pass = (token: Token): void => {
    if (token.type === "html_block" || token.type === "html_inline") {
      for (const piece of htmlPieces(token.content)) {
        if (piece.kind === "text" || !isMedium(piece.name)) continue;
        if (piece.kind === "open") open.push({ token, name: piece.name });
        else if (open.at(-1)?.name === piece.name) open.pop();
      }
    }
    for (const child of token.children ?? []) pass(child);
  };
  for (const token of tokens) pass(token);
  if (!open.some(({ token }) => token.type === "html_block")) return tokens;
  return tokens.map((token) => {
    const ends = open.filter((one) => one.token === token).map(({ name }) => `</${name}>`);
    return ends.length > 0 && token.type === "html_block"
      ? changedToken(token, {
          content: `${token.content.trimEnd()}${ends.toReversed().join("")}\n`,
        })
      : token;
  });
}
