import type { Token } from "markdown-it";
import { changedToken } from "../changed-token.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { isMedium } from "../html/raw-html.ts";

/**
 * Tokens in which each film and sound has an end, at the latest where its block ends. People forget it, as a picture needs
 * none, and to a browser the rest of the slide would be what it shows in place of the film.
 */
export function withClosedFilms(tokens: readonly Token[]): readonly Token[] {
  const open: { readonly token: Token; readonly name: string }[] = [];
  for (const token of tokens) {
    for (const html of htmlOf(token)) {
      for (const piece of htmlPieces(html)) {
        if (piece.kind === "text" || !isMedium(piece.name)) continue;
        if (piece.kind === "open") open.push({ token, name: piece.name });
        else if (open.at(-1)?.name === piece.name) open.pop();
      }
    }
  }
  if (open.length === 0) return tokens;
  const ends = new Map<Token, string>();
  for (const { token, name } of open) ends.set(token, `</${name}>${ends.get(token) ?? ""}`);
  return tokens.map((token) => {
    const end = ends.get(token);
    return end === undefined ? token : endedBy(token, end);
  });
}

function htmlOf({ type, content, children }: Token): readonly string[] {
  if (type === "html_block") return [content];
  return (children ?? []).filter((child) => child.type === "html_inline").map((tag) => tag.content);
}

function endedBy(token: Token, end: string): Token {
  if (token.type === "html_block")
    return changedToken(token, { content: `${token.content.trimEnd()}${end}\n` });
  const children = token.children ?? [];
  const tag = children.find(({ type }) => type === "html_inline");
  return tag
    ? changedToken(token, { children: [...children, changedToken(tag, { content: end })] })
    : token;
}
