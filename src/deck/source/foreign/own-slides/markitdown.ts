/** What MarkItDown makes of a PowerPoint file, in the words of reveal.js. Each stays on its lines. */

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
  let isBegun = false;
  let isSaid = false;
  return text
    .split("\n")
    .map((line) => {
      if (begin.test(line)) {
        const cut = isBegun ? "---" : "";
        [isBegun, isSaid] = [true, false];
        return cut;
      }
      isBegun ||= line.trim() !== "";
      if (notes.test(line)) {
        isSaid = true;
        return "Note:";
      }
      if (dashes.test(line)) return isSaid ? "" : "***";
      return line;
    })
    .join("\n");
}
