/** Comments that are hidden in the faces of pieces. */
import { parseAttributeComment } from "../../markdown/html/attribute-comment.ts";
import { blockStart } from "../block-start.ts";
import { type Range } from "../opaque.ts";
import { sectionComments } from "./open-comments.ts";
import type { Piece } from "../pieces.ts";
import type { Source } from "../source.ts";

/** The pieces with the comments in their faces that CommonMark would show; both come in order. */
export function withComments(
  pieces: readonly Piece[],
  comments: readonly Range[],
): readonly Piece[] {
  let next = 0;
  return pieces.map((piece) => {
    const first = next;
    while ((comments[next]?.[0] ?? Infinity) < piece.face[1]) next++;
    const own = comments.slice(first, next);
    return own.length === 0 ? piece : { ...piece, hidden: [...piece.hidden, ...own] };
  });
}

const footnote = new RegExp(`${blockStart}\\[\\^[^\\]\\s]+\\]:`, "m");

/** The piece with the comments in the Markdown of its section or footnotes; `code`, in order, has no comments. */
export function withSectionComments(source: Source, piece: Piece, code: readonly Range[]): Piece {
  // The parser that cuts knows no footnotes: what goes on with one is code to it.
  if (!piece.tag && !footnote.test(source.text.slice(...piece.face))) return piece;
  const comments = sectionComments(source.text, piece.face, code);
  return { ...piece, hidden: [...piece.hidden, ...comments] };
}

/**
 * Where something of a face is hidden, what is left may stand in other lists and quotations than before: a comment over
 * lines would end with them.
 */
export function withLongComments(piece: Piece, comments: readonly Range[]): Piece {
  const [start, end] = piece.face;
  if (piece.hidden.length === 0) return piece;
  const own = comments.filter(([from]) => from >= start && from < end);
  return own.length === 0 ? piece : { ...piece, hidden: [...piece.hidden, ...own] };
}

/** The comments, declarations and instructions over lines among the opaque ranges that set no attributes. */
export function longComments(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(([from, to]) => {
    const range = text.slice(from, to);
    if (!/^<[!?]/.test(range) || !range.includes("\n")) return false;
    if (!range.startsWith("<!--")) return true;
    return !parseAttributeComment(range.slice(4).replace(/-->$/, ""));
  });
}
