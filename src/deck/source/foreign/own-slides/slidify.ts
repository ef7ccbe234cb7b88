/** Ways of writing of Slidify, which makes slides of R Markdown, as those of reveal.js. Each stays on its lines. */
import { outsideOfCode } from "../outside-code.ts";

/** A block of a slide: its name behind an equals sign, in braces or, of a few, alone; and words behind that. */
const block =
  /^\*{3}[ \t]*(?:=[ \t]*([a-z][\w-]*)|\{[ \t]*(?:name[ \t]*:[ \t]*["']?([a-z][\w-]*))?[^{}\n]*\}|([pf]notes|left|right)(?=[ \t]|$))[ \t]*([^\n]*)$/;
/** A separator with classes, an id and a layout of its slide: `--- &twocol .dark #id bg:white`. */
const cut = /^---[ \t]*(?:[&.#{=][^\n]*|[a-z][\w-]*:[^\n]*)?$/;
/** What only it calls notes so. */
const notes = /^\*{3}[ \t]*(?:=[ \t]*|\{[ \t]*name[ \t]*:[ \t]*["']?)?pnotes\b/m;

/** Whether a body is written for Slidify, or the head of its file says so. */
export function isSlidify(text: string, front: string): boolean {
  if (/^knit[ \t]*:[ \t]*["']?slidify::/m.test(front)) return true;
  return notes.test(text) && notes.test(outsideOfCode(text));
}

/** Its slides are cut, its notes are such up to the next block, and two columns stand side by side. */
export function fromSlidify(text: string): string {
  const lines = text.split("\n");
  /** The line on which notes begin, and the words behind their mark. */
  let open: { readonly at: number; readonly words: string } | undefined;
  for (const [at, line] of outsideOfCode(text).split("\n").entries()) {
    if (cut.test(line)) {
      lines[at] = "---";
      open = undefined;
      continue;
    }
    if (!block.test(line)) continue;
    const [, sign, braced, bare, words = ""] = block.exec(lines[at] ?? "") ?? [];
    const name = sign ?? braced ?? bare ?? "";
    if (name === "pnotes") {
      lines[at] = open ? words : `Note: ${words}`.trimEnd();
      open ??= { at, words };
    } else if (open) {
      // Without a block behind them they go on to the end of the slide.
      lines[open.at] = `<aside class="notes">${open.words}`;
      lines[at] = `</aside>${words}`;
      if (words === "" && lines[at + 1]?.trim() === "") lines[at + 1] = slotOf(name);
      open = undefined;
    } else if (name !== "fnotes") lines[at] = words || slotOf(name);
  }
  return lines.join("\n");
}

function slotOf(name: string): string {
  return name === "left" || name === "right" ? `::${name}::` : "";
}
