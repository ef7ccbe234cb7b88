/** The tags of `<section>` in a slide's Markdown, and what stands between them. */
import { parseAttributes } from "../../markdown/html/attribute-comment.ts";
import { isHidden } from "../../markdown/html/hidden.ts";
import { tagPattern } from "../../text/in-tag.ts";
import type { Range } from "../opaque.ts";

/** A tag of a section in a file. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

/** A tag in a sentence is text. */
export const sectionTag = tagPattern(
  String.raw`<section\b(?<=(?:^|>)[ \t]*<section)~>|</section\s*>(?=[ \t]*(?:$|<))`,
  "gim",
);

/** The tags of sections in a text from an offset on, but for those in code and comments. */
export function sectionTags(text: string, from: number, opaque: readonly Range[]): readonly Tag[] {
  let next = 0;
  let depth = 0;
  return [...text.slice(from).matchAll(sectionTag)].flatMap(({ index, 0: written }): Tag[] => {
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
export function isIndented(text: string, [start, end]: Range): boolean {
  const isFence = /^[ \t]*(?:`{3}|~{3})[^\n]*\n[^]*\n[ \t]*(?:`{3,}|~{3,})$/.test(
    text.slice(start, end),
  );
  return !isFence && /^(?: {4}| {0,3}\t)/.test(text.slice(start, start + 4));
}

/** What each innermost section holds. */
export function innermost(tags: readonly Tag[]): readonly Range[] {
  return tags.flatMap((open, at) => {
    const close = tags[at + 1];
    return open.closes || !close?.closes ? [] : [[open.end, close.start] as const];
  });
}

/** The attributes in the tag of a `<section>`. */
export function tagAttributes(tag: string): ReturnType<typeof parseAttributes> {
  return parseAttributes(tag.replace(/^<section|\/?>$/gi, ""));
}

/** What stands in sections that are hidden and have an end, in order. */
export function hiddenSections(text: string, tags: readonly Tag[]): readonly Range[] {
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
