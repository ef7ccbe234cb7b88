/** Code that may have been a slide: the fence that should end it, or begin it, is gone. */
import type { Token } from "markdown-it";
import { labelOfNotes } from "../../source/notes/notes-label.ts";
import { notesMarkAt } from "../../source/notes/notes-mark.ts";
import { holdsNotes } from "../html/holds-notes.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { leavesOut } from "../html/leaves-out.ts";
import { markIn, noComments } from "./marks.ts";

/**
 * The first lines of code that has no end, or in which other code seems to begin, where it holds what hides or is notes
 * elsewhere: it may have been a slide.
 */
export function tornFences(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ type, content, map, markup, info, meta }) => {
    // What raw HTML sets as code has no fence.
    if (type !== "fence" || !map || markup === "") return [];
    const code = typeof meta?.["source"] === "string" ? meta["source"] : content;
    const lines = code.replace(/\n$/, "").split("\n");
    const isOpen = map[1] - map[0] < lines.length + 2;
    if (!isOpen && !lines.some((line) => innerFence.test(line))) return [];
    return hidesIn(code, lines, info.trim() !== "") ? [`${markup}${info}`] : [];
  });
}

const innerFence = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*[\w{]/;

/** Code in a language may well have elements that are never shown. */
function hidesIn(code: string, lines: readonly string[], isNamed: boolean): boolean {
  return (
    lines.some(
      (line) =>
        markIn(line, noComments)?.is === "surely" ||
        notesMarkAt(line) !== undefined ||
        labelOfNotes(line, false) === "script",
    ) ||
    htmlPieces(code).some(
      (piece) =>
        piece.kind === "open" &&
        (holdsNotes(piece.name, piece.attributes) ||
          leavesOut(isNamed ? "" : piece.name, piece.attributes)),
    )
  );
}
