/** What is taken out of the prose of notes: code in fences; comments, as a face has them, and what is hidden on a face. */
import { blankLine, foreignComments, nextMatch } from "../source/comments/foreign-comments.ts";
import { nextOf } from "../source/comments/open-comments.ts";
import { fenceEnd } from "../source/fence-end.ts";
import { fences } from "../source/hidden-stretches.ts";
import { firstTorn } from "../source/notes/leftovers.ts";
import { withoutHidden } from "../source/notes/notes-elements.ts";
import { type Range, inOrder } from "../source/opaque.ts";
import { hiddenElements } from "./hidden-elements.ts";

/** What is taken out of prose: what is not spoken, or a fence with its content. */
interface Cutout {
  readonly start: number;
  readonly end: number;
  readonly code?: { readonly start: number; readonly text: string };
}

/** Notes without what is not spoken; code stays as it is written. */
export function spokenOf(notes: string): string {
  let end = 0;
  const kept = findCutouts(notes)
    .filter(({ code }) => !code)
    .map(({ start, end: next }) => {
      const piece = notes.slice(end, start);
      end = next;
      return piece;
    });
  return kept.join("") + notes.slice(end);
}

/** What stands in the comments of HTML in notes, with where each begins. */
export function commentsInNotes(
  notes: string,
): readonly { readonly start: number; readonly inside: string }[] {
  return fencesAndComments(notes).flatMap(({ start, end, code }) =>
    code ? [] : [{ start, inside: notes.slice(start + "<!--".length, end - "-->".length) }],
  );
}

/** How often notes are looked through: code that opens in what is not spoken may cover another such place. */
const mostLooks = 8;

/** Fences, comments and what is hidden. What stands in a fence or in a code span is text. */
export function findCutouts(notes: string): readonly Cutout[] {
  let text = notes;
  let gone: readonly Range[] = [];
  for (let count = 1; ; count++) {
    const marked = fencesAndComments(text);
    const opaque = marked.map(({ start, end }): Range => [start, end]);
    const unspoken = inOrder([...gone, ...unspokenIn(text, opaque)]);
    const code = marked.filter((one) => one.code).map(({ start, end }): Range => [start, end]);
    const torn = count < mostLooks ? firstTorn(unspoken, code) : undefined;
    if (torn === undefined) return joined(notes, marked, unspoken);
    gone = unspoken.filter(([from]) => from <= torn);
    text = withoutHidden(notes, 0, gone);
  }
}

/** In order, each outside of the others. */
function joined(
  notes: string,
  marked: readonly Cutout[],
  ranges: readonly Range[],
): readonly Cutout[] {
  const unspoken = ranges.map(([start, end]): Cutout => ({ start, end }));
  const cutouts: Cutout[] = [];
  for (const next of [...marked, ...unspoken].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = cutouts.at(-1);
    // What is not spoken is one with its like behind it, and with what stands in it.
    const isInside = last && next.start < last.end;
    const isBehind = last && !last.code && !next.code && isBlank(notes.slice(last.end, next.start));
    if (!isInside && !isBehind) cutouts.push(next);
    else if (next.end > last.end)
      cutouts[cutouts.length - 1] = { start: last.start, end: next.end };
  }
  return cutouts.map((cutout) => (cutout.code ? cutout : withItsLines(notes, cutout)));
}

/**
 * The stretches of notes, in order, that other programs have for a comment, and those of elements and fences that are
 * hidden. Each has its end: a mark without one must not swallow the speech. `opaque`, in order, is code and comments.
 */
function unspokenIn(notes: string, opaque: readonly Range[]): readonly Range[] {
  const comments = foreignComments(notes, 0, opaque, "notes");
  const known = inOrder([...opaque, ...comments]);
  return inOrder([
    ...comments,
    ...hiddenElements(notes, known),
    ...fences(notes, 0, known, (kind) => kind === "hidden"),
  ]);
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

const opener = /^[ \t]*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n?|<!--|(?<ticks>`+)/gm;

/** Fences and comments of HTML. A comment that opens again behind a blank line had no end. */
function fencesAndComments(notes: string): readonly Cutout[] {
  const cutouts: Cutout[] = [];
  const closing = nextOf(notes, "-->");
  const opening = nextOf(notes, "<!--");
  const blank = nextMatch(notes, blankLine.source);
  const unpaired = new Set<string>();
  const scan = new RegExp(opener);
  for (let match = scan.exec(notes); match; match = scan.exec(notes)) {
    const { fence, ticks } = match.groups ?? {};
    if (fence !== undefined) {
      const cutout = fenceAt(notes, match.index, scan.lastIndex, fence);
      cutouts.push(cutout);
      scan.lastIndex = cutout.end;
    } else if (ticks !== undefined) {
      const end = unpaired.has(ticks) ? -1 : pairedTicks(notes, scan.lastIndex, ticks);
      if (end < 0) unpaired.add(ticks);
      else scan.lastIndex = end;
    } else {
      const close = closing(match.index + 2);
      if (close === Infinity || opening(blank(match.index)?.end ?? Infinity) < close) continue;
      cutouts.push({ start: match.index, end: close + 3 });
      scan.lastIndex = close + 3;
    }
  }
  return cutouts;
}

function fenceAt(notes: string, start: number, contentStart: number, fence: string): Cutout {
  const closing = new RegExp(`^[ \\t]*${fenceEnd(fence)}[ \\t]*(?:\\n|$)`, "gm");
  closing.lastIndex = contentStart;
  const match = closing.exec(notes);
  const text = notes.slice(contentStart, match?.index).replace(/\n$/, "");
  const end = match ? match.index + match[0].length : notes.length;
  return { start, end, code: { start: contentStart, text } };
}

function pairedTicks(notes: string, from: number, ticks: string): number {
  const closing = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, "g");
  closing.lastIndex = from;
  return closing.exec(notes) ? closing.lastIndex : -1;
}

/** With the line end where it is alone on its lines; otherwise a blank line would split the paragraph. */
function withItsLines(notes: string, { start, end }: Cutout): Cutout {
  const lineStart = notes.lastIndexOf("\n", start - 1) + 1;
  const after = /[^ \t]/g;
  after.lastIndex = end;
  const next = after.exec(notes)?.index ?? notes.length;
  const isAlone =
    start >= lineStart && isBlank(notes.slice(lineStart, start)) && notes[next] === "\n";
  return isAlone ? { start: lineStart, end: next + 1 } : { start, end };
}
