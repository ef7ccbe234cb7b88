/** End tags of hidden elements that stand in an item, or a quotation, which began within the element. */
import type { Token } from "markdown-it";
import { append } from "../append.ts";
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { htmlPieces, type HtmlPiece } from "./html/html-pieces.ts";
import { leavesOut } from "./html/leaves-out.ts";
import { isEmptyElement } from "./html/raw-html.ts";
import type { PlaceIn } from "./labels-shown.ts";

/**
 * Tells such an end tag where something stands behind it in the same list or quotation: an item holds what is set in, and
 * the element holds the item, so that this may stay hidden. The problems of a face's tokens; `placeIn` is that of
 * `FaceContext`.
 */
export function endsInItems(tokens: readonly Token[], placeIn: PlaceIn): readonly Problem[] {
  const open = openTags();
  let found: Found[] = [];
  const told: Found[] = [];
  let items = 0;
  let line = 0;
  /** `content` is the text in which the piece stands from `start` on. */
  const pass = (piece: HtmlPiece, content: string, start: number): void => {
    if (piece.kind === "text") {
      if (piece.text.trim() !== "") showBehind();
      return;
    }
    if (piece.kind === "open") {
      open.begin(piece.name, items, leavesOut(piece.name, piece.attributes));
      return;
    }
    const ended = open.end(piece.name);
    if (!ended?.hides || ended.items >= items) return;
    const [at, end] = [start + piece.at, start + piece.end];
    found.push({
      items: ended.items,
      tag: content.slice(at, end),
      place: placeIn(line, content, at),
    });
  };
  const showBehind = (): void => {
    append(told, found);
    found = [];
  };
  for (const { type, content, children, nesting, map } of tokens) {
    line = map?.[0] ?? line;
    if (/^(?:list_item|blockquote)_(?:open|close)$/.test(type)) items += nesting;
    // Between two items of a list, one that stands in no other list has ended.
    if (found.length > 0 && /^(?:(?:bullet|ordered)_list|blockquote)_close$/.test(type))
      found = found.filter((one) => one.items < items);
    if (type === "html_block") for (const piece of htmlPieces(content)) pass(piece, content, 0);
    else if (children) passLine(children, content);
    else if (content.trim() !== "") showBehind();
  }
  return told.map(({ tag, place }) => endInItem(tag, place));

  function passLine(children: readonly Token[], content: string): void {
    let cursor = 0;
    for (const child of children) {
      if (child.type !== "html_inline") {
        if (child.content.trim() !== "") showBehind();
        continue;
      }
      const start = Math.max(cursor, content.indexOf(child.content, cursor));
      cursor = start + child.content.length;
      for (const piece of htmlPieces(child.content)) pass(piece, content, start);
    }
  }
}

/** The elements of raw HTML that are open. */
function openTags() {
  const open: Open[] = [];
  // Without the counts, each end tag without a beginning would look through all that is open.
  const counts = new Map<string, number>();
  return {
    begin(name: string, items: number, hides: boolean): void {
      if (isEmptyElement(name)) return;
      open.push({ name, items, hides });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    /** The element that ends with an end tag; those that are open in it end, too. */
    end(ended: string): Open | undefined {
      if (!counts.get(ended)) return undefined;
      const [found, ...inside] = open.splice(open.findLastIndex(({ name }) => name === ended));
      for (const { name } of found ? [found, ...inside] : [])
        counts.set(name, (counts.get(name) ?? 0) - 1);
      return found;
    },
  };
}

interface Open {
  readonly name: string;
  readonly hides: boolean;
  /** The items and quotations around its tag. */
  readonly items: number;
}

interface Found {
  readonly items: number;
  readonly tag: string;
  readonly place: Place;
}

function endInItem(tag: string, place: Place): Problem {
  return warning(
    "end-in-item",
    place,
    words(
      `“${tag}”在列表或引用里面，列表里它后面的字不一定显示`,
      `“${tag}” stands in a list or a quotation: what follows it there may stay hidden`,
    ),
    words(
      `把“${tag}”写到行首，上面空一行`,
      `Write ${tag} at the start of a line, below a blank line`,
    ),
  );
}
