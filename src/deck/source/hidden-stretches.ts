/** Unseen stretches that go on over a separator: an element that is hidden or holds notes, and notes in a fence. */
import { parseAttributes } from "../markdown/html/attribute-comment.ts";
import { leavesOut } from "../markdown/html/leaves-out.ts";
import { withoutEnd } from "../markdown/html/without-end.ts";
import { holdsNotes } from "../markdown/html/holds-notes.ts";
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { nextMatch } from "./comments/foreign-comments.ts";
import { shortcodes } from "./notes/foreign-notes.ts";
import { fence, fenceKind, tagOrCode } from "./notes/notes-elements.ts";
import { type Range, inOrder, matchesOutside } from "./opaque.ts";
import type { Candidate } from "./separators.ts";
import { type Source, placeOf } from "./source.ts";

/** The stretches in which no separator cuts; each begins with its tag. */
interface HiddenStretches {
  readonly ranges: readonly Range[];
  readonly problems: readonly Problem[];
}

/**
 * Finds them between the separators of a body, in order. Half of such a stretch on a slide of its own would be shown.
 * `opaque`, in order, is code and comments.
 */
export function hiddenStretches(
  source: Source,
  bodyStart: number,
  candidates: readonly Candidate[],
  opaque: readonly Range[],
): HiddenStretches {
  const { text } = source;
  const cuts = candidates.filter(({ kind }) => kind !== "note");
  const hasSections = /<section\b/i.test(text);
  const { closed, open } = elements(text, bodyStart, opaque);
  const fenced = fencesIn(text, bodyStart, opaque, (kind) => kind !== undefined);
  const stretches = outermost([
    ...closed,
    ...fenced.closed,
    ...taggedNotes(text, bodyStart, opaque),
  ]);
  const ranges: Range[] = [];
  const problems: Problem[] = [];
  let next = 0;
  for (const [start, end] of stretches) {
    while ((cuts[next]?.start ?? Infinity) < start) next++;
    const first = cuts[next];
    if (first && first.start < end) {
      while ((cuts[next]?.start ?? Infinity) < end && cuts[next]?.kind === "heading") next++;
      const written = cuts[next];
      if (written && written.start < end) problems.push(noCut(source, written.start));
    } else if (!hasSections || !/<section\b/i.test(text.slice(start, end))) continue;
    ranges.push([start, end]);
  }
  const sectionBehind = nextMatch(text, "<section\\b");
  let cut = 0;
  const unclosed = open.map((at) => {
    while ((cuts[cut]?.start ?? Infinity) <= at) cut++;
    const section = sectionBehind(at + 1)?.start ?? Infinity;
    const isCut = section < (cuts[cut]?.start ?? Infinity);
    return isCut ? cutElement(source, at) : unclosedElement(source, at);
  });
  const openFences = fenced.open.map((at) => unclosedFence(source, at));
  return { ranges, problems: [...problems, ...unclosed, ...openFences] };
}

/** Elements with an end that are left out, and where those without an end begin. */
function elements(
  text: string,
  bodyStart: number,
  opaque: readonly Range[],
): { readonly closed: readonly Range[]; readonly open: readonly number[] } {
  const stacks = new Map<string, (number | undefined)[]>();
  const closed: Range[] = [];
  for (const { at, match } of matchesOutside(text, [bodyStart, text.length], opaque, tagOrCode)) {
    const { 2: slash, 3: name, 4: written = "" } = match;
    if (name === undefined || text[at - 1] === "\\") continue;
    const element = name.toLowerCase();
    const stack = stacks.get(element) ?? [];
    if (slash === "") {
      stacks.set(element, stack);
      stack.push(isUnseen(element, written) ? at : undefined);
      continue;
    }
    const start = stack.pop();
    if (start !== undefined) closed.push([start, at + match[0].length]);
  }
  const open = [...stacks].flatMap(([element, starts]) => (needsEnd(element) ? starts : []));
  return { closed, open: open.filter((at) => at !== undefined).sort((a, b) => a - b) };
}

/** Whether nothing but its end tag ends an element. */
function needsEnd(element: string): boolean {
  return withoutEnd[element] === undefined && !/^(?:option|optgroup|rp)$/.test(element);
}

/**
 * A section that is hidden makes slides that are hidden. Scripts and text areas are opaque, except for reveal.js's
 * templates, which hold a slide.
 */
function isUnseen(element: string, written: string): boolean {
  if (element === "script" || element === "textarea") return false;
  const attributes = parseAttributes(written);
  return element === "section" ? holdsNotes(element, attributes) : leavesOut(element, attributes);
}

type IsLeftOut = (kind: ReturnType<typeof fenceKind>) => boolean;

/** The fences of a kind that have an end. */
export function fences(
  text: string,
  bodyStart: number,
  opaque: readonly Range[],
  isLeftOut: IsLeftOut,
): readonly Range[] {
  return fencesIn(text, bodyStart, opaque, isLeftOut).closed;
}

/** The same, and where those without an end begin. */
function fencesIn(
  text: string,
  bodyStart: number,
  opaque: readonly Range[],
  isLeftOut: IsLeftOut,
): { readonly closed: readonly Range[]; readonly open: readonly number[] } {
  const stack: (number | undefined)[] = [];
  const found: Range[] = [];
  for (const { at, match } of matchesOutside(text, [bodyStart, text.length], opaque, fence)) {
    const [line, name, attributes] = match;
    if (name !== undefined || attributes !== undefined) {
      // From its colons: what begins with blanks could be code that is set in, in which a section is none.
      stack.push(isLeftOut(fenceKind(name, attributes)) ? at + line.search(/:{3}/) : undefined);
      continue;
    }
    const start = stack.pop();
    if (start !== undefined) found.push([start, at + line.length]);
  }
  return { closed: found, open: stack.filter((start) => start !== undefined) };
}

/** Notes between tags that have an end. */
function taggedNotes(text: string, bodyStart: number, opaque: readonly Range[]): readonly Range[] {
  return shortcodes(text, [bodyStart, text.length], opaque).flatMap(({ open, close }): Range[] =>
    close ? [[open[0], close[1]]] : [],
  );
}

/** In order, without those that stand in another. */
function outermost(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const range of inOrder(ranges)) {
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range);
  }
  return kept;
}

function noCut(source: Source, at: number): Problem {
  return warning(
    "hidden-separator",
    placeOf(source, at),
    words(
      "这条分页线在不显示的内容里，不分页",
      "This separator stands in hidden content, so it does not separate slides",
    ),
    words("要分页，先在上面写结束标记，如 </div>", "To separate, close the element above it first"),
  );
}

function unclosedElement(source: Source, at: number): Problem {
  return warning(
    "unclosed-hidden",
    placeOf(source, at),
    words(
      "不显示的内容没有结束标记，这一页在它后面的都不显示",
      "The hidden content has no end tag: nothing behind it on this slide is shown",
    ),
    words("写上结束标记，如 </div>", "Write its end tag, such as </div>"),
  );
}

function cutElement(source: Source, at: number): Problem {
  return warning(
    "torn-mark",
    placeOf(source, at),
    words(
      "不显示的内容没有结束标记，里面又有 <section>：从那里起是别的页，会显示出来",
      "The hidden content has no end tag, and a <section> in it: what stands from there on is on other slides, and shown",
    ),
    words(
      "在 <section> 前面写上结束标记，如 </aside>",
      "Write its end tag before the <section>, such as </aside>",
    ),
  );
}

function unclosedFence(source: Source, at: number): Problem {
  return warning(
    "unclosed-fence",
    placeOf(source, at),
    words(
      "这一段没有用 ::: 结束，这一页在它后面的都不显示",
      "This box is not ended by a line :::, so nothing behind it on this slide is shown",
    ),
    words("在它后面单独写一行 :::，用半角", "Write a line ::: below it"),
  );
}
