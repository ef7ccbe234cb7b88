/** The Markdown parser that finds where a file must not be cut. */
import MarkdownIt, { type Env, type StateBlock, type Token } from "markdown-it";
import { boundedTables, longestParagraph, opensTooMuch } from "../markdown/bounds.ts";
import { commentParagraph } from "./comments/comment-paragraph.ts";
import { fenceEnd } from "./fence-end.ts";
import { rawRanges } from "./opaque.ts";
import { tagPattern } from "../text/in-tag.ts";

/** Reads blocks only, and ends them at candidate lines; what a fence or a comment takes in stays in it. */
const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(["normalize", "block"]);
// It reads the definitions that faces use. Their addresses are checked there.
parser.validateLink = () => true;
parser.use(commentParagraph);
parser.use(boundedTables);
const containers = ["paragraph", "reference", "blockquote", "list"];
parser.block.ruler.before("table", "cut", cutRule, { alt: containers });
parser.block.ruler.before("html_block", "html_until_cut", htmlUntilCut);
parser.block.ruler.before("html_until_cut", "section_tag", sectionTag);
parser.block.ruler.before("fence", "fence_until_cut", fenceUntilCut, { alt: containers });

/** The block tokens of a body; its link reference definitions go into `references`. */
export function parseBlocks(
  body: string,
  candidateLines: ReadonlySet<number>,
  references: NonNullable<Env["references"]>,
): readonly Token[] {
  return parser.parse(body, { candidateLines, references });
}

/** The tokens of a paragraph's content. One that is too long is not read as Markdown. */
export function parseInline(content: string): readonly Pick<Token, "type" | "content">[] {
  if (content.length > longestParagraph || opensTooMuch(content))
    return [{ type: "text", content }];
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, {}, tokens);
  return tokens;
}

function isCandidate(state: StateBlock, line: number): boolean {
  const { candidateLines } = state.env;
  return candidateLines instanceof Set && candidateLines.has(line);
}

/** Comes before code, so that an indented `Note:` is one where code would begin, but not where code goes on. */
function cutRule(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if (!isCandidate(state, line)) return false;
  if (!silent) state.line = line + 1;
  return true;
}

/** An element such as `<img>` alone on its line goes on to the next blank line: read only as far as the next cut. */
function htmlUntilCut(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (silent || !elementStart.test(state.src.slice(first, first + 12))) return false;
  let after = start + 1;
  // As CommonMark's own block of HTML, it ends with its item too.
  const goesOn = (line: number): boolean =>
    line < end && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent;
  while (goesOn(after)) after++;
  const raw = rawRanges(state.src, first, state.eMarks[after - 1] ?? first);
  for (let line = start + 1; line < after; line++) {
    const offset = state.bMarks[line] ?? 0;
    if (!isCandidate(state, line) || raw.some(([from, to]) => from < offset && offset < to))
      continue;
    state.md.block.tokenize(state, start, line);
    return true;
  }
  return false;
}

/** The tags of a slide alone on a line: what stands right below them is its Markdown, and no HTML up to a blank line. */
function sectionTag(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (silent || (state.sCount[start] ?? 0) - state.blkIndent > 3) return false;
  if (!sectionTags.test(state.src.slice(from, state.eMarks[start]))) return false;
  state.line = start + 1;
  const token = state.push("html_block", "", 0);
  token.map = [start, state.line];
  token.content = state.getLines(start, state.line, state.blkIndent, true);
  return true;
}

const sectionTags = tagPattern(String.raw`^(?:</?section\b~>[ \t]*)+$`, "i");

/** For which signs no end was found up to a line: it is looked for once, not for each code that lacks it. */
const unclosed = new WeakMap<
  StateBlock,
  { readonly end: number; readonly level: number; readonly mark: string }
>();

/** Code without an end is read only as far as the next cut, as reveal.js cuts it. */
function fenceUntilCut(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const textAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const [mark] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(textAt(start)) ?? [];
  if (silent || mark === undefined || (state.sCount[start] ?? 0) - state.blkIndent > 3)
    return false;
  const closing = new RegExp(`^${fenceEnd(mark)}[ \\t]*$`);
  const known = unclosed.get(state);
  const isOpen =
    known?.end === end &&
    known.level === state.level &&
    known.mark.charAt(0) === mark.charAt(0) &&
    known.mark.length <= mark.length;
  let cut: number | undefined;
  for (let line = start + 1; line < end && !(isOpen && cut !== undefined); line++) {
    if (!isOpen && closing.test(textAt(line))) {
      // What ends code right below a tag opens none that would go on over a separator.
      if (cut === undefined || !endsTypedCode(state, textAt(start))) return false;
      state.md.block.tokenize(state, start, cut);
      return true;
    }
    if (cut === undefined && isCandidate(state, line)) cut = line;
  }
  if (cut === undefined) return false;
  if (!isOpen) unclosed.set(state, { end, level: state.level, mark });
  state.md.block.tokenize(state, start, cut);
  return true;
}

/** How many tokens back code is looked for that is open. */
const farthest = 60;

/** Whether a line is nothing but the end of code that was opened right below a tag, where a blank line ended the HTML. */
function endsTypedCode({ tokens }: StateBlock, line: string): boolean {
  const mark = line.trim();
  if (!/^(?:`+|~+)$/.test(mark)) return false;
  for (const { type, content } of tokens.slice(-farthest).toReversed()) {
    if (type === "fence" || type === "hr") return false;
    const open = type === "html_block" ? openMark(content) : "";
    if (open !== "") return open.charAt(0) === mark.charAt(0) && open.length <= mark.length;
  }
  return false;
}

/** The sign of the code that is open at the end of a block of HTML; nothing where none is. */
function openMark(html: string): string {
  let open = "";
  for (const line of html.split("\n")) {
    const [, mark = "", rest = ""] = /^[ \t>]*(`{3,}|~{3,})([^`\n]*)$/.exec(line) ?? [];
    if (mark === "") continue;
    if (open === "") open = mark;
    else if (mark.startsWith(open) && rest.trim() === "") open = "";
  }
  return open;
}

const elementStart = /^<(?![!?]|(?:script|pre|style|textarea)[\s>])/i;
