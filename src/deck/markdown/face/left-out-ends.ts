import type { Token } from "markdown-it";
import { changedToken } from "../changed-token.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { isHidden } from "../html/hidden.ts";
import { isEmptyElement, isMedium } from "../html/raw-html.ts";

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
        const { name, at } = piece;
        const isLong = isMedium(name) || isHidden(piece.attributes);
        open.push({ token, name, at, isLong });
      }
    }
  }
  const ends = new Map<Token, Open[]>();
  for (const one of [...unended, ...open]) {
    if (!one.isLong) continue;
    const own = ends.get(one.token);
    if (own) own.push(one);
    else ends.set(one.token, [one]);
  }
  if (ends.size === 0) return tokens;
  return tokens.map((token) => {
    const own = ends.get(token);
    return own === undefined ? token : endedBy(token, own);
  });
}

interface Open {
  readonly token: Token;
  readonly name: string;
  /** What stands behind it would be lost in it. */
  readonly isLong: boolean;
  /** Where its tag begins in its HTML. */
  readonly at: number;
}

function htmlOf({ type, content, children }: Token): readonly string[] {
  if (type === "html_block") return [content];
  return (children ?? []).filter((child) => child.type === "html_inline").map((tag) => tag.content);
}

function endedBy(token: Token, open: readonly Open[]): Token {
  const { content, children } = token;
  if (token.type === "html_block") return changedToken(token, { content: withEnds(content, open) });
  const tag = children?.find(({ type }) => type === "html_inline");
  if (!tag || !children) return token;
  const end = open.map(({ name }) => `</${name}>`).toReversed();
  return changedToken(token, {
    children: [...children, changedToken(tag, { content: end.join("") })],
  });
}

/** HTML with the end tags of some elements: each before the end of what is around it, or where the HTML ends. */
function withEnds(html: string, unended: readonly Open[]): string {
  const without = new Map(unended.map((one) => [one.at, one.name]));
  // The end tags that wait for the end of each element that is open, the outermost being the block.
  const waiting: string[][] = [[]];
  let ended = "";
  let done = 0;
  const close = (at: number): void => {
    ended += html.slice(done, at) + (waiting.pop() ?? []).toReversed().join("");
    done = at;
  };
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text" || isEmptyElement(piece.name)) continue;
    if (piece.kind === "close") {
      if (waiting.length > 1) close(piece.at);
      continue;
    }
    const name = without.get(piece.at);
    if (name === undefined) waiting.push([]);
    else waiting.at(-1)?.push(`</${name}>`);
  }
  while (waiting.length > 0) close(html.trimEnd().length);
  return ended + html.slice(done);
}
