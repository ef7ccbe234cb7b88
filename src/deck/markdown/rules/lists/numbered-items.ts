import type { MarkdownIt, Token } from "markdown-it";
import { faceContext } from "../../face/face-context.ts";

/**
 * Core rule: `- 1. text` is an item that brings its own number. Markdown reads a list in a list, one for each item, which
 * nobody means by it.
 */
export function numberedItemsRule(md: MarkdownIt): void {
  md.core.ruler.push("numbered_items", (state) => {
    if (!faceContext(state.env)) return;
    const { tokens, Token: New } = state;
    const lists = listsOf(tokens);
    const removed = new Set<Token>();
    for (const [open, { items }] of lists) {
      if (open.type !== "bullet_list_open" || items.length < 2) continue;
      const numbered = items.map((at) => numberedAt(tokens, at, lists));
      if (!numbered.every((list) => list !== undefined)) continue;
      for (const { list, close, item } of numbered) {
        const [start, inline] = [tokens[item], tokens[item + 2]];
        if (!start || !inline) continue;
        for (const at of [list, item, close - 1, close]) removed.add(tokens[at] as Token);
        for (const token of tokens.slice(item + 1, close - 1)) token.level -= 2;
        const text = new New("text", "", 0);
        text.content = `${start.info}${start.markup} `;
        inline.children?.unshift(text);
        inline.content = text.content + inline.content;
      }
    }
    if (removed.size > 0) state.tokens = tokens.filter((token) => !removed.has(token));
  });
}

interface List {
  /** Where its items begin, and where it ends. */
  readonly items: readonly number[];
  readonly close: number;
}

function listsOf(tokens: readonly Token[]): ReadonlyMap<Token, List> {
  const lists = new Map<Token, List>();
  const open: { readonly token: Token; readonly items: number[] }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type.endsWith("_list_open")) open.push({ token, items: [] });
    if (token.type === "list_item_open") open.at(-1)?.items.push(at);
    if (!token.type.endsWith("_list_close")) continue;
    const list = open.pop();
    if (list) lists.set(list.token, { items: list.items, close: at });
  }
  return lists;
}

/** The ordered list of one item with text, with which the item at `at` begins. */
function numberedAt(
  tokens: readonly Token[],
  at: number,
  lists: ReadonlyMap<Token, List>,
): { readonly list: number; readonly close: number; readonly item: number } | undefined {
  const token = tokens[at + 1];
  const list = token?.type === "ordered_list_open" ? lists.get(token) : undefined;
  const [item, ...more] = list?.items ?? [];
  if (!list || item === undefined || more.length > 0) return undefined;
  // A tile stays one.
  if (tokens[item]?.attrGet("class") || tokens[item + 2]?.type !== "inline") return undefined;
  return { list: at + 1, close: list.close, item };
}
