/** Drawings that stand in the Markdown as `<svg>`: each is one token, and becomes a picture of its own. */
import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import { parseAttributes } from "../../html/attribute-comment.ts";
import { isSafeAttribute } from "../../html/attributes.ts";
import { changedToken } from "../../changed-token.ts";
import { once } from "../../../once.ts";
import { commentsIn, within } from "../../../source/opaque.ts";
import { tagPattern } from "../../../text/in-tag.ts";

/** The address of a drawing, cleaned; undefined before it is cleaned, and where nothing in it may be shown. */
export function svgAddress(token: Token): string | undefined {
  return (token.meta as { readonly svg?: string } | null)?.svg;
}

/** Block and core rules: raw HTML does not end at a blank line in a drawing, and drawings are tokens of the kind `svg`. */
export function svgRule(md: MarkdownIt): void {
  md.block.ruler.before(
    "html_block",
    "svg",
    (state, startLine, endLine, silent) => {
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const lineAt = (line: number): string =>
        state.src.slice(state.bMarks[line], state.eMarks[line]);
      if (!opens.test(lineAt(startLine))) return false;
      let line = startLine;
      let depth = 0;
      let holds = false;
      const outside = outsideComments();
      for (; line < endLine; line++) {
        const text = lineAt(line);
        if (depth === 0 && holds && endsBlock.test(text)) break;
        if (depth === 0 && text.trim() === "") break;
        for (const { 0: tag, index } of outside(text.matchAll(tagsAndComments))) {
          if (withoutEnd(state).has((state.bMarks[line] ?? 0) + index)) return false;
          depth = Math.max(0, depth + deeper(tag));
          holds = true;
        }
      }
      if (!holds || depth > 0) return false;
      if (silent) return true;
      const token = state.push("html_block", "", 0);
      token.map = [startLine, line];
      token.content = state.getLines(startLine, line, state.blkIndent, true);
      state.line = line;
      return true;
    },
    { alt: ["paragraph"] },
  );
  md.inline.ruler.before("html_inline", "svg", (state, silent) => {
    if (!state.src.startsWith("<svg", state.pos)) return false;
    const search = searches(state);
    if (search.vain >= mostVain) return false;
    const end = endOfDrawing(state.src, state.pos);
    if (end === undefined) {
      search.vain++;
      return false;
    }
    if (!silent) {
      const token = state.push("svg", "img", 0);
      Object.assign(token, drawing(state.src.slice(state.pos, end)));
    }
    state.pos = end;
    return true;
  });
  md.core.ruler.push("svg", (state) => {
    state.tokens = state.tokens.flatMap((token) =>
      token.type === "html_block" && /<svg\b/i.test(token.content) ? parted(token) : [token],
    );
  });
}

const opens =
  /^ {0,3}<(?:svg|div|p|figure|section|center|article|table|ul|ol|main|aside|header|footer|details)[\s>]/i;
/** An instruction, a declaration or a section of CDATA: a block with an end of its own (CommonMark §4.6, kinds 3 to 5). */
const endsBlock = /^ {0,3}<(?:\?|!(?:[a-z]|\[CDATA\[))/i;
const tags = tagPattern(String.raw`</?svg\b~>`, "gi");
const tagsAndComments = new RegExp(`<!--|-->|${tags.source}`, "gi");

/** Passes the tags on that stand in no comment. To be asked of all lines of a text in order. */
function outsideComments(): (found: Iterable<RegExpExecArray>) => Generator<RegExpExecArray> {
  let isComment = false;
  return function* (found) {
    for (const match of found) {
      if (isComment ? match[0] === "-->" : match[0] === "<!--") isComment = !isComment;
      else if (!isComment && match[0] !== "-->") yield match;
    }
  };
}

/** How many drawings of a paragraph may be without an end: each is looked for in all that follows. */
const mostVain = 20;

/** The searches of a paragraph that found no end. */
const searches = once((_: StateInline) => ({ vain: 0 }));

/** Where drawings without an end begin. A search for the end of each would take long. */
const withoutEnd = once(({ src }: StateBlock): ReadonlySet<number> => {
  const open: number[] = [];
  for (const { 0: tag, index } of src.matchAll(tags)) {
    if (deeper(tag) > 0) open.push(index);
    else if (deeper(tag) < 0) open.pop();
  }
  return new Set(open);
});

/** How much deeper in drawings a text stands after a tag. */
function deeper(tag: string): number {
  if (tag.startsWith("</")) return -1;
  return tag.endsWith("/>") ? 0 : 1;
}

/** Where the drawing that begins at an offset ends; drawings may stand in drawings. */
function endOfDrawing(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: tag, index } of outsideComments()(text.slice(start).matchAll(tagsAndComments))) {
    depth += deeper(tag);
    if (depth <= 0) return start + index + tag.length;
  }
  return undefined;
}

const svgTag = tagPattern(String.raw`^<svg\b(~)>`, "i");

function drawing(content: string): Pick<Token, "content" | "attrs"> {
  const [, inside = ""] = svgTag.exec(content) ?? [];
  const attrs = parseAttributes(inside.replace(/\/$/, ""))
    .filter(
      ([name, value]) =>
        // Taken off again with what is said (`raw-html.ts`).
        name === "data-notes" || (kept.has(name) && isSafeAttribute(name, value)),
    )
    .map(([name, value]): [string, string] => [name === "aria-label" ? "alt" : name, value]);
  return { content, attrs };
}

/** What counts outside the drawing. */
const kept: ReadonlySet<string> = new Set(
  "class id style width height align data-id data-fragment-index aria-label".split(" "),
);

function parted(token: Token): readonly Token[] {
  const { content } = token;
  const parts: Token[] = [];
  let done = 0;
  const keep = (end: number): void => {
    const html = content.slice(done, end);
    if (html.trim() !== "") parts.push(changedToken(token, { content: html }));
  };
  const isComment = within(commentsIn(content));
  for (const { index } of content.matchAll(/<svg\b/gi)) {
    // It stands in a drawing.
    if (index < done || isComment(index)) continue;
    const end = endOfDrawing(content, index);
    if (end === undefined) break;
    keep(index);
    const whole = drawing(content.slice(index, end));
    parts.push(changedToken(token, { type: "svg", tag: "img", ...whole }));
    done = end;
  }
  keep(content.length);
  return parts;
}
