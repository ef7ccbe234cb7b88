/** The headings, lists, quotations and tables of notes: the one place that tells them from plain text. */
import MarkdownIt, { type Token } from "markdown-it";
import { smallest } from "../extremes.ts";
import { boundedTables } from "../markdown/bounds.ts";
import type { ParagraphShape } from "../model.ts";

/** A stretch of the notes as they are written: its text, and where that begins. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

/** A paragraph without the signs that shape it. Its stretches, joined, are its Markdown. */
export interface Shaped {
  readonly stretches: readonly Stretch[];
  readonly shape?: ParagraphShape;
}

/** Indented code, underlined headings and raw HTML are plain text here: an indent is how people set speeches. */
const parser = new MarkdownIt("zero").use(boundedTables);
parser.block.ruler.enable(["list", "heading", "blockquote", "table"]);
parser.core.ruler.enableOnly(["normalize", "block"]);

/** A sign of Markdown at the start of a line, or the line below a table's head. */
const sign = /^[ \t]*(?:[-+*][ \t]|>|#{1,6}[ \t]|\d{1,9}[.)][ \t]|(?:\|[ \t]*)?:?-+:?[ \t]*\|)/m;
/** Signs upon signs: such a list is never meant, and takes long to read. */
const tooManySigns = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){12}|^[ \t]{60}/m;

/** The shaped paragraphs of notes; undefined where they are plain text. */
export function shapedParagraphs(text: string): readonly Shaped[] | undefined {
  if (!sign.test(text) || tooManySigns.test(text)) return undefined;
  const lines = linesOf(text);
  const tokens = parser.parse(lines.map((line) => line.text).join("\n"), {});
  const shaped: Shaped[] = [];
  const lists: ("bullet" | "number" | "plain")[] = [];
  const items: { isNew: boolean; readonly line: number }[] = [];
  let quotes = 0;
  let heading = 0;
  let isHead = false;
  let begins = false;
  let row = 0;
  const shapeHere = (): ParagraphShape | undefined => {
    const item = items.at(-1);
    const list = lists.at(-1);
    if (item && list && (list !== "plain" || lists.length > 1)) {
      const mark = item.isNew && list !== "plain" ? list : "none";
      return { kind: "item", depth: lists.length - 1, mark };
    }
    return quotes > 0 ? { kind: "quote" } : undefined;
  };
  const add = (stretches: readonly Stretch[], shape: ParagraphShape | undefined): void => {
    shaped.push({ stretches, ...(shape && { shape }) });
    for (const item of items) item.isNew = false;
  };
  tokens.forEach((token, index) => {
    const { type, nesting, map } = token;
    if (type === "bullet_list_open") lists.push("bullet");
    else if (type === "ordered_list_open") lists.push(isList(tokens, index) ? "number" : "plain");
    else if (type.endsWith("_list_close")) lists.pop();
    else if (type === "list_item_open") items.push({ isNew: true, line: map?.[0] ?? 0 });
    else if (type === "list_item_close") {
      // A number with nothing behind it is text.
      const item = items.at(-1);
      const line = item?.isNew === true && lists.at(-1) !== "bullet" && lines[item.line];
      if (line) add([line], shapeHere());
      items.pop();
    } else if (token.tag === "blockquote") quotes += nesting;
    else if (type === "heading_open") heading = Number(token.tag.slice(1));
    else if (type === "heading_close") heading = 0;
    else if (token.tag === "thead") isHead = nesting > 0;
    else if (type === "tr_open") {
      begins = true;
      row = map?.[0] ?? 0;
    }
    if (type !== "inline") return;
    const parent = tokens[index - 1]?.tag;
    const isCell = parent === "td" || parent === "th";
    const isNumbered = items.at(-1)?.isNew === true && lists.at(-1) !== "bullet";
    const stretches = stretchesOf(
      token.content,
      isCell ? row : (map?.[0] ?? 0),
      lines,
      isCell,
      isNumbered,
    );
    if (isCell) {
      add(stretches, { kind: "cell", begins, isHead });
      begins = false;
    } else add(stretches, heading > 0 ? { kind: "heading", level: heading } : shapeHere());
  });
  return shaped;
}

/** The lines without the indent that all but the first have. */
function linesOf(text: string): readonly Stretch[] {
  let start = 0;
  const lines = text.split("\n").map((line): Stretch => {
    const own = { text: line, start };
    start += line.length + 1;
    return own;
  });
  const indents = lines
    .slice(1)
    .filter((line) => line.text.trim() !== "")
    .map((line) => /^[ \t]*/.exec(line.text)?.[0].length ?? 0);
  const shared = smallest(indents);
  return lines.map((line, index) => {
    const cut = index > 0 ? shared : (/^[ \t]*/.exec(line.text)?.[0].length ?? 0);
    return Number.isFinite(cut) ? { text: line.text.slice(cut), start: line.start + cut } : line;
  });
}

/** Numbered lines below each other. Numbered paragraphs, or a number on its own, are how official texts are written. */
function isList(tokens: readonly Token[], index: number): boolean {
  const level = tokens[index]?.level ?? 0;
  let items = 0;
  for (const token of tokens.slice(index + 1)) {
    if (token.type === "ordered_list_close" && token.level === level) break;
    if (token.type === "list_item_open" && token.level === level + 1) items++;
    if (token.type === "paragraph_open" && token.level === level + 2 && !token.hidden) return false;
  }
  return items > 1 || level > 0;
}

/**
 * Where content that begins on line `first` stands, line by line; a number that opens an item is part of its first
 * line.
 */
function stretchesOf(
  content: string,
  first: number,
  lines: readonly Stretch[],
  isCell: boolean,
  isNumbered: boolean,
): readonly Stretch[] {
  const own = content.split("\n");
  return own.flatMap((piece, index): readonly Stretch[] => {
    const line = lines[first + index];
    if (!line) return [];
    const text = piece.replace(/^[ \t]+|[ \t]+$/g, "");
    const found = isCell ? line.text.indexOf(text) : line.text.lastIndexOf(text);
    if (found < 0) return [{ text, start: line.start }];
    const before = line.text.slice(0, found);
    // Markdown takes ideographic blanks off a paragraph. In Chinese they are its indent.
    const blanks = /[^\S \t]+[ \t]*$/.exec(before)?.[0].length ?? 0;
    const number =
      isNumbered && index === 0 ? /(?:\d{1,9}[.)][ \t]+)+$/.exec(before)?.[0].length : 0;
    const from = found - Math.max(blanks, number ?? 0);
    const isLast = index === own.length - 1;
    const to = isCell || isLast ? found + text.length : line.text.length;
    const rest = /^[^\S \t]+/.exec(isCell ? "" : line.text.slice(to))?.[0].length ?? 0;
    const kept = line.text.slice(from, to + rest);
    return [{ text: isLast ? kept : `${kept}\n`, start: line.start + from }];
  });
}
