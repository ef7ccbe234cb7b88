/** Code and comments that open in hidden text. To CommonMark they go on behind that text, and swallow what is shown. */
import { withoutHidden } from "./notes-elements.ts";
import { blockStart } from "../block-start.ts";
import { type Range, inOrder, within } from "../opaque.ts";
import type { Piece, Pieces } from "../pieces.ts";
import type { Source } from "../source.ts";

/** What may go on to the end of a text. */
const goesOn = new RegExp(
  `${blockStart}(?:\`{3}|~{3}|<(?:!--|!\\[CDATA|\\?|(?:script|pre|style|textarea)\\b))`,
  "im",
);

/** How often a text is cut: what goes on may itself have covered such a place. */
const mostCuts = 5;

/** Cuts a text. Where a hidden stretch may go on, the text is cut again without that stretch. */
export function withoutLeftovers(source: Source, cut: (source: Source) => Pieces): Pieces {
  let found = cut(source);
  let known = 0;
  for (let count = 1; count < mostCuts; count++) {
    const hidden = hiddenIn(found);
    if (hidden.length <= known) return found;
    known = hidden.length;
    if (!hidden.some((range) => goesOn.test(source.text.slice(...range)))) return found;
    const before = found;
    const again = cut({ ...source, text: withoutHidden(source.text, 0, hidden) });
    if (hiddenIn(again).length === 0 && isAlike(again, before)) return before;
    found = { ...again, pieces: withBefore(again.pieces, before.pieces) };
  }
  return found;
}

function hiddenIn({ pieces }: Pieces): readonly Range[] {
  return pieces.flatMap(({ hidden }) => hidden);
}

function isAlike(a: Pieces, b: Pieces): boolean {
  const faces = ({ pieces }: Pieces): string => pieces.map(({ face }) => face.join()).join(" ");
  return faces(a) === faces(b);
}

/** The pieces, each with what was found to be hidden in its face before, and the notes in that. Both come in order. */
function withBefore(pieces: readonly Piece[], before: readonly Piece[]): readonly Piece[] {
  const hidden = inOrder(before.flatMap((one) => one.hidden));
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
