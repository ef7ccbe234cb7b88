import type { MarkdownIt, StateBlock } from "markdown-it";

/**
 * Block rule: a comment that opens inside a paragraph holds the paragraph together until it closes, so that a `---` in it
 * neither underlines a heading nor shows half the comment to the audience. CommonMark lets the block win here.
 */
export function commentParagraph(md: MarkdownIt): void {
  md.block.ruler.before("lheading", "comment_paragraph", (state, startLine, endLine) => {
    const end = paragraphEnd(state, startLine, endLine);
    if (end === undefined) return false;
    state.line = end;
    state.push("paragraph_open", "p", 1).map = [startLine, end];
    const inline = state.push("inline", "", 0);
    inline.content = state.getLines(startLine, end, state.blkIndent, false).trim();
    inline.map = [startLine, end];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
    return true;
  });
}

/**
 * Where a paragraph with an interrupted comment ends; undefined for any other paragraph, which CommonMark's own rules
 * read.
 */
function paragraphEnd(state: StateBlock, startLine: number, endLine: number): number | undefined {
  let isOpen = leavesOpen(state, startLine, false);
  let wasInterrupted = false;
  let closing = 0;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (isInterrupted(state, line, endLine)) {
      if (!isOpen) break;
      const from = state.bMarks[line] ?? 0;
      if (closing < from) closing = nextClosing(state, from);
      if (closing === Infinity) break;
      wasInterrupted = true;
    }
    isOpen = leavesOpen(state, line, isOpen);
  }
  return wasInterrupted && !isOpen ? line : undefined;
}

/** What the last search found, kept in the environment: it holds for every start up to `until`. */
interface Search {
  readonly src: string;
  readonly from: number;
  readonly until: number;
  readonly closing: number;
}

const lastSearch = Symbol("last search");

/** Where a comment open at `from` closes before the next blank line; Infinity if it does not. */
function nextClosing({ src, env }: StateBlock, from: number): number {
  const last = env[lastSearch] as Search | undefined;
  if (last?.src === src && last.from <= from && from < last.until) return last.closing;
  blankLine.lastIndex = from;
  const blank = blankLine.exec(src)?.index ?? src.length;
  const found = src.slice(from, blank).indexOf("-->");
  const closing = found < 0 ? Infinity : from + found;
  env[lastSearch] = { src, from, until: Math.min(closing, blank), closing } satisfies Search;
  return closing;
}

const blankLine = /\n[ \t]*\n/g;

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}

function leavesOpen(state: StateBlock, line: number, wasOpen: boolean): boolean {
  const text = lineOf(state, line);
  const opening = text.lastIndexOf("<!--");
  const closing = text.lastIndexOf("-->");
  return opening === closing ? wasOpen : opening > closing;
}

function isInterrupted(state: StateBlock, line: number, endLine: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indent > 3 || (state.sCount[line] ?? 0) < 0) return false;
  const marker = state.src.slice(
    (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0),
    state.eMarks[line],
  );
  if (indent >= 0 && /^(?:=+|-+)[ \t]*$/.test(marker)) return true;
  return state.md.block.ruler
    .getRules("paragraph")
    .some((rule) => rule(state, line, endLine, true));
}
