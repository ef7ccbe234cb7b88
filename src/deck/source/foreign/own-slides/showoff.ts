/** Ways of writing of Showoff, as those of reveal.js. Each stays on its lines. */
import { spokenComment } from "../comments.ts";
import { slideComment } from "../slide-comment.ts";
import { slideCutsOf } from "./slide-cut.ts";

/** `!SLIDE center`, at the beginning of each slide (puppetlabs.github.io/showoff). */
const begin = /^<?!SLIDE\b[^\n]*$/gm;

/** What stands in a section of notes, or in one for others than the audience, with what stands on the lines of its marks. */
const section =
  /^[ \t]*~~~SECTION:[ \t]*([\w-]+)~~~([^]*?)(~~~ENDSECTION~~~[ \t]*$|(?=^<?!SLIDE\b)|$(?![^]))/gim;

/** A line of its other marks; a parser of Markdown takes one for a fence. */
const mark =
  /^[ \t]*~~~(?:ENDSECTION|(?:(?:END)?LANG|CONFIG|FORM|FILE|PAGEBREAK|TOC)[^~\n]*)~~~[ \t]*$/gim;

/** Whether a body is written for Showoff. */
export function isShowoff(text: string): boolean {
  return text.search(begin) >= 0 || /^~~~SECTION:[ \t]*\w+~~~/m.test(text);
}

/** Without any of its marks, the first headings begin its slides. */
export function levelsOfShowoff(text: string): readonly number[] {
  return /^---$/m.test(text) ? [] : [1];
}

const value = /~~~(?:CONFIG:[^~\n]{1,200}|NUM_SLIDES|CURRENT_SLIDE|SECTION:(?:MAJOR|MINOR))~~~/g;
/** A paragraph by its class: what is said, and what is for others than the audience. */
const paragraph =
  /^\.(?:(notes)|comment|instructor|handouts?|solguide|download)[ \t]+([^\n]+(?:\n(?![ \t]*\n|<?!SLIDE|~~~)[^\n]+)*)/gm;
/** Slides that are for paper alone, or for those who want more. */
const leftOut = /^<?!SLIDE\b[^\n]*\b(?:printonly|supplemental)\b/;

/** Its slides are cut, and its notes are such; what is for handouts is shown nowhere. */
export function fromShowoff(text: string): string {
  const cut = slideCutsOf(text, begin);
  return withHidden(text)
    .replace(value, "")
    .replace(section, (whole, name: string, words: string, end: string) =>
      // An element, as notes have fences of their own.
      /^notes$/i.test(name)
        ? `<aside class="notes">${words}${end === "" ? "" : "</aside>"}`
        : whole.replace(/[^\n]+/g, ""),
    )
    .replace(begin, cut)
    .replace(paragraph, (whole, notes: string | undefined, words: string) =>
      notes === undefined ? whole.replace(/[^\n]+/g, "") : spokenComment(words),
    )
    .replace(mark, "");
}

/** The same with a comment on the line below the mark of a slide that is left out. */
function withHidden(text: string): string {
  if (!/\b(?:printonly|supplemental)\b/.test(text)) return text;
  const lines = text.split("\n");
  const hidden = slideComment({ visibility: "hidden" });
  return lines
    .map((line, at) => (leftOut.test(lines[at - 1] ?? "") ? `${line} ${hidden}`.trim() : line))
    .join("\n");
}
