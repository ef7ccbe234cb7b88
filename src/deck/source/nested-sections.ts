/** `<section>` in a slide's Markdown: reveal.js makes a slide of each, below one another. */
import type { Range } from "./opaque.ts";
import type { Candidate } from "./separators.ts";

/** The separators of a file with those that its nested sections make. */
export interface NestedCuts {
  readonly cuts: readonly Candidate[];
  /** Where the first slide begins and the last one ends. */
  readonly bounds: Range;
  /** The tags of sections that are slides, by where their slide begins. */
  readonly tags: ReadonlyMap<number, Range>;
}

/** Adds the cuts of nested sections to those of a body that begins at `bodyStart`; `opaque`, in order, is code and comments. */
export function withNestedSections(
  text: string,
  bodyStart: number,
  cuts: readonly Candidate[],
  opaque: readonly Range[],
): NestedCuts {
  const tags = sectionTags(text, bodyStart, opaque);
  if (tags.length === 0) return { cuts, bounds: [bodyStart, text.length], tags: new Map() };
  const separators = cuts.filter(({ kind }) => kind !== "note");
  const first = { kind: "slide", end: bodyStart } as const;
  let next = 0;
  const slides = [first, ...separators].flatMap(({ kind, end: start }, at) => {
    const end = separators[at]?.start ?? text.length;
    const from = next;
    while ((tags[next]?.start ?? Infinity) < end) next++;
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
  };
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** A tag in a sentence is text. */
const tag = /<section\b(?<=(?:^|>)[ \t]*<section)[^<>]*>|<\/section\s*>(?=[ \t]*(?:$|<))/gim;

function sectionTags(text: string, from: number, opaque: readonly Range[]): readonly Tag[] {
  let next = 0;
  return [...text.slice(from).matchAll(tag)].flatMap(({ index, 0: written }): Tag[] => {
    const start = from + index;
    while ((opaque[next]?.[1] ?? Infinity) <= start) next++;
    if ((opaque[next]?.[0] ?? Infinity) <= start) return [];
    return [{ start, end: start + written.length, closes: written.startsWith("</") }];
  });
}

/** A slide's text, and the tag of the `<section>` that holds it. */
interface Stretch {
  readonly range: Range;
  readonly tag?: Range;
}

/** What each innermost section of a slide holds, and what stands between them; without any, the whole. */
function stretchesOf(text: string, [start, end]: Range, tags: readonly Tag[]): readonly Stretch[] {
  const sections = tags.flatMap((open, at): Stretch[] => {
    const close = tags[at + 1];
    if (open.closes || !close?.closes) return [];
    return [{ range: [open.end, close.start], tag: [open.start, open.end] }];
  });
  if (sections.length === 0) return [{ range: [start, end] }];
  const ends = [start, ...sections.map(({ range }) => range[1])];
  const starts = [...sections.map((section) => section.tag?.[0] ?? end), end];
  const between = ends.flatMap((from, at) => [...plainStretch(text, [from, starts[at] ?? end])]);
  return [...between, ...sections].sort((a, b) => a.range[0] - b.range[0]);
}

const comment = /<!--[^]*?(?:-->|$)/g;

/** What stands outside of sections, without the tags around it; none where that is nothing. */
function plainStretch(text: string, [start, end]: Range): readonly Stretch[] {
  const blank = (part: string): string => " ".repeat(part.length);
  const bare = text.slice(start, end).replace(comment, blank).replace(tag, blank);
  const first = bare.search(/\S/);
  return first < 0 ? [] : [{ range: [start + first, start + bare.trimEnd().length] }];
}
