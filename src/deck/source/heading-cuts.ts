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
  const holds = ([mark, ...others]: readonly Candidate[], slide: number, at: number): boolean => {
    if (!mark) return false;
    const last = others.at(-1) ?? mark;
    const said = text.slice(last.end, at);
    if (!hasSeparators && said.trim() !== "") return false;
    // As where notes are cut, the only mark of a slide holds up to the end of an element around it.
    return others.length > 0 || endOfOpenBox(text.slice(slide, mark.start), said) === undefined;
  };
  const cuts: Candidate[] = [];
  const spoken: number[] = [];
  let start = bodyStart;
  let marks: Candidate[] = [];
  let isSpoken = false;
  for (const candidate of candidates) {
    if (candidate.kind === "note") {
      cuts.push(candidate);
      marks.push(candidate);
    } else if (candidate.kind !== "heading") {
      cuts.push(candidate);
      [start, marks, isSpoken] = [candidate.end, [], false];
    } else if (isSpoken) {
      continue;
    } else if (holds(marks, start, candidate.start)) {
      spoken.push(candidate.start);
      isSpoken = true;
    } else if (marks.length > 0 || isShown([start, candidate.start])) {
      cuts.push({ ...candidate, kind: "slide" });
      [start, marks] = [candidate.start, []];
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
