/** A line right below a table is a row of it to GFM, also where it begins what is said. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { htmlPieces } from "../../deck/markdown/html/html-pieces.ts";
import { opensRemark } from "../../deck/markdown/labels-shown.ts";
import { isBoxOfNotes } from "../../deck/markdown/notes-like-html.ts";
import { hasTypedNotes } from "../../deck/markdown/typed-marks.ts";
import { bareLabelOfNotes, labelOfNotes } from "../../deck/source/notes/notes-label.ts";
import { notesMarkAt } from "../../deck/source/notes/notes-mark.ts";

/** Block rule: such a line ends the table or the quotation above it, and is read as if it stood alone. */
export function spokenRows(md: MarkdownIt): void {
  const ends = (state: StateBlock, line: number, _end: number, silent: boolean): boolean => {
    const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    return silent && beginsSpoken(state.src.slice(from, state.eMarks[line]));
  };
  md.block.ruler.before("blockquote", "spoken_row", ends, { alt: ["blockquote"] });
}

function beginsSpoken(line: string): boolean {
  if (notesMarkAt(line) !== undefined) return true;
  // Several cells make a row, whatever the first is called.
  if (line.includes("|")) return false;
  return (
    (labelOfNotes(line, false) ?? bareLabelOfNotes(line)) !== undefined ||
    opensRemark(line) ||
    hasTypedNotes(line) ||
    htmlPieces(line).some(
      (piece) => piece.kind === "open" && isBoxOfNotes(piece.name, piece.attributes),
    )
  );
}
