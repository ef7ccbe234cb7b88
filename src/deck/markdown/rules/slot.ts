import type { MarkdownIt } from "markdown-it";

const slot = /^::(?:default|left|right|top|bottom|header|footer|content|title)::[ \t]*$/;

/** Block rule: a line such as `::right::`, with which Slidev names a place of its layouts, is not shown. */
export function slotRule(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "slot",
    (state, line, _end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      if (!slot.test(state.src.slice(start, state.eMarks[line]))) return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "list"] },
  );
}
