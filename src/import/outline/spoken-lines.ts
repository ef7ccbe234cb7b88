/** Which lines are notes: by what the document says, or by what people call them. */
import {
  bareLabelOfNotes,
  labelOfNotes,
  openingLabelOfNotes,
} from "../../deck/source/notes/notes-label.ts";
import { notesMarkAt } from "../../deck/source/notes/notes-mark.ts";
import type { Line } from "./lines.ts";
import { markOf, standardLevels } from "./marks.ts";

/** Longest line that is a heading by its number, characters. */
const longestHeading = 30;

/**
 * The indices of the lines that are said and of which nothing is proposed for a face. What stands behind a mark of notes
 * is such up to the next slide, whatever headings stand in it; in a text without separators, and behind the name of a
 * speech, up to the next heading; of another label, its line alone. A picture is none, but where the document says so.
 */
export function spokenLines(lines: readonly Line[]): ReadonlySet<number> {
  const spoken = new Set<number>();
  const hasSlides = lines.some(({ opensSlide }) => opensSlide);
  let level = 9;
  let open: "mark" | "label" | undefined;
  lines.forEach((line, index) => {
    const { text } = line;
    if (line.opensSlide) [open, level] = [undefined, 9];
    if (line.onlySpoken) {
      spoken.add(index);
      return;
    }
    if (isHeading(line)) {
      const own = line.style.heading ?? 0;
      // Without separators a lower heading stands in the notes.
      if (!(open === "mark" && (hasSlides || own > 2 || own > level))) open = undefined;
      if (!open) level = own;
    }
    const bare = bareLabelOfNotes(text);
    const isTitle =
      !/[:：]$/u.test(text) &&
      ((index === 0 && text.length <= longestHeading) || (index === 1 && bare === "script"));
    const isMark = notesMarkAt(text) !== undefined && !(bare && isTitle);
    const isScript = openingLabelOfNotes(text) === "script";
    if (isMark) open = "mark";
    else if (!isTitle && (bare ?? isScript)) open ??= "label";
    // A picture that is still here is one that the document shows, and nobody says it.
    if (line.picture) return;
    if (open || (!isTitle && labelOfNotes(text, false) !== undefined)) spoken.add(index);
  });
  return spoken;
}

/** Whether a line begins what is said, or a slide: it goes on with no line before it. */
export function beginsAnew({ text, opensSlide }: Line): boolean {
  return (
    opensSlide === true ||
    notesMarkAt(text) !== undefined ||
    bareLabelOfNotes(text) !== undefined ||
    openingLabelOfNotes(text) !== undefined
  );
}

function isHeading({ text, style }: Line): boolean {
  if (style.heading !== undefined) return true;
  const level = standardLevels[markOf(text)?.kind ?? "dash"] ?? 9;
  return level <= 2 && text.length <= longestHeading;
}
