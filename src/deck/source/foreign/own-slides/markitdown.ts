/** What MarkItDown makes of a PowerPoint file, in the words of reveal.js. Each stays on its lines. */
import { slideCuts } from "./slide-cut.ts";

const begin = /^<!-- Slide number: \d{1,4} -->[ \t]*$/;
/** What it puts over the notes of a slide, which are the last of it (microsoft/markitdown, `_pptx_converter.py`). */
const notes = /^### Notes:[ \t]*$/;
/** A line of a text box or of notes: it cuts nothing. */
const dashes = /^[ \t]*-{3,4}[ \t]*$/;

/** Whether a body comes from MarkItDown. */
export function isMarkItDown(text: string): boolean {
  return text.split("\n").some((line) => begin.test(line));
}

/** Its slides are cut, and the notes of each are such. */
export function fromMarkItDown(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => begin.test(line));
  const cut = slideCuts(lines.slice(0, first).some((line) => line.trim() !== ""));
  let isSaid = false;
  return lines
    .map((line) => {
      if (begin.test(line)) {
        isSaid = false;
        return cut();
      }
      if (notes.test(line)) {
        isSaid = true;
        return "Note:";
      }
      if (dashes.test(line)) return isSaid ? "" : "***";
      return line;
    })
    .join("\n");
}
