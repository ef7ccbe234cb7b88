import type { Token } from "markdown-it";
import { append } from "../../deck/append.ts";
import type { Block, Deck } from "../../deck/model.ts";
import { renderTokens } from "./tokens.ts";

/** The blocks of a face without its footnotes, and the footnotes as a list for its foot; empty without footnotes. */
export function takeFootnotes(
  face: readonly Block[],
  figures: Deck["figures"],
): { readonly face: readonly Block[]; readonly html: string } {
  const notes: Token[] = [];
  const rest = face.map((block): Block => {
    if (block.kind === "heading") return block;
    const start = block.tokens.findIndex(({ type }) => type === "footnote_block_open");
    if (start < 0) return block;
    append(notes, block.tokens.slice(start));
    return { ...block, tokens: block.tokens.slice(0, start) };
  });
  const kept = rest.filter(({ kind, tokens }) => kind !== "flow" || tokens.length > 0);
  return { face: kept, html: notes.length === 0 ? "" : renderTokens(notes, figures) };
}
