/** Elements of HTML in notes that are hidden on a face. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { holdsNotes } from "../markdown/html/holds-notes.ts";
import { leavesOut } from "../markdown/html/leaves-out.ts";
import { isEmptyElement, isMedium } from "../markdown/html/raw-html.ts";
import { withoutEnd } from "../markdown/html/without-end.ts";
import { tagOrCode } from "../source/notes/notes-elements.ts";
import { type Range, matchesOutside } from "../source/opaque.ts";

/** An element that is open; `hidesFrom` is where it begins, if it is hidden. */
interface Element {
  readonly name: string;
  readonly hidesFrom: number | undefined;
}

/**
 * Those that have an end: one without it must not swallow the speech. `opaque`, in order, is code and comments.
 */
export function hiddenElements(notes: string, opaque: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  const open: Element[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, step: 1 | -1): void =>
    void counts.set(name, (counts.get(name) ?? 0) + step);
  const pop = (end: number | undefined): void => {
    const last = open.pop();
    if (!last) return;
    count(last.name, -1);
    if (last.hidesFrom !== undefined && end !== undefined) found.push([last.hidesFrom, end]);
  };
  for (const { at, match } of matchesOutside(notes, [0, notes.length], opaque, tagOrCode)) {
    const { 0: tag, 2: slash, 3: written, 4: attributes = "" } = match;
    if (written === undefined || notes[at - 1] === "\\") continue;
    const name = written.toLowerCase();
    if (isEmptyElement(name)) continue;
    if (slash === "") {
      while (endOf(open.at(-1))?.next.includes(name)) pop(at);
      open.push({ name, hidesFrom: isUnspoken(name, attributes) ? at : undefined });
      count(name, 1);
    } else if ((counts.get(name) ?? 0) > 0) {
      while (open.at(-1)?.name !== name)
        pop(endOf(open.at(-1))?.around.includes(name) ? at : undefined);
      pop(at + tag.length);
    }
  }
  return found;
}

/** A paragraph ends with its end tag alone: between two that lack it, the speech would be lost. */
function endOf(element: Element | undefined) {
  return element && element.name !== "p" ? withoutEnd[element.name] : undefined;
}

/** Notes in notes are spoken. */
function isUnspoken(name: string, written: string): boolean {
  const attributes = parseAttributes(written);
  if (holdsNotes(name, attributes)) return false;
  return leavesOut(name, attributes) || isMedium(name);
}
