/** Code and comments that open in hidden text. To CommonMark they go on behind that text, and swallow what is shown. */
import { withoutHidden } from "./notes-elements.ts";
import { type Range, inOrder, reaching, within } from "../opaque.ts";
import type { Piece, Pieces } from "../pieces.ts";
import type { Source } from "../source.ts";

/** The slides of a text, with its code, formulas, comments and raw text elements, in order. */
export interface Cut extends Pieces {
  readonly opaque: readonly Range[];
  /** Comments of other programs and those that CommonMark would show, in order: on faces and in notes. */
  readonly comments: readonly Range[];
}

/** How often a text is cut: what goes on may itself have covered such a place. */
const mostCuts = 8;

/**
 * Cuts a text. Where code or a comment begins in a hidden stretch and goes on behind it, the text is cut again without
 * that stretch and those before it. What comes behind it is looked for anew, as code that was none covered it.
 */
export function withoutLeftovers(source: Source, cut: (source: Source) => Cut): Pieces {
  let found = cut(source);
  for (let count = 1; count < mostCuts; count++) {
    const hidden = inOrder([...hiddenIn(found), ...found.comments]);
    const torn = firstTorn(hidden, found.opaque);
    if (torn === undefined) return found;
    const isLast = count === mostCuts - 1;
    const gone = isLast ? hidden : hidden.filter(([from]) => from <= torn);
    const again = cut({ ...source, text: withoutHidden(source.text, 0, gone) });
    found = { ...again, pieces: withBefore(again.pieces, found.pieces, gone) };
  }
  return found;
}

/** Where the first stretch begins in which something opaque begins that goes on behind it. Both come in order. */
export function firstTorn(hidden: readonly Range[], opaque: readonly Range[]): number | undefined {
  const opaqueIn = reaching(opaque);
  let done = 0;
  for (const [start, end] of hidden) {
    // What stands in another one goes with it.
    if (end <= done) continue;
    const own = opaqueIn([Math.max(start, done), end]);
    if (own.some(([from, to]) => from > start && from < end && to > end)) return start;
    done = Math.max(done, end);
  }
  return undefined;
}

function hiddenIn({ pieces }: Pieces): readonly Range[] {
  return pieces.flatMap(({ hidden }) => hidden);
}

/** The pieces, each with what was found to be `hidden` in its face before, and the notes in that. All come in order. */
function withBefore(
  pieces: readonly Piece[],
  before: readonly Piece[],
  hidden: readonly Range[],
): readonly Piece[] {
  const isHidden = within(hidden);
  const notes = inOrder(before.flatMap((one) => one.notes)).filter(([from]) => isHidden(from));
  const hiddenOf = taker(hidden);
  const notesOf = taker(notes);
  return pieces.map((piece) => {
    const own = hiddenOf(piece.face);
    if (own.length === 0) return piece;
    return {
      ...piece,
      hidden: [...own, ...piece.hidden],
      notes: inOrder([...notesOf(piece.face), ...piece.notes]),
    };
  });
}

/** Gives the ranges that begin in each of some stretches, which come in order. */
function taker(ranges: readonly Range[]): (stretch: Range) => readonly Range[] {
  let next = 0;
  return ([start, end]) => {
    while ((ranges[next]?.[0] ?? Infinity) < start) next++;
    const first = next;
    while ((ranges[next]?.[0] ?? Infinity) < end) next++;
    return ranges.slice(first, next);
  };
}
