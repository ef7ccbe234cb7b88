/** Cuts the notes of a slide from its face. */
import { append } from "../../append.ts";
import { type Range, inOrder } from "../opaque.ts";
import type { Piece } from "../pieces.ts";
import { beamerNotes, caretNotes, codeNotes, shortcodeNotes } from "./foreign-notes.ts";
import { endOfOpenBox, fencedNotes, notesElements } from "./notes-elements.ts";

type Cut = Pick<Piece, "face" | "hidden" | "notes">;

/**
 * The face of a slide, up to its first `Note:`, and the notes behind each. Where the only `Note:` stands in an element
 * that is open, its notes end with the element, and the face goes on. `marks` are where each `Note:` begins and ends.
 */
export function cutAtMarks(
  text: string,
  [start, end]: Range,
  marks: readonly { readonly start: number; readonly end: number }[],
): Cut {
  const [mark] = marks;
  const boxEnd =
    mark && marks.length === 1
      ? endOfOpenBox(text.slice(start, mark.start), text.slice(mark.end, end))
      : undefined;
  if (mark && boxEnd !== undefined) {
    const notesEnd = mark.end + boxEnd;
    return {
      face: [start, end],
      hidden: [[mark.start, notesEnd]],
      notes: [[mark.end, notesEnd]],
    };
  }
  return {
    face: [start, mark?.start ?? end],
    hidden: [],
    notes: marks.map((one, index) => [one.end, marks[index + 1]?.start ?? end]),
  };
}

/** The ways to write notes within what is seen. What one has found is opaque for the next. */
const waysOfNotes = [
  codeNotes,
  notesElements,
  fencedNotes,
  shortcodeNotes,
  caretNotes,
  beamerNotes,
];

/** The piece with the notes that stand within what is seen, cut from its face; `opaque`, in order, is code and comments. */
export function cutNotes<One extends Cut>(text: string, piece: One, opaque: readonly Range[]): One {
  const notes: Range[] = [];
  const hidden: Range[] = [];
  for (const find of waysOfNotes) {
    const found = find(text, piece.face, inOrder([...opaque, ...hidden]));
    append(notes, found.notes);
    append(hidden, found.hidden);
  }
  if (hidden.length === 0) return piece;
  return {
    ...piece,
    hidden: [...piece.hidden, ...hidden],
    notes: [...inOrder(notes), ...piece.notes],
  };
}
