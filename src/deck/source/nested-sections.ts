/** `<section>` in a slide's Markdown: reveal.js makes a slide of each, below one another. */
import { hidesItself, hidesSlide as hidesNext, isSlideOfSlidev } from "../settings/foreign-keys.ts";
import {
  comments,
  parseAttributeComment,
  parseAttributes,
} from "../markdown/html/attribute-comment.ts";
import { contentIndent, indentAt } from "./indent.ts";
import { isHidden } from "../markdown/html/hidden.ts";
import { type Range, inOrder, within } from "./opaque.ts";
import type { Candidate } from "./separators.ts";
import { withoutSpoken } from "./notes/spoken-sections.ts";

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

/** The attributes in the tag of a `<section>`. */
export function tagAttributes(tag: string): ReturnType<typeof parseAttributes> {
  return parseAttributes(tag.replace(/^<section|\/?>$/gi, ""));
}

/** What stands in sections that are hidden and have an end, in order. */
function hiddenSections(text: string, tags: readonly Tag[]): readonly Range[] {
  const stack: Tag[] = [];
  const found: Range[] = [];
  for (const tag of tags) {
    if (!tag.closes) {
      stack.push(tag);
      continue;
    }
    const open = stack.pop();
    if (!open || !isHidden(tagAttributes(text.slice(open.start, open.end)))) continue;
    while ((found.at(-1)?.[0] ?? -1) > open.start) found.pop();
    found.push([open.start, tag.end]);
  }
  return found;
}

/** reveal.js's way to keep HTML off Markdown: it stands in an element that is text. */
const template = /^<(textarea|script)\b[^<>]*(?:\bdata-template|\btext\/template)[^<>]*>/i;

/**
 * The ranges of code and comments without those templates, and without what is code only by the indent that its section
 * has: both are a slide's Markdown.
 */
export function withoutTemplates(
  text: string,
  from: number,
  opaque: readonly Range[],
): readonly Range[] {
  const lower = opaque.length > 0 ? text.toLowerCase() : text;
  let end = 0;
  const kept = opaque.flatMap((range) => {
    if (range[0] < end) return [];
    const [, name] = template.exec(text.slice(range[0], range[0] + 200)) ?? [];
    if (name === undefined) return [range];
    // A blank line in it ends what CommonMark takes for HTML.
    const close = lower.indexOf(`</${name.toLowerCase()}`, range[0]);
    end = Math.max(range[1], close);
    return fencesIn(text, [range[0], end]);
  });
  if (!/<section\b/i.test(text)) return kept;
  // A fence that is set in looks like code from its first line to the end of what is set in.
  const apart = kept.flatMap((range) => {
    const fences = isIndented(text, range) ? fencesIn(text, range) : [];
    return fences.length > 0 ? fences : [range];
  });
  const sections = innermost(sectionTags(text, from, apart)).map((range) =>
    inTemplate(text, range),
  );
  let next = 0;
  return apart.filter(([start, end]) => {
    while ((sections[next]?.[1] ?? Infinity) <= start) next++;
    const [inner = Infinity, outer = 0] = sections[next] ?? [];
    if (end <= inner || start >= outer || !isIndented(text, [start, end])) return true;
    return start >= inner && indentAt(text, start) >= contentIndent(text, start, inner) + 4;
  });
}

const fence = /<!--[^]*?-->|^[ \t]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[^]*?^[ \t]*\1[`~]*[ \t]*$/gm;

/** The code in a template, which is no Markdown as the file has it. */
function fencesIn(text: string, [start, end]: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(fence)].flatMap(({ index, 0: code, 1: mark }) =>
    mark === undefined ? [] : [[start + index, start + index + code.length]],
  );
}

/** What each innermost section holds. */
function innermost(tags: readonly Tag[]): readonly Range[] {
  return tags.flatMap((open, at) => {
    const close = tags[at + 1];
    return open.closes || !close?.closes ? [] : [[open.end, close.start] as const];
  });
}

/** A tag of a section in a file. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** A tag in a sentence is text. */
const tag = /<section\b(?<=(?:^|>)[ \t]*<section)[^<>]*>|<\/section\s*>(?=[ \t]*(?:$|<))/gim;

function sectionTags(text: string, from: number, opaque: readonly Range[]): readonly Tag[] {
  let next = 0;
  let depth = 0;
  return [...text.slice(from).matchAll(tag)].flatMap(({ index, 0: written }): Tag[] => {
    const start = from + index;
    while ((opaque[next]?.[1] ?? Infinity) <= start) next++;
    const around = opaque[next];
    const isText = around !== undefined && around[0] <= start;
    // A section that is set in by the section around it is no code.
    if (isText && !(depth > 0 && isIndented(text, around))) return [];
    const closes = written.startsWith("</");
    depth = Math.max(0, depth + (closes ? -1 : 1));
    return [{ start, end: start + written.length, closes }];
  });
}

/** Code by its indent alone. */
function isIndented(text: string, [start, end]: Range): boolean {
  const isFence = /^[ \t]*(?:`{3}|~{3})[^\n]*\n[^]*\n[ \t]*(?:`{3,}|~{3,})$/.test(
    text.slice(start, end),
  );
  return !isFence && /^(?: {4}| {0,3}\t)/.test(text.slice(start, start + 4));
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
  const ends = [start, ...sections.map((section) => section.end)];
  const starts = [...sections.map((section) => section.tag[0]), end];
  // What a section holds beside others is hidden with it, and so no part of the slide around it.
  const borders = hiddenSections(text, tags).flat();
  const between = ends.flatMap((from, at) => {
    const to = starts[at] ?? end;
    const own = [from, ...borders.filter((border) => border > from && border < to), to];
    return own
      .slice(1)
      .flatMap((next, index) => plainStretch(text, [own[index] ?? from, next], known));
  });
  return [...between, ...sections].sort((a, b) => a.range[0] - b.range[0]);
}

/** What stands in the template that a section holds, or the whole section where it holds no template. */
function inTemplate(text: string, [start, end]: Range): Range {
  const inner = text.slice(start, end);
  const lead = /^\s*/.exec(inner)?.[0].length ?? 0;
  const [open, name = ""] = template.exec(inner.slice(lead)) ?? [];
  const close = open && new RegExp(`</${name}\\s*>\\s*$`, "i").exec(inner);
  return close ? [start + lead + open.length, start + close.index] : [start, end];
}

const comment = /<!--[^]*?(?:-->|$)/g;

/** What stands outside of sections, without the tags around it; no range where nothing stands there. */
function plainStretch(
  text: string,
  [start, end]: Range,
  known: ReadonlySet<number>,
): readonly Stretch[] {
  const blank = (part: string): string => " ".repeat(part.length);
  const bare = text
    .slice(start, end)
    .replace(comment, blank)
    .replace(tag, (part, at: number) => (known.has(start + at) ? blank(part) : part));
  const first = bare.search(/\S/);
  return first < 0 ? [] : [{ range: [start + first, start + bare.trimEnd().length] }];
}
