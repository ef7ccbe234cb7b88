import type { Token } from "markdown-it";
import { changedToken } from "../changed-token.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { isHidden } from "../html/hidden.ts";
import { isMedium } from "../html/raw-html.ts";

/**
 * Tokens in which each film, each sound and each hidden paragraph of raw HTML has an end, at the latest where its block ends.
 * People leave it out: of a paragraph HTML allows it, and a picture needs none. The rest of the slide would be in it.
 */
export function withOwnEnds(tokens: readonly Token[]): readonly Token[] {
  const open: Open[] = [];
  const unended: Open[] = [];
  for (const token of tokens) {
    for (const html of htmlOf(token)) {
      for (const piece of htmlPieces(html)) {
        if (piece.kind === "text" || (piece.name !== "p" && !isMedium(piece.name))) continue;
        const last = open.at(-1);
        const isSame = last?.name === piece.name;
        if (isSame && (piece.kind === "close" || piece.name === "p")) open.pop();
        if (piece.kind === "close") continue;
        if (isSame && piece.name === "p") unended.push(last);
        const { name } = piece;
        open.push({ token, name, isLong: isMedium(name) || isHidden(piece.attributes) });
      }
    }
  }
  const ends = new Map<Token, string>();
  for (const { token, name, isLong } of [...unended, ...open])
    if (isLong) ends.set(token, `</${name}>${ends.get(token) ?? ""}`);
  if (ends.size === 0) return tokens;
  return tokens.map((token) => {
    const end = ends.get(token);
    return end === undefined ? token : endedBy(token, end);
  });
}

interface Open {
  readonly token: Token;
  readonly name: string;
  /** What stands behind it would be lost in it. */
  readonly isLong: boolean;
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
