/** Headings that begin slides, as in Pandoc and under Marp's headingDivider. */
import { hidesItself } from "../settings/foreign-keys.ts";
import { cutNotes } from "./notes/cut-notes.ts";
import { endOfOpenBox } from "./notes/notes-elements.ts";
import { type Range, inOrder, reaching } from "./opaque.ts";
import type { Candidate } from "./separators.ts";

interface HeadingCuts {
  /** Without headings: those that begin a slide cut as a separator does. */
  readonly cuts: readonly Candidate[];
  /** Where headings stand that would begin a slide and are spoken, the first behind each mark of notes. */
  readonly spoken: readonly number[];
}

/**
 * Decides which headings cut. One behind a mark of notes is spoken up to the next separator, as in reveal.js; in a file
 * that nothing but headings cuts, only where it stands right below the mark. What is not shown before a heading belongs to
 * its slide. `opaque`, in order, is code and comments, `comments` those among them that CommonMark would show.
 */
export function withHeadingCuts(
  text: string,
  bodyStart: number,
  candidates: readonly Candidate[],
  { opaque, comments }: Readonly<Record<"opaque" | "comments", readonly Range[]>>,
): HeadingCuts {
  if (!candidates.some(({ kind }) => kind === "heading")) return { cuts: candidates, spoken: [] };
  const [opaqueIn, commentsIn] = [reaching(opaque), reaching(comments)];
  const hasSeparators = candidates.some(({ kind }) => kind === "slide" || kind === "vertical");
  const isShown = (face: Range): boolean => {
    const { hidden } = cutNotes(text, { face, hidden: [], notes: [] }, opaqueIn(face));
    const seen = without(text, face, [...hidden, ...commentsIn(face)]).replace(unseen, "");
    return seen.trim() !== "" && !hidesItself(seen);
  };
  // A mark in an element that is open holds up to the end of that.
  const endsBefore = (mark: Candidate, slide: number, end: number): boolean =>
    endOfOpenBox(text.slice(slide, mark.start), text.slice(mark.end, end)) !== undefined;
  const cuts: Candidate[] = [];
  const spoken: number[] = [];
  let start = bodyStart;
  let mark: Candidate | undefined;
  let isSpoken = false;
  for (const candidate of candidates) {
    if (candidate.kind === "note") mark = candidate;
    else if (mark && endsBefore(mark, start, candidate.start)) mark = undefined;
    if (candidate.kind !== "heading") {
      cuts.push(candidate);
      if (candidate.kind === "note") continue;
      [start, mark, isSpoken] = [candidate.end, undefined, false];
    } else if (isSpoken) {
      continue;
    } else if (mark && (hasSeparators || text.slice(mark.end, candidate.start).trim() === "")) {
      spoken.push(candidate.start);
      isSpoken = true;
    } else if (mark || isShown([start, candidate.start])) {
      cuts.push({ ...candidate, kind: "slide" });
      [start, mark] = [candidate.start, undefined];
    }
  }
  return { cuts, spoken };
}

/** Comments, and the tags around slides. */
const unseen = /<!--[^]*?-->|<\/?section\b[^<>]*>/gi;

/** What stands between two offsets outside of some ranges. */
function without(text: string, [start, end]: Range, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let done = start;
  for (const [from, to] of inOrder(ranges)) {
    if (from > done) parts.push(text.slice(done, Math.min(from, end)));
    done = Math.max(done, to);
  }
  return parts.join("") + text.slice(done, end);
}
