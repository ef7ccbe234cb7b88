/**
 * How much a manuscript may hold in one place. With thousands of marks open at once, the time to read Markdown grows
 * with their square. Within these bounds, any file of a megabyte is read in a moment.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { type Place, type Problem } from "../model.ts";
import { error, warning, words } from "../problems/problem.ts";
import { tagPattern } from "../text/in-tag.ts";
import { faceContext } from "./face/face-context.ts";
import { comments } from "./html/attribute-comment.ts";
import { htmlPieces } from "./html/html-pieces.ts";
import { isEmptyElement } from "./html/raw-html.ts";

/** Characters of a paragraph; an hour of speech is about twelve thousand. */
export const longestParagraph = 20_000;

/** A picture in its own address, up to the end of that: it counts as one character, however long it is. */
const ownPicture = /data:image\/[a-z]+;base64,[\w+/=\s]*(?=[)"'>])/g;

/** How many brackets may be open at once in a paragraph, times its characters. Each looks for its end to the paragraph's. */
const mostOpen = 2_000_000;

/** And however short it is: thousands of such paragraphs would take long. Nobody opens so many. */
const mostOpenAtOnce = 60;

/** Whether a paragraph takes too long to read. Marks may look for their other half as far as the paragraph goes. */
export function isEndless(content: string): boolean {
  if (opensTooMuch(content)) return true;
  if (content.length <= longestParagraph) return false;
  const typed = content.replace(ownPicture, "").length;
  return typed * content.length > longestParagraph ** 2;
}

/** Whether so many brackets of a paragraph are open at once that it is not read. */
export function opensTooMuch(content: string): boolean {
  if (content.length <= mostOpenAtOnce) return false;
  let [open, most] = [0, 0];
  for (let at = 0; at < content.length; at++) {
    const character = content[at];
    if (character === "[") most = Math.max(most, ++open);
    else if (character === "]" && open > 0) open--;
  }
  return most > mostOpenAtOnce || most * content.length > mostOpen;
}

/** Tags (CommonMark 0.31.2 §6.6), in which something may stand that is not to be shown. */
const tags =
  /<\/?[a-z][a-z\d-]*(?:[\s/]+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*[\s/]*>/gi;

/** What is shown of a paragraph that is not read: without comments, tags, and the addresses behind brackets. */
function bareText(content: string): string {
  return content
    .replace(comments, "")
    .replace(tags, "")
    .replace(/\]\([^()\n]*\)/g, "]");
}

/** How deep elements of raw HTML may be nested. */
const deepest = 100;

/** A paragraph that is shown as it is typed. */
export function tooLong(place: Place): Problem {
  return warning(
    "paragraph-too-long",
    place,
    words(
      `这一段超过 ${longestParagraph} 个字符，或者没有收尾的方括号太多，里面的标记不起作用，照原样显示`,
      `This paragraph has more than ${longestParagraph} characters, or too many brackets without an end: it is shown as it is typed`,
    ),
    words("用空行分成几段", "Split it with blank lines"),
  );
}

/**
 * Core rule in place of markdown-it's own: reads the content of paragraphs, headings and cells, except content beyond
 * the bounds.
 */
export function boundedInline(md: MarkdownIt): void {
  md.core.ruler.at("inline", (state) => {
    const context = faceContext(state.env);
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      token.children ??= [];
      if (!isEndless(token.content)) {
        md.inline.parse(token.content, md, state.env, token.children);
        continue;
      }
      const text = new state.Token("text", "", 0);
      text.content = bareText(token.content);
      token.children.push(text);
      context?.problems.push(tooLong(context.placeIn(token.map?.[0] ?? 0, token.content, 0)));
    }
  });
}

/** Block rule before tables: one whose head is longer than a paragraph may be is a paragraph, and told as one. */
export function boundedTables(md: MarkdownIt): void {
  md.block.ruler.before("table", "long_row", (state, line, endLine, silent) => {
    const [start, end] = [state.bMarks[line] ?? 0, state.eMarks[line] ?? 0];
    if (silent || line + 1 >= endLine || !isEndless(state.src.slice(start, end))) return false;
    const below = state.src.slice(state.bMarks[line + 1], state.eMarks[line + 1]);
    if (!/^[\s>]*[|:-][\s|:-]*$/.test(below)) return false;
    state.line = line + 1;
    state.push("paragraph_open", "p", 1).map = [line, line + 1];
    const row = state.push("inline", "", 0);
    row.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
    row.map = [line, line + 1];
    row.children = [];
    state.push("paragraph_close", "p", -1);
    return true;
  });
}

/**
 * Core rule: raw elements that are nested too deep are left out. Every program that draws them gives up on them too.
 */
export function boundedDepth(md: MarkdownIt): void {
  md.core.ruler.after("inline", "depth", (state) => {
    const context = faceContext(state.env);
    let depth = 0;
    let drawings = 0;
    let isTold = false;
    const isFit = (token: Token, line: number): boolean => {
      // What stands in an element that is left out goes with it.
      if (!token.type.startsWith("html_")) return depth <= deepest || token.nesting !== 0;
      for (const piece of htmlPieces(token.content)) {
        if (piece.kind === "text") continue;
        const isDrawing = /^(?:svg|math)$/.test(piece.name);
        if (piece.kind === "close") {
          depth = Math.max(0, depth - 1);
          if (isDrawing) drawings = Math.max(0, drawings - 1);
        } else if (
          !isEmptyElement(piece.name) &&
          !(drawings > 0 && isClosed(token.content, piece.at))
        ) {
          depth++;
          if (isDrawing) drawings++;
        }
      }
      if (depth <= deepest) return true;
      if (context && !isTold) context.problems.push(tooDeep(context.placeIn(line, "", 0)));
      isTold = true;
      return false;
    };
    state.tokens = state.tokens.filter((token) => {
      const line = token.map?.[0] ?? 0;
      if (token.children) token.children = token.children.filter((child) => isFit(child, line));
      return isFit(token, line);
    });
  });
}

const wholeTag = tagPattern("<[a-z][^\\s/>]*~>", "iy");

/** Whether the tag that begins there has a slash at its end, which closes an element of a drawing, and none of HTML. */
function isClosed(html: string, at: number): boolean {
  wholeTag.lastIndex = at;
  return wholeTag.exec(html)?.[0].endsWith("/>") === true;
}

function tooDeep(place: Place): Problem {
  return warning(
    "html-too-deep",
    place,
    words(
      `HTML 元素套了 ${deepest} 层以上，里面的不显示`,
      `HTML elements are nested more than ${deepest} deep: the inner ones are not shown`,
    ),
    words("补上缺少的结束标记，或者减少层数", "Write the end tags that are missing"),
  );
}

/** So many comments in one piece of raw HTML set something: each looks through what stands before it. */
export const mostSettings = 1000;

export function tooManySettings(place: Place): Problem {
  return error(
    "too-many-settings",
    place,
    words(
      `一段 HTML 里有 ${mostSettings} 条以上的设置，从这里起不起作用`,
      `A piece of HTML has more than ${mostSettings} settings: from here on they have no effect`,
    ),
    words("中间空一行，分成几段", "Divide it by blank lines"),
  );
}
