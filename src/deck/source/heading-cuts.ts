/** Headings that begin slides, as in Pandoc and under Marp's headingDivider. */
import { parseAttributeComment } from "../markdown/html/attribute-comment.ts";
import { isHidden } from "../markdown/html/hidden.ts";
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { hidesItself } from "../settings/foreign-keys.ts";
import { cutNotes } from "./notes/cut-notes.ts";
import { endOfOpenBox } from "./notes/notes-elements.ts";
import { type Range, inOrder, reaching } from "./opaque.ts";
import type { Candidate } from "./separators.ts";
import { type Source, placeOf } from "./source.ts";
import { tagPattern } from "../text/in-tag.ts";

interface HeadingCuts {
  /** Without headings: those that begin a slide cut as a separator does. */
  readonly cuts: readonly Candidate[];
  /** Whether the slide that begins there is hidden by a comment above its heading. */
  readonly isHidden: (start: number) => boolean;
  readonly problems: readonly Problem[];
}

/**
 * Decides which headings cut. One behind a mark of notes is spoken up to the next separator, as in reveal.js; in a file
 * that nothing but headings cuts, only where it stands right below the mark. What is not shown before a heading belongs to
 * its slide; behind something shown, a comment that hides a slide hides that one too. `opaque`, in order, is code and
 * comments, `comments` those among them that CommonMark would show.
 */
export function withHeadingCuts(
  source: Source,
  bodyStart: number,
  candidates: readonly Candidate[],
  { opaque, comments }: Readonly<Record<"opaque" | "comments", readonly Range[]>>,
): HeadingCuts {
  if (!candidates.some(({ kind }) => kind === "heading"))
    return { cuts: candidates, isHidden: () => false, problems: [] };
  const { text } = source;
  const [opaqueIn, commentsIn] = [reaching(opaque), reaching(comments)];
  const hasSeparators = candidates.some(({ kind }) => kind === "slide" || kind === "vertical");
  const leftOf = (face: Range): string => {
    const { hidden } = cutNotes(text, { face, hidden: [], notes: [] }, opaqueIn(face));
    return without(text, face, [...hidden, ...commentsIn(face)]);
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
  const hidden = new Set<number>();
  const problems: Problem[] = [];
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
      problems.push(spokenHeading(placeOf(source, candidate.start)));
      isSpoken = true;
    } else {
      const left = leftOf([start, candidate.start]);
      if (marks.length === 0 && !isShown(left)) continue;
      cuts.push({ ...candidate, kind: "slide" });
      [start, marks] = [candidate.start, []];
      if (!endsHiding(left)) continue;
      hidden.add(candidate.start);
      problems.push(hidesBoth(placeOf(source, candidate.start)));
    }
  }
  return { cuts, isHidden: (at) => hidden.has(at), problems };
}

/** Whether something is shown of what stands before a heading, without notes in it. */
function isShown(left: string): boolean {
  const seen = left.replace(unseen, "");
  return seen.trim() !== "" && !hidesItself(seen);
}

/**
 * Whether the last that stands there is a comment that hides a slide, under a blank line: it may be meant for the slide
 * that ends there, or for the one that begins.
 */
function endsHiding(left: string): boolean {
  let end = left.length;
  for (;;) {
    while (end > 0 && /\s/.test(left.charAt(end - 1))) end--;
    const open = left.startsWith("-->", end - 3) ? left.lastIndexOf("<!--", end - 3) : -1;
    if (open < 0) return false;
    const comment = parseAttributeComment(left.slice(open + 4, end - 3));
    if (comment?.target === "slide" && isHidden(comment.attributes))
      return /\n[ \t]*\n[ \t]*$/.test(left.slice(Math.max(0, open - 200), open));
    end = open;
  }
}

function hidesBoth(place: Place): Problem {
  return warning(
    "hides-both",
    place,
    words(
      "上面那条隐藏的注释在两页之间，两页都不放映",
      "The comment above this heading hides a slide and stands between two: neither is shown",
    ),
    words(
      "写在要隐藏的那一页标题下一行，就只隐藏那一页",
      "Write it right below the heading of the slide that is to be hidden",
    ),
  );
}

function spokenHeading(place: Place): Problem {
  return warning(
    "spoken-heading",
    place,
    words(
      "这个标题在 Note: 后面，算讲稿，不另成一页",
      "This heading stands in the notes, so it begins no slide",
    ),
    words("要成一页，在它上面单独写一行 ---", "To make it a slide, write a line --- above it"),
  );
}

/** Comments, and the tags around slides. */
const unseen = tagPattern(String.raw`<!--[^]*?-->|</?section\b~>`, "gi");

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
