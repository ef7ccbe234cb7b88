/** Ways of writing of Showoff, as those of reveal.js. Each stays on its lines. */
import { spokenComment } from "../comments.ts";

/** `!SLIDE center`, at the beginning of each slide (puppetlabs.github.io/showoff). */
const begin = /^<?!SLIDE\b[^\n]*$/gm;

/** Whether a body is written for Showoff. */
export function isShowoff(text: string): boolean {
  return text.search(begin) >= 0;
}

/** A line of its marks; a parser of Markdown takes one for a fence. */
const mark =
  /^[ \t]*~~~(?:(SECTION:[ \t]*notes)|(SECTION:[ \t]*[\w-]+)|(ENDSECTION)|(?:(?:END)?LANG|CONFIG|FORM|FILE|PAGEBREAK|TOC)[^~\n]*)~~~[ \t]*$/gim;
const value = /~~~(?:CONFIG:[^~\n]{1,200}|NUM_SLIDES|CURRENT_SLIDE|SECTION:(?:MAJOR|MINOR))~~~/g;
const spoken = /^\.notes[ \t]+([^\n]+)$/gm;

/** Its slides are cut, and its notes are such; what is for handouts is shown nowhere. */
export function fromShowoff(text: string): string {
  let isBegun = text.slice(0, text.search(begin)).trim() !== "";
  let isNotes = false;
  return text
    .replace(value, "")
    .replace(begin, () => {
      const cut = isBegun ? "---" : "";
      isBegun = true;
      return cut;
    })
    .replace(spoken, (_, words: string) => spokenComment(words))
    .replace(mark, (_, notes?: string, other?: string, end?: string) => {
      if (notes !== undefined || other !== undefined) {
        isNotes = notes !== undefined;
        return isNotes ? "::: notes" : "<!--";
      }
      if (end === undefined) return "";
      return isNotes ? ":::" : "-->";
    });
}
