/** A Markdown file cut into slides, and each slide into what is seen and what is said. */
import { formulas } from "./formulas.ts";
import { parseBlocks, parseInline } from "./cut-parser.ts";
import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { type Range, inOrder, opaqueRanges, reaching, within } from "./opaque.ts";
import { type Candidate, type CutSettings, findCandidates } from "./separators.ts";
import { withHeadingCuts } from "./heading-cuts.ts";
import { hiddenStretches } from "./hidden-stretches.ts";
import { type Source, lineOf, placeOf, startOf } from "./source.ts";
import { type NestedCuts, withNestedSections } from "./sections/nested-sections.ts";
import { withoutTemplates } from "./sections/section-templates.ts";
import { cutAtMarks, cutNotes, labelsInElements, withoutLabels } from "./notes/cut-notes.ts";
import {
  longComments,
  withComments,
  withLongComments,
  withSectionComments,
} from "./comments/piece-comments.ts";
import { foreignComments } from "./comments/foreign-comments.ts";
import { reopenedComments } from "./comments/reopened.ts";
import { openComments } from "./comments/open-comments.ts";
import { type Cut, withoutLeftovers } from "./notes/leftovers.ts";
import { typedCode } from "./typed-code.ts";
import { endedEarly, unclosedProblems } from "./unclosed.ts";

/** One slide's text as offsets into its source. */
export interface Piece {
  readonly face: Range;
  /** The parts of the face that are spoken and not seen. */
  readonly hidden: readonly Range[];
  /** One for each `Note:` and each element of notes, in order. */
  readonly notes: readonly Range[];
  readonly vertical: boolean;
  /** The tag of the `<section>` that holds it, where there is one. */
  readonly tag?: Range;
  /** It stands in a `<section>` that is hidden. */
  readonly isHidden: boolean;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** The link reference definitions of the whole file, in markdown-it's form. */
  readonly references: Record<string, { title: string; href: string }>;
  readonly problems: readonly Problem[];
}

/** Cuts the body of a file; what stands in code, comments and raw text elements never cuts. */
export function cutPieces(source: Source, settings: CutSettings): Pieces {
  const torn = new Map<number, Problem>();
  const found = withoutLeftovers(source, (seen) => {
    const once = cutSeen(seen, settings);
    for (const problem of reopenedComments(seen, commentsOnFaces(once)))
      torn.set(problem.place.line, problem);
    return once;
  });
  return { ...found, problems: [...found.problems, ...torn.values()] };
}

/** What is code or a comment, in order, and begins in what is shown. */
function commentsOnFaces({ pieces, opaque, comments }: Cut): readonly Range[] {
  const isOnFace = within(pieces.flatMap(({ face, isHidden }) => (isHidden ? [] : [face])));
  return inOrder([...opaque, ...comments]).filter(([from]) => isOnFace(from));
}

function cutSeen(source: Source, settings: CutSettings): Cut {
  const { candidates, problems } = findCandidates(source, settings);
  const { bodyStart } = settings;
  const firstLine = lineOf(source, bodyStart);
  // Headings end blocks by themselves, and none stands in code without an end.
  const candidateLines = new Set(
    candidates.flatMap(({ kind, start }) => {
      const line = lineOf(source, start);
      const isFirst = isBlank(source, startOf(source, line), start);
      return isFirst && kind !== "heading" ? [line - firstLine] : [];
    }),
  );
  const references: Pieces["references"] = {};
  const tokens = parseBlocks(source.text.slice(bodyStart), candidateLines, references);
  // A footnote's definition looks like a link's.
  for (const name of Object.keys(references)) if (name.startsWith("^")) delete references[name];
  const offsetOf = (line: number) => startOf(source, firstLine + line);
  const known = withoutTemplates(
    source.text,
    bodyStart,
    opaqueRanges(tokens, source.text, offsetOf, parseInline),
  );
  const open = openComments(source.text, { tokens, startOf: offsetOf, parseInline });
  const noMarkdown = [
    ...formulas(source.text, tokens, offsetOf),
    ...typedCode(source.text, tokens, offsetOf, inOrder([...known, ...open])),
  ];
  const unseen = inOrder([
    ...open,
    ...foreignComments(source.text, bodyStart, inOrder([...known, ...open, ...noMarkdown])),
  ]);
  const opaque = inOrder([...known, ...unseen]);
  const comments = longComments(source.text, known);
  // In a section that is set in, Markdown may part a comment that the whole file has in one.
  const code = opaque.filter(([from]) => !source.text.startsWith("<!--", from));
  const cutting = withoutOpaque(candidates, opaque);
  const hidden = hiddenStretches(source, bodyStart, cutting, opaque);
  const uncut = inOrder([...opaque, ...hidden.ranges]);
  const headed = withHeadingCuts(source, bodyStart, withoutOpaque(cutting, uncut), {
    opaque,
    comments: unseen,
  });
  const nested = withNestedSections(source.text, bodyStart, headed.cuts, uncut);
  const isHidden = (at: number): boolean => nested.isHidden(at) || headed.isHidden(at);
  const body: Range = [bodyStart, source.text.length];
  const labels = labelsInElements(source.text, body, nested.cuts, opaque);
  const labelsIn = reaching([...labels].map(({ start, end }) => [start, end]));
  const cuts = nested.cuts.filter((candidate) => !labels.has(candidate));
  const [codeIn, opaqueIn, commentsIn] = [reaching(code), reaching(opaque), reaching(comments)];
  return {
    pieces: withComments(cut(source, { ...nested, cuts, isHidden }), unseen)
      .map((piece) => withSectionComments(source, piece, codeIn(piece.face)))
      .map((piece) => cutNotes(source.text, piece, opaqueIn(piece.face)))
      .map((piece) => withoutLabels(piece, labelsIn))
      .map((piece) => withLongComments(piece, commentsIn(piece.face))),
    references,
    opaque: inOrder([...opaque, ...noMarkdown]),
    comments: unseen,
    problems: [
      ...problems,
      ...hidden.problems,
      ...nested.spoken.map((at) => spokenSection(placeOf(source, at))),
      ...headed.problems,
      ...unclosedProblems(source, tokens, firstLine),
      ...endedEarly(source, bodyStart, code),
    ],
  };
}

function spokenSection(place: Place): Problem {
  return warning(
    "spoken-section",
    place,
    words(
      "<section> 在 Note: 后面，算讲稿，不另成一页",
      "This <section> stands in the notes, so it is not a slide",
    ),
    words("要成一页，在它上面单独写一行 ---", "To make it a slide, write a line --- above it"),
  );
}

function isBlank(source: Source, start: number, end: number): boolean {
  return source.text.slice(start, end).trim() === "";
}

function withoutOpaque(
  candidates: readonly Candidate[],
  ranges: readonly Range[],
): readonly Candidate[] {
  let next = 0;
  return candidates.filter(({ start }) => {
    while ((ranges[next]?.[1] ?? Infinity) <= start) next++;
    // A comment may itself be the separator (`<!--s-->`): only one that began before it hides it.
    return (ranges[next]?.[0] ?? Infinity) >= start;
  });
}

function cut(source: Source, { cuts, bounds, tags, isHidden }: NestedCuts): readonly Piece[] {
  const pieces: Piece[] = [];
  let [start] = bounds;
  let tag = tags.get(start);
  let vertical = false;
  let notes: Candidate[] = [];
  const close = (end: number) => {
    pieces.push({
      ...cutAtMarks(source.text, [start, end], notes),
      vertical,
      isHidden: isHidden(start),
      ...(tag && { tag }),
    });
  };
  for (const candidate of cuts) {
    if (candidate.kind === "note") {
      notes.push(candidate);
      continue;
    }
    close(candidate.start);
    start = candidate.end + (source.text[candidate.end] === "\n" ? 1 : 0);
    tag = tags.get(candidate.end);
    vertical = candidate.kind === "vertical";
    notes = [];
  }
  close(bounds[1]);
  return pieces;
}
