import type { MarkdownIt, Token } from "markdown-it";
import { faceContext } from "../../face/face-context.ts";
import { setOn } from "../element.ts";

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
      for (const { outer, list, close, item } of numbered) {
        const [start, inline] = [tokens[item], tokens[item + 2]];
        if (!start || !inline) continue;
        for (const at of [list, item]) setOn(outer, setIn(tokens[at]));
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

/** An item around an ordered list of one item with text: the tokens of all three. */
interface Numbered {
  readonly outer: Token;
  readonly list: number;
  readonly close: number;
  readonly item: number;
}

/** The ordered list of one item with text, with which the item at `at` begins. */
function numberedAt(
  tokens: readonly Token[],
  at: number,
  lists: ReadonlyMap<Token, List>,
): Numbered | undefined {
  const [outer, token] = tokens.slice(at, at + 2);
  const list = token?.type === "ordered_list_open" ? lists.get(token) : undefined;
  const [item, ...more] = list?.items ?? [];
  if (!outer || !list || item === undefined || more.length > 0) return undefined;
  const classes = String(tokens[item]?.attrGet("class") ?? "").split(" ");
  if (classes.includes("tile") || tokens[item + 2]?.type !== "inline") return undefined;
  return { outer, list: at + 1, close: list.close, item };
}

/** What the author set on an element: all its attributes but where a list begins to count. */
function setIn(token: Token | undefined): readonly (readonly [name: string, value: string])[] {
  const attributes = (token?.attrs ?? []).map(([name, value]) => [name, String(value)] as const);
  return attributes.filter(([name]) => name !== "start");
}
