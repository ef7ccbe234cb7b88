import type { Token } from "markdown-it";
import { append } from "../../deck/append.ts";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import type { Block, Deck } from "../../deck/model.ts";
import { publicFace } from "../../deck/public/public-face.ts";
import { footnoteMarks, withFootnotes } from "../../deck/public/public-footnotes.ts";
import { renderTokens } from "./tokens.ts";

/**
 * The blocks of a face without its footnotes, and the footnotes as a list for its foot; empty without footnotes. Those to
 * which only hidden text points are in neither.
 */
export function takeFootnotes(
  face: readonly Block[],
  figures: Deck["figures"],
): { readonly face: readonly Block[]; readonly html: string } {
  const notes: Token[] = [];
  const isList = ({ type }: Token): boolean => type === "footnote_block_open";
  if (!faceTokens(face).some(isList)) return { face, html: "" };
  const seen = publicFace(
    face,
    (src) => src,
    () => "",
  );
  const rest = withFootnotes(face, footnoteMarks(seen)).map((block): Block => {
    if (block.kind === "heading") return block;
    const start = block.tokens.findIndex(isList);
    if (start < 0) return block;
    append(notes, block.tokens.slice(start));
    return { ...block, tokens: block.tokens.slice(0, start) };
  });
  const kept = rest.filter(({ kind, tokens }) => kind !== "flow" || tokens.length > 0);
  return { face: kept, html: notes.length === 0 ? "" : renderTokens(notes, figures) };
}
