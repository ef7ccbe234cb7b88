/** Whether a comment holds what is to be spoken, by what stands in it. */
import { bareLabelOfNotes, openingLabelOfNotes } from "./notes-label.ts";

/** So many letters behind a label are a text, not a word about it. */
const fewest = 6;

/** Whether a comment begins with the label of notes and goes on with a text: `讲稿：各位领导…`, or the label on a line of its own. */
export function isSpokenComment(inside: string): boolean {
  const text = inside.trim();
  const [first = ""] = text.split("\n", 1);
  const below = text.slice(first.length);
  if (lettersOf(below) >= fewest && bareLabelOfNotes(first) !== undefined) return true;
  if (openingLabelOfNotes(first) === undefined) return false;
  const [, behind = ""] = /^[^:：]{1,40}[:：]([^]*)$/.exec(first) ?? [];
  return lettersOf(behind + below) >= fewest;
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
