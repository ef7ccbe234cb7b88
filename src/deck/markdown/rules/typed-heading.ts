import type { MarkdownIt, Token } from "markdown-it";
import { ownNumber } from "../../layouts/own-number.ts";
import { emsOf } from "../../text/ems.ts";
import { faceContext } from "../face/face-context.ts";
import { isComment } from "./leading.ts";

/** Ems of a heading that is typed as text. */
const longest = 24;
const indent = /^[\u3000 ]+/;

/**
 * Core rule: the line with which a slide begins is its heading where it is numbered as one (一、主要进展, 第二部分 存在问题)
 * and none stands on the slide. Whoever comes from a word processor types no `##`.
 */
export function typedHeadingRule(md: MarkdownIt): void {
  md.core.ruler.push("typed_heading", (state) => {
    const { tokens } = state;
    if (!faceContext(state.env) || tokens.some(({ type }) => type === "heading_open")) return;
    const at = tokens.findIndex((token) => !isComment(token));
    const [open, inline, close] = tokens.slice(at, at + 3);
    if (open?.type !== "paragraph_open" || !inline?.children || !close) return;
    const end = inline.children.findIndex(({ type }) => /^(?:soft|hard)break$/.test(type));
    const line = end < 0 ? inline.children : inline.children.slice(0, end);
    if (!isTyped(line)) return;
    const rest = end < 0 ? [] : inline.children.slice(end + 1);
    withoutIndent(line);
    inline.children = withoutBold(line);
    for (const token of [open, close]) {
      token.type = token === open ? "heading_open" : "heading_close";
      token.tag = "h2";
      token.markup = "##";
    }
    if (rest.length === 0) return;
    const make = (type: string, nesting: -1 | 0 | 1): Token => {
      const token = new state.Token(type, nesting === 0 ? "" : "p", nesting);
      return Object.assign(token, { block: true, map: open.map && [...open.map] });
    };
    const more = make("inline", 0);
    Object.assign(more, { level: 1, content: inline.content, children: rest });
    tokens.splice(at + 3, 0, make("paragraph_open", 1), more, make("paragraph_close", -1));
  });
}

function isTyped(line: readonly Token[]): boolean {
  if (!line.every(({ type }) => /^(?:text|strong_open|strong_close)$/.test(type))) return false;
  const text = line.map(({ content }) => content).join("");
  const own = ownNumber(text.trim());
  return (
    own !== undefined && own.level <= 1 && emsOf(text) <= longest && !/[。；，：！？]/u.test(text)
  );
}

function withoutIndent([first]: readonly Token[]): void {
  if (first?.type !== "text") return;
  const { length } = indent.exec(first.content)?.[0] ?? "";
  first.content = first.content.slice(length);
  first.meta = { ...first.meta, at: Number(first.meta?.["at"] ?? 0) + length };
}

/** A heading is bold by itself: bold text in one stands apart. */
function withoutBold(line: Token[]): Token[] {
  const shown = line.filter(({ type, content }) => type !== "text" || content !== "");
  const isBold = shown[0]?.type === "strong_open" && shown.at(-1)?.type === "strong_close";
  return isBold ? shown.slice(1, -1) : line;
}
