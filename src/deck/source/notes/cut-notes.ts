/** Cuts the notes of a slide from its face. */
import { append } from "../../append.ts";
import { type Range, inOrder, reaching, within } from "../opaque.ts";
import type { Piece } from "../pieces.ts";
import { beamerNotes, caretNotes, codeNotes, shortcodeNotes } from "./foreign-notes.ts";
import { endOfOpenBox, fencedNotes, notesElements } from "./notes-elements.ts";

type Cut = Pick<Piece, "face" | "hidden" | "notes">;

/** Where a `Note:` begins and ends. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * The face of a slide, up to its first `Note:`, and the notes behind each. Where the only `Note:` stands in an element
 * that is open, its notes end with the element, and the face goes on. `marks` are where each `Note:` begins and ends.
 */
export function cutAtMarks(text: string, [start, end]: Range, marks: readonly Mark[]): Cut {
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

/**
 * The marks, of all cuts between two offsets in order, that stand in an element of notes: they begin no others. An element
 * without an end ends with its slide.
 */
export function labelsInElements<One extends Mark & { readonly kind: string }>(
  text: string,
  [bodyStart, bodyEnd]: Range,
  cuts: readonly One[],
  opaque: readonly Range[],
): ReadonlySet<One> {
  const labels = new Set<One>();
  const opaqueIn = reaching(opaque);
  let start = bodyStart;
  let marks: One[] = [];
  const close = (end: number): void => {
    if (marks.length === 0) return;
    const slide: Range = [start, end];
    const isWithin = within(inOrder(notesElements(text, slide, opaqueIn(slide)).hidden));
    for (const mark of marks.filter((one) => isWithin(one.start))) labels.add(mark);
    marks = [];
  };
  for (const cut of cuts) {
    if (cut.kind === "note") {
      marks.push(cut);
      continue;
    }
    close(cut.start);
    start = cut.end;
  }
  close(bodyEnd);
  return labels;
}

/** A piece whose notes are parted at the labels in them, which are not spoken; `labelsIn` gives those of a stretch. */
export function withoutLabels<One extends Cut>(
  piece: One,
  labelsIn: (stretch: Range) => readonly Range[],
): One {
  const notes = piece.notes.flatMap((range): readonly Range[] => {
    const bounds = [range[0], ...labelsIn(range).flat(), range[1]];
    return bounds.flatMap((from, at): Range[] =>
      at % 2 === 0 ? [[from, bounds[at + 1] ?? from]] : [],
    );
  });
  return { ...piece, notes };
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
