/** What MarkItDown makes of a PowerPoint file, in the words of reveal.js. Each stays on its lines. */

const begin = /^<!-- Slide number: \d{1,4} -->[ \t]*$/gm;
/** What it puts over the notes of a slide, which are the last of it (microsoft/markitdown, `_pptx_converter.py`). */
const notes = /^### Notes:[ \t]*$/gm;

/** Whether a body comes from MarkItDown. */
export function isMarkItDown(text: string): boolean {
  return text.search(begin) >= 0;
}

/** Its slides are cut, and the notes of each are such. */
export function fromMarkItDown(text: string): string {
  let isBegun = text.slice(0, text.search(begin)).trim() !== "";
  return text.replace(notes, "Note:").replace(begin, () => {
    const cut = isBegun ? "---" : "";
    isBegun = true;
    return cut;
  });
}
