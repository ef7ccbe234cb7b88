/** `<section>` in a slide's Markdown: reveal.js makes a slide of each, below one another. */
import {
  hidesItself,
  hidesSlide as hidesNext,
  isSlideOfSlidev,
} from "../../settings/foreign-keys.ts";
import { comments, parseAttributeComment } from "../../markdown/html/attribute-comment.ts";
import { isHidden } from "../../markdown/html/hidden.ts";
import { type Range, inOrder, within } from "../opaque.ts";
import type { Candidate } from "../separators.ts";
import { withoutSpoken } from "../notes/spoken-sections.ts";
import { hiddenSections, innermost, sectionTag, sectionTags, type Tag } from "./section-tags.ts";
import { inTemplate } from "./section-templates.ts";

/** The separators of a file with those that its nested sections make. */
export interface NestedCuts {
  readonly cuts: readonly Candidate[];
  /** Where the first slide begins and the last one ends. */
  readonly bounds: Range;
  /** The tags of sections that are slides, by where their slide begins. */
  readonly tags: ReadonlyMap<number, Range>;
  /** Whether the slide that begins there stands in a section that is hidden. */
  readonly isHidden: (start: number) => boolean;
  /** Where sections begin that stand in notes: they are spoken, and no slides. */
  readonly spoken: readonly number[];
}

/** Adds the cuts of nested sections to those of a body that begins at `bodyStart`; `opaque`, in order, is code and comments. */
export function withNestedSections(
  text: string,
  bodyStart: number,
  cuts: readonly Candidate[],
  opaque: readonly Range[],
): NestedCuts {
  const written = sectionTags(text, bodyStart, opaque);
  const { tags, spoken } = withoutSpoken(text, bodyStart, written, cuts);
  if (tags.length === 0) {
    const bounds = [bodyStart, text.length] as const;
    return { cuts, bounds, tags: new Map(), isHidden: () => false, spoken };
  }
  const separators = cuts.filter(({ kind }) => kind !== "note");
  const first = { kind: "slide", end: bodyStart } as const;
  let next = 0;
  const hidden: Range[] = [];
  const slides = [first, ...separators].flatMap(({ kind, end: start }, at) => {
    const end = separators[at]?.start ?? text.length;
    const from = next;
    while ((tags[next]?.start ?? Infinity) < end) next++;
    const own: Range = [start, tags[from]?.start ?? end];
    const isLeftOut = (): boolean =>
      hidesSlide(text, own, opaque) || isHiddenAbove(text, separators, at);
    if (next > from && isLeftOut()) hidden.push([start, end]);
    return stretchesOf(text, [start, end], tags.slice(from, next)).map((stretch, index) => ({
      ...stretch,
      kind: index === 0 ? kind : ("vertical" as const),
    }));
  });
  const between = slides.slice(1).map(({ kind, range }, at): Candidate => ({
    kind,
    start: slides[at]?.range[1] ?? bodyStart,
    end: range[0],
  }));
  const notes = cuts.filter(({ kind }) => kind === "note");
  return {
    cuts: [...between, ...notes].sort((a, b) => a.start - b.start),
    bounds: [slides[0]?.range[0] ?? bodyStart, slides.at(-1)?.range[1] ?? text.length],
    tags: new Map(slides.flatMap(({ range, tag }) => (tag ? [[range[0], tag] as const] : []))),
    isHidden: within(inOrder([...hidden, ...hiddenSections(text, tags)])),
    spoken,
  };
}

/** Whether settings of Slidev's above a separator hide what is below it. */
function isHiddenAbove(text: string, separators: readonly Candidate[], at: number): boolean {
  const [open, close] = [separators[at - 2], separators[at - 1]];
  if (!open || !close) return false;
  const set = text.slice(open.end, close.start).replace(/^\n/, "");
  return isSlideOfSlidev(set) && hidesNext(set);
}

/** Whether what stands before the sections of a slide hides it, and them with it. */
function hidesSlide(text: string, own: Range, opaque: readonly Range[]): boolean {
  const said = text.slice(...own);
  if (hidesItself(said)) return true;
  return [...said.matchAll(comments)].some(({ index, 1: inside = "" }) => {
    const set = parseAttributeComment(inside);
    if (set?.target !== "slide" || !isHidden(set.attributes)) return false;
    const at = own[0] + index;
    return !opaque.some(([from, to]) => from < at && at < to);
  });
}

/** A slide's text, and the tag of the `<section>` that holds it. */
interface Stretch {
  readonly range: Range;
  readonly tag?: Range;
}

/** What each innermost section of a slide holds, and what stands between them; without any, the whole. */
function stretchesOf(text: string, [start, end]: Range, tags: readonly Tag[]): readonly Stretch[] {
  const sections = tags.flatMap((open, at): (Required<Stretch> & { readonly end: number })[] => {
    const [range] = innermost(tags.slice(at, at + 2));
    if (!range) return [];
    return [{ range: inTemplate(text, range), tag: [open.start, open.end], end: range[1] }];
  });
  if (sections.length === 0) return [{ range: [start, end] }];
  const known = new Set(tags.map((one) => one.start));
  const outerOf = openAt(tags);
  const ends = [start, ...sections.map((section) => section.end)];
  const starts = [...sections.map((section) => section.tag[0]), end];
  // What a section holds beside others is hidden with it, and so no part of the slide around it.
  const borders = hiddenSections(text, tags).flat();
  const between = ends.flatMap((from, at) => {
    const to = starts[at] ?? end;
    const own = [from, ...borders.filter((border) => border > from && border < to), to];
    return own
      .slice(1)
      .flatMap((next, index) => plainStretch(text, [own[index] ?? from, next], known))
      .map((range) => {
        const outer = outerOf(range[0]);
        return { range, ...(outer && { tag: [outer.start, outer.end] as const }) };
      });
  });
  return [...between, ...sections].sort((a, b) => a.range[0] - b.range[0]);
}

const comment = /<!--[^]*?(?:-->|$)/g;

/** Gives the innermost section that is open at offsets that come in order. */
function openAt(tags: readonly Tag[]): (offset: number) => Tag | undefined {
  const open: Tag[] = [];
  let next = 0;
  return (offset) => {
    for (let tag = tags[next]; tag && tag.start < offset; tag = tags[++next]) {
      if (tag.closes) open.pop();
      else open.push(tag);
    }
    return open.at(-1);
  };
}

/**
 * What stands outside of innermost sections with its comments, which may set or hide it, and without the tags around it,
 * from the start of its line on; nothing where nothing stands there.
 */
function plainStretch(
  text: string,
  [start, end]: Range,
  known: ReadonlySet<number>,
): readonly Range[] {
  const blank = (part: string): string => " ".repeat(part.length);
  const bare = text
    .slice(start, end)
    .replace(sectionTag, (part, at: number) => (known.has(start + at) ? blank(part) : part));
  if (bare.replace(comment, "").trim() === "") return [];
  const first = bare.search(/\S/);
  const line = bare.lastIndexOf("\n", first) + 1;
  const isBehindTag = text.slice(start + line, start + first).trim() !== "";
  return [[start + (isBehindTag ? first : line), start + bare.trimEnd().length]];
}
