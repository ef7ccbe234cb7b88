/**
 * Lists of nothing but names and typed numbers (常住人口 58.4万人, 整改率98.7%) are lists of figures, as if each number came
 * from the figures sheet.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { emsOf } from "../../../text/ems.ts";

interface Count {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}

/** A name without marks, a number, and a unit without digits; a colon may stand between name and number. */
const counted =
  /^([^\d\p{P}\p{S}][^\d，。；：！？,;:!?（）()、—–→+]*?)\s*[：:]?\s*([+−-]?\d+(?:,\d{3})*(?:\.\d+)?)\s*([余多]?(?:[%％‰℃]|\p{Script=Han}{1,5}|[A-Za-z²³/]{1,6})(?:以上)?)$/u;
/** Before a number in a name: 第3期, K2线. */
const ordinal = /(?:第|[A-Za-z])$/u;
/** Behind a date, a time, or a number in a row. */
const time = /^[年月日号號时時點点周岁届级版期]/u;
/** Ems of a name that stands over its number. */
const longestLabel = 12;
/** Characters of such an item. */
const longest = 40;
/** More items than these are a list to be read through, not numbers to be seen: in a list alone, and in one of several. */
const [mostItems, mostOfSeveral] = [6, 3];

/**
 * Core rule, before the rule of tiles: parts name, number and unit where all outermost lists of a face hold nothing
 * else.
 */
export function typedFigureRule(md: MarkdownIt): void {
  md.core.ruler.push("typed-figures", ({ tokens, Token: New }) => {
    const lists = outermostLists(tokens);
    if (lists.length === 0) return;
    const most = lists.length > 1 ? mostOfSeveral : mostItems;
    const counts = lists.map((inlines) =>
      inlines.length <= most ? inlines.map((inline) => inline && countOf(inline)) : [],
    );
    if (!counts.every((list) => list.length > 0 && list.every((count) => count))) return;
    for (const [at, list] of lists.entries()) {
      for (const [item, inline] of list.entries()) {
        const count = counts[at]?.[item];
        if (inline && count) inline.children = partedItem(count, New);
      }
    }
  });
}

/** The text of each item of each outermost list; undefined for an item that holds more than a line, or is numbered. */
function outermostLists(tokens: readonly Token[]): readonly (readonly (Token | undefined)[])[] {
  const lists: (Token | undefined)[][] = [];
  for (const [at, { type, level }] of tokens.entries()) {
    if (level === 0 && /^(?:bullet|ordered)_list_open$/.test(type)) lists.push([]);
    if (level !== 1 || type !== "list_item_open") continue;
    const isLine = tokens[at + 4]?.type === "list_item_close";
    const isBullet = tokens[at]?.info === "";
    lists.at(-1)?.push(isLine && isBullet ? tokens[at + 2] : undefined);
  }
  return lists;
}

function countOf({ children }: Token): Count | undefined {
  const said = children ?? [];
  const isPlain = said.every(({ type }) => /^(?:text|strong_open|strong_close)$/.test(type));
  const text = said.map(({ content }) => content).join("");
  const found = isPlain && text.length <= longest ? counted.exec(text.trim()) : null;
  if (!found) return undefined;
  const [, label = "", value = "", unit = ""] = found;
  if (ordinal.test(label) || time.test(unit) || emsOf(label) > longestLabel) return undefined;
  return { label: label.trim(), value, unit };
}

function partedItem({ label, value, unit }: Count, New: typeof Token): Token[] {
  const text = (content: string): Token => Object.assign(new New("text", "", 0), { content });
  const open = new New("typed_figure_open", "span", 1);
  open.attrSet("class", "figure");
  return [
    text(`${label} `),
    open,
    text(value),
    new New("typed_figure_close", "span", -1),
    text(unit),
  ];
}
