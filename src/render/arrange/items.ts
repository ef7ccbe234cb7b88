import type { Token } from "markdown-it";

/** A list item: its tokens from open to close, and the inline ones of its first line. */
export interface Item {
  readonly tokens: readonly Token[];
  readonly children: readonly Token[];
  /** No more than one line of text: no list, picture or paragraph in it. */
  readonly isPlain: boolean;
}

/** The items of the outermost lists, without tiles. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== "list_item_open" || token.level !== 1) return [];
    if (String(token.attrGet("class") ?? "").includes("tile")) return [];
    let end = at + 1;
    while (end < tokens.length && !isEndOf(token, tokens[end])) end++;
    const item = tokens.slice(at, end + 1);
    const inline = item.find(({ type }) => type === "inline");
    const children = inline?.children ?? [];
    const isPlain =
      item.length === 5 && !children.some(({ type }) => type === "image" || type === "hardbreak");
    return { tokens: item, children, isPlain };
  });
}

function isEndOf(item: Token, token: Token | undefined): boolean {
  return token?.type === "list_item_close" && token.level === item.level;
}
