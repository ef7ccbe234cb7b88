/**
 * List items that hold one figure become tiles: label, value, unit. In a list of plain items that is all of a slide, they do
 * so where two or more stand together; a lone one is read in its place. Under the heading of a group, each is a tile.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { emsOf } from "../../../text/ems.ts";

/** Core rule: marks tiles and parts a list that mixes them with plain items, so that tiles stand in `ul.tiles`. */
export function tileRule(md: MarkdownIt): void {
  md.core.ruler.push("tiles", (state) => {
    const openLists: number[] = [];
    const tokens: Token[] = [];
    const isGrouped = state.tokens.filter(({ type }) => type === "heading_open").length > 1;
    for (const token of state.tokens) {
      tokens.push(token);
      if (token.type === "bullet_list_open") openLists.push(tokens.length - 1);
      if (token.type !== "bullet_list_close") continue;
      const list = tokens.splice(openLists.pop() ?? 0);
      for (const shaped of shapeList(list, isGrouped, state.Token)) tokens.push(shaped);
    }
    state.tokens = tokens;
  });
}

type NewToken = typeof Token;

/** Widest unit of a tile, ems; what says more after its figure is a sentence, and stays one. */
const widestUnit = 10;

/** The tokens of one bullet list, from its open to its close. */
function shapeList(list: readonly Token[], isGrouped: boolean, New: NewToken): readonly Token[] {
  const [open, close] = [list[0], list.at(-1)];
  if (!open || !close) return list;
  const items = splitItems(list.slice(1, -1), open.level + 1).map((tokens) => {
    const parts = partsOf(tokens);
    return { tokens, parts, isTile: parts !== undefined };
  });
  const areTiles = items.map(({ isTile }) => isTile);
  if (!areTiles.includes(true) || !(isGrouped || standTogether(areTiles))) return list;
  for (const { tokens, parts } of items) if (parts) makeTile(tokens, parts, New);
  return items.flatMap(({ tokens, isTile }, index) => {
    const starts = items[index - 1]?.isTile !== isTile;
    const ends = items[index + 1]?.isTile !== isTile;
    const opening = starts ? [openList(open, isTile, tokens, New)] : [];
    return [...opening, ...tokens, ...(ends ? [copy(close, New)] : [])];
  });
}

/** Whether all items may be tiles, or two or more in one stretch. */
function standTogether(areTiles: readonly boolean[]): boolean {
  const count = areTiles.filter(Boolean).length;
  const stretch = areTiles.lastIndexOf(true) - areTiles.indexOf(true) + 1;
  return count === areTiles.length || (count > 1 && stretch === count);
}

function splitItems(tokens: readonly Token[], level: number): Token[][] {
  const items: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "list_item_open" && token.level === level) items.push([]);
    items.at(-1)?.push(token);
  }
  return items;
}

function openList(open: Token, isTiles: boolean, item: readonly Token[], New: NewToken): Token {
  const token = copy(open, New);
  const lines = item[0]?.map ?? open.map;
  token.map = lines && [...lines];
  if (isTiles) token.attrJoin("class", "tiles");
  return token;
}

function copy(token: Token, New: NewToken): Token {
  const attrs = token.attrs?.map(([name, value]): [string, string | number] => [name, value]);
  return Object.assign(new New(token.type, token.tag, token.nesting), token, {
    attrs: attrs ?? null,
  });
}

/** The parts of an item that may be a tile; undefined for any other. */
function partsOf(item: readonly Token[]): TileParts | undefined {
  const [, , inline] = item;
  return item.length === 5 && inline?.type === "inline"
    ? tileParts(inline.children ?? [])
    : undefined;
}

/** Rewrites an item that has these parts. */
function makeTile(item: readonly Token[], parts: TileParts, New: NewToken): void {
  const [open, paragraph, inline, paragraphClose] = item;
  if (!open || !inline) return;
  for (const token of [paragraph, paragraphClose]) if (token) token.hidden = true;
  open.attrJoin("class", "tile");
  const [labelled, united] = [trimmed(parts.label), trimmed(parts.unit)];
  const span = (name: string, tokens: readonly Token[]) => wrap(name, tokens, New);
  const label = labelled.length > 0 ? [...span("label", labelled), text(" ", New)] : [];
  const unit = united.length > 0 ? span("unit", united) : [];
  inline.children = [...label, ...span("count", [...parts.count, ...unit])];
}

interface TileParts {
  readonly label: readonly Token[];
  readonly count: readonly Token[];
  readonly unit: readonly Token[];
}

/** The figure with the emphasis or link around it is the count. */
function tileParts(children: readonly Token[]): TileParts | undefined {
  if (children.filter(isFigure).length !== 1) return undefined;
  if (children.some(isUnfit)) return undefined;
  const at = children.findIndex(isFigure);
  const start = children.findLastIndex((token, index) => index <= at && isOutermost(token, 1));
  const end = children.findIndex((token, index) => index >= at && isOutermost(token, -1));
  if (emsOf(textOf(children.slice(end + 1))) > widestUnit) return undefined;
  return {
    label: children.slice(0, start),
    count: children.slice(start, end + 1),
    unit: children.slice(end + 1),
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => (type === "text" ? content : ""))
    .join("")
    .trim();
}

function isFigure({ type }: Token): boolean {
  return type === "figure" || type === "typed_figure_open";
}

/** More than one line, or raw elements that might begin in the label and end in the unit. */
function isUnfit({ type, content }: Token): boolean {
  if (type === "html_inline") return !/^<(?:wbr|br|img)\b/i.test(content);
  return type === "softbreak" || type === "hardbreak";
}

function isOutermost(token: Token, nesting: 1 | -1): boolean {
  return token.level === 0 && (token.nesting === nesting || token.type === "figure");
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first?.type === "text") first.content = first.content.trimStart();
  if (last?.type === "text") last.content = last.content.trimEnd();
  return tokens.filter(({ type, content }) => type !== "text" || content !== "");
}

function wrap(name: string, tokens: readonly Token[], New: NewToken): readonly Token[] {
  const open = new New("span_open", "span", 1);
  open.attrSet("class", name);
  return [open, ...tokens, new New("span_close", "span", -1)];
}

function text(content: string, New: NewToken): Token {
  const token = new New("text", "", 0);
  token.content = content;
  return token;
}
