/** Ways of writing of presenterm, as those of reveal.js. Each stays on its lines. */
import { spokenComment } from "../comments.ts";
import { outsideCode, outsideOfFences } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** Its commands (mfontanini.github.io/presenterm/features/commands.html): what no other program has in a comment. */
const sign =
  /^[ \t]*<!--[ \t]*(?:(?:end_slide|jump_to_middle|reset_layout|skip_slide)[ \t]*-->|(?:speaker_note|column_layout|incremental_lists|new_lines|font_size)[ \t]*:)/m;

/** Whether a body is written for presenterm. */
export function isPresenterm(text: string): boolean {
  return sign.test(text) && sign.test(outsideOfFences(text));
}

const endOfSlide = /^[ \t]*<!--[ \t]*end_slide[ \t]*-->[ \t]*$/gm;
const note =
  /<!--[ \t]*speaker_note[ \t]*:[ \t]*(?:[|>][-+]?[ \t]*(?=\n))?((?:(?!-->|<!--)[^])*)-->/g;
const skipped = /<!--[ \t]*skip_slide[ \t]*-->/g;
const column = /^[ \t]*<!--[ \t]*column[ \t]*:[ \t]*([01])[ \t]*-->[ \t]*$/gm;
const layoutEnd = /^[ \t]*<!--[ \t]*reset_layout[ \t]*-->[ \t]*$/gm;
/** A ruler, which does not cut; with the line above it, a slide's title. */
const ruler = /^(?:([^\s#>|*+`<~-][^\n]*)\n)?(?:-{3,}|={3,})[ \t]*$/gm;
const heading = /^(#{1,5}[ \t]+\S)/gm;

/** Its comments cut, speak and set columns; a title is a line above dashes, and headings with signs stand below it. */
export function fromPresenterm(text: string): string {
  return outsideCode(text, (stretch) =>
    stretch.text
      .replace(heading, "#$1")
      .replace(ruler, (_, title?: string) => (title === undefined ? "***" : `# ${title}\n`))
      .replace(note, (_, inside: string) => spokenComment(inside))
      .replace(skipped, slideComment({ visibility: "hidden" }))
      .replace(column, (_, place: string) => (place === "0" ? "::left::" : "::right::"))
      .replace(layoutEnd, "::below::")
      .replace(endOfSlide, "---"),
  );
}
