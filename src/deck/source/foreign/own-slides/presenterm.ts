/** Ways of writing of presenterm, as those of reveal.js. Each stays on its lines. */
import { spokenComment } from "../comments.ts";
import { endOfCode, outsideCode, outsideOfFences } from "../outside-code.ts";
import { slideComment } from "../slide-comment.ts";

/** Before a command; `command_prefix` in the head may set one. */
const open = "<!--\\s*(?:[a-z]\\w{0,20}:[ \\t]*)?";

/** Its commands (mfontanini.github.io/presenterm/features/commands.html): what no other program has in a comment. */
const sign = new RegExp(
  `^[ \\t]*${open}(?:(?:end_slide|jump_to_middle|reset_layout|skip_slide)\\s*-->|(?:speaker_note|column_layout|incremental_lists|new_lines|font_size)[ \\t]*:)`,
  "m",
);

/** Whether a body is written for presenterm. */
export function isPresenterm(text: string): boolean {
  return sign.test(text) && sign.test(outsideOfFences(text));
}

const command = (name: string): string => `${open}${name}\\s*-->`;
const endOfSlide = new RegExp(`^[ \\t]*${command("end_slide")}[ \\t]*$`, "gm");
const note = new RegExp(
  `${open}speaker_note[ \\t]*:[ \\t]*(?:[|>][-+]?[ \\t]*(?=\\n))?((?:(?!-->|<!--)[^])*)-->`,
  "g",
);
const skipped = new RegExp(command("skip_slide"), "g");
const column = new RegExp(`^[ \\t]*${command("column[ \\t]*:[ \\t]*([01])")}[ \\t]*$`, "gm");
const layoutEnd = new RegExp(`^[ \\t]*${command("reset_layout")}[ \\t]*$`, "gm");
/** A line of dashes or equals signs, below a text its slide's title. */
const ruler = /^(?:([^\s#>|*+`<~-][^\n]*)\n)?(?:-{3,}|={3,})[ \t]*$/gm;
const heading = /^(#{1,5}[ \t]+\S)/gm;

/**
 * Its comments cut, speak and set columns; a title is a line above dashes, and headings with signs stand below it. `front` is
 * the head, which may say that titles or rulers cut, too.
 */
export function fromPresenterm(text: string, front: string): string {
  const isCutByRulers = /^[ \t]+end_slide_shorthand:[ \t]*true\b/m.test(front);
  const isCutByTitles = /^[ \t]+implicit_slide_ends:[ \t]*true\b/m.test(front);
  let isFirst = true;
  return outsideCode(withoutHiddenCode(text), (stretch) =>
    stretch.text
      .replace(heading, "#$1")
      .replace(ruler, (_, title?: string) => {
        if (title === undefined) return isCutByRulers ? "---" : "***";
        const cut = isCutByTitles && !isFirst;
        isFirst = false;
        return cut ? `---\n# ${title}` : `# ${title}\n`;
      })
      .replace(note, (_, inside: string) => spokenComment(inside))
      .replace(skipped, slideComment({ visibility: "hidden" }))
      .replace(column, (_, place: string) => (place === "0" ? "::left::" : "::right::"))
      .replace(layoutEnd, "::below::")
      .replace(endOfSlide, "---"),
  );
}

/** Code that a file or what the code writes is put in place of. */
const replaced = /^\s*(?:`{3,}|~{3,})[ \t]*(?:file\b|[^\n]*\+(?:exec_replace|image)\b)/;

/** Code without the lines that presenterm runs and does not show, and without what it puts something else in place of. */
function withoutHiddenCode(text: string): string {
  let end: RegExp | undefined;
  let isReplaced = false;
  let hidden = /^\/\/\/ /;
  return text
    .split("\n")
    .map((line) => {
      if (!end) {
        end = endOfCode(line);
        isReplaced = replaced.test(line);
        hidden = /^\s*[`~]{3,}[ \t]*rust\b/.test(line) ? /^# / : /^\/\/\/ /;
        return isReplaced ? "" : line;
      }
      const isEnd = end.test(line);
      if (isEnd) end = undefined;
      return isReplaced || (!isEnd && hidden.test(line)) ? "" : line;
    })
    .join("\n");
}
