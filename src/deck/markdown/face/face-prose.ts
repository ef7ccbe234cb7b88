/** The prose of a face, out of its tokens. */
import type { MarkdownIt, Token } from "markdown-it";
import type { PlaceAt } from "../block-places.ts";
import { type PlacedText, type Prose, toProse } from "../../text/prose.ts";
import { type Source, lineText, placeOf, startOf } from "../../source/source.ts";
import { hasFigures } from "../rules/figures/figure.ts";
import { opaque } from "../../text/characters.ts";
import type { PlacedFigure } from "./place-figures.ts";
import { htmlText, inlineText } from "../inline-text.ts";

/** Core rule: keeps the text of each block in its `meta`, before other rules take out comments and the like. */
export function proseRule(md: MarkdownIt): void {
  md.core.ruler.after("inline", "prose", ({ tokens, env }) => {
    for (const token of tokens) {
      if (token.type === "inline")
        token.meta = { prose: inlineText(token.children ?? []), content: token.content };
      if (token.type === "html_block")
        token.meta = { prose: htmlText(token.content, hasFigures(env)), content: token.content };
    }
  });
}

/** The stretches of prose of a face, whose blocks also get their way back to the source; the lines of its tokens count from `firstLine` of the source (from 0). */
export function faceProse(
  tokens: readonly Token[],
  source: Source,
  firstLine: number,
): readonly Prose[] {
  // Where the search for a cell's content begins: behind the cell before.
  const cursors = new Map<number, number>();
  // A block that is drawn in several has its prose once.
  const places = new Map<unknown, PlaceAt>();
  let level = 0;
  let line = firstLine;
  return tokens.flatMap((token) => {
    if (token.type === "heading_open") level = Number(token.tag.slice(1));
    if (token.type === "heading_close") level = 0;
    // A table's cells carry no lines of their own; their row does.
    if (token.map) line = firstLine + token.map[0];
    const kept = token.meta?.["prose"];
    if (kept === undefined) return [];
    const known = places.get(kept);
    if (known) {
      token.meta = { ...token.meta, placeAt: known };
      return [];
    }
    let start = 0;
    const rows = String(token.meta?.["content"])
      .split("\n")
      .map((content, row): Row => {
        const from = cursors.get(line + row) ?? 0;
        const column = Math.max(from, lineText(source, line + row).indexOf(content, from));
        cursors.set(line + row, column + content.length);
        start += row === 0 ? 0 : 1;
        const own = { start, end: start + content.length };
        start = own.end;
        return { ...own, offset: startOf(source, line + row) + column };
      });
    const placed = kept as PlacedText;
    const placeAt: PlaceAt = (at) => placeOf(source, inRows(rows, at));
    places.set(kept, placeAt);
    token.meta = { ...token.meta, placeAt };
    if (placed.text.trim() === "") return [];
    return [toProse(source, { role: "face", level }, placed, (at) => inRows(rows, at))];
  });
}

/** Figures that are written as text count as named: each is a stretch of its own. */
export function figureProse(
  figures: readonly PlacedFigure[],
  role: Prose["role"] = "face",
): readonly Prose[] {
  return figures.map(({ name, place }) => ({
    file: place.file,
    role,
    level: 0,
    text: opaque,
    figures: [{ name, index: 0 }],
    placeAt: () => place,
  }));
}

/** A line of a block: its bounds in the block's content, and where in the source it begins. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

function inRows(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row ? row.offset + at - row.start : 0;
}
