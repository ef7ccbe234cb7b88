import type { Token } from "markdown-it";
import { changedToken } from "../markdown/changed-token.ts";
import { faceTokens } from "../markdown/face/face-tokens.ts";
import type { Block } from "../model.ts";

/** The numbers of the footnotes to which a face points. */
export function footnoteMarks(face: readonly Block[]): ReadonlySet<string> {
  const tokens = faceTokens(face);
  const start = tokens.findIndex(isList);
  if (start < 0) return new Set();
  const marks = new Set<string>(tokens.slice(0, start).flatMap(marksIn));
  const items = itemsOf(tokens.slice(start));
  // A footnote may point to another one.
  for (let before = -1; before < marks.size;) {
    before = marks.size;
    items.forEach((item, index) => {
      if (marks.has(numberOf(item, index)))
        item.flatMap(marksIn).forEach((mark) => marks.add(mark));
    });
  }
  return marks;
}

/** A face with the footnotes of these numbers alone. They keep their numbers. */
export function withFootnotes(
  face: readonly Block[],
  marks: ReadonlySet<string>,
): readonly Block[] {
  const tokens = faceTokens(face);
  const start = tokens.findIndex(isList);
  if (start < 0) return face;
  const items = itemsOf(tokens.slice(start));
  const kept = items.flatMap((item, index) => {
    const number = numberOf(item, index);
    return marks.has(number) ? [numbered(item, number)] : [];
  });
  if (kept.length === items.length) return face;
  return face.map((block): Block => {
    const at = block.tokens.findIndex(isList);
    const [open, close] = [block.tokens[at], block.tokens.at(-1)];
    if (block.kind === "heading" || !open || !close) return block;
    const list = kept.length > 0 ? [open, ...kept.flat(), close] : [];
    return { ...block, tokens: [...block.tokens.slice(0, at), ...list] };
  });
}

function isList({ type }: Token): boolean {
  return type === "footnote_block_open";
}

function itemsOf(list: readonly Token[]): readonly Token[][] {
  const items: Token[][] = [];
  for (const token of list.slice(1, -1)) {
    if (token.type === "footnote_open") items.push([]);
    items.at(-1)?.push(token);
  }
  return items;
}

/** The number of a footnote: that of its place, unless footnotes before it were left out. */
function numberOf([open]: readonly Token[], index: number): string {
  return String(open?.attrGet("value") ?? index + 1);
}

function marksIn({ type, content, children }: Token): readonly string[] {
  return type === "footnote_mark" ? [content] : (children ?? []).flatMap(marksIn);
}

function numbered([open, ...rest]: readonly Token[], value: string): readonly Token[] {
  return open ? [changedToken(open, { attrs: [["value", value]] }), ...rest] : [];
}
