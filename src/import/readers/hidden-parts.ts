/** What a Markdown file hides over blocks: an element with Markdown in it, and a slide of a deck. */
import type { Token } from "markdown-it";
import { comments, parseAttributeComment } from "../../deck/markdown/html/attribute-comment.ts";
import { htmlPieces } from "../../deck/markdown/html/html-pieces.ts";
import { isHidden } from "../../deck/markdown/html/hidden.ts";
import { leavesOut } from "../../deck/markdown/html/leaves-out.ts";
import { withOwnEnds } from "../../deck/markdown/face/left-out-ends.ts";
import { notesMarkAt } from "../../deck/source/notes/notes-mark.ts";
import { htmlCleaner } from "../../deck/public/public-html.ts";
import { anyTag } from "../../deck/text/in-tag.ts";
import { strikes } from "./seen-inline.ts";

/** The tokens that are seen, and the texts of those that are not. */
export function withoutHidden(tokens: readonly Token[]): {
  readonly seen: readonly Token[];
  readonly hidden: readonly string[];
} {
  const hidden: string[] = [];
  const seen: Token[] = [];
  const leave = ({ type, content }: Token): void => {
    if (/^(?:inline|fence|html_block)$/.test(type) && content.trim() !== "")
      hidden.push(content.replace(anyTag, "").trim());
  };
  for (const slide of slidesOf(tokens).map(withOwnEnds)) {
    if (slide.some(hidesSlide)) {
      slide.forEach(leave);
      continue;
    }
    const html = htmlCleaner(() => undefined);
    let gone = 0;
    const byComment = hiddenByComment(slide);
    const struck = struckOut(slide);
    for (const [index, token] of slide.entries()) {
      if (byComment.has(index) || struck.has(index)) {
        leave(token);
        continue;
      }
      const wasHiding = html.isHiding();
      if (token.type === "html_block") html.clean(token.content);
      // A tag that is set in stands in a line to the parser.
      for (const { type, content } of token.children ?? [])
        if (type === "html_inline") html.clean(content);
      // What stands behind the end of what is hidden may be a mark of notes.
      if (token.type === "html_block" && !(wasHiding && html.isHiding())) seen.push(token);
      // Of what opens and closes, both are seen or neither.
      else if (token.nesting === -1 ? gone > 0 : wasHiding) {
        gone += token.nesting;
        leave(token);
      } else seen.push(token);
    }
  }
  return { seen, hidden: hidden.filter((text) => text !== "") };
}

/** The indices of the tokens between the tags of an element that strikes out, each in a block of its own. */
function struckOut(tokens: readonly Token[]): ReadonlySet<number> {
  const struck = new Set<number>();
  let open: { readonly at: number; readonly level: number; readonly name: string } | undefined;
  tokens.forEach(({ type, level, content }, at) => {
    if (type !== "html_block") return;
    for (const piece of htmlPieces(content)) {
      if (piece.kind === "text" || !strikes.test(piece.name)) continue;
      if (piece.kind === "open") open ??= { at, level, name: piece.name };
      else if (open?.level === level && open.name === piece.name) {
        for (let index = open.at; index <= at; index++) struck.add(index);
        open = undefined;
      }
    }
  });
  return struck;
}

/** The tokens up to each ruler, which separates slides in a deck. */
function slidesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const slides: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "hr" && token.level === 0) slides.push([]);
    slides.at(-1)?.push(token);
  }
  return slides;
}

function hidesSlide(token: Token): boolean {
  return hides(token, "slide");
}

/** Whether a comment in a token hides the slide around it or the element before it. */
function hides({ type, content, children }: Token, target: "slide" | "element"): boolean {
  if (type === "inline") return (children ?? []).some((child) => hides(child, target));
  if (!type.startsWith("html_")) return false;
  return [...content.matchAll(comments)].some(([, inside = ""]) => {
    const comment = parseAttributeComment(inside);
    if (comment?.target !== target) return false;
    return target === "slide" ? isHidden(comment.attributes) : leavesOut("p", comment.attributes);
  });
}

function holdsMark({ type, content }: Token): boolean {
  return type === "inline" && content.split("\n").some((line) => notesMarkAt(line) !== undefined);
}

/**
 * The indices of the tokens that a comment hides: an item, a paragraph, or the block before it. A mark of notes stays:
 * without it what stands behind it would be shown.
 */
function hiddenByComment(tokens: readonly Token[]): ReadonlySet<number> {
  const gone = new Set<number>();
  const addAround = (from: number, level: number): void => {
    const last = tokens.findIndex(
      (token, at) => at > from && token.level === level && token.nesting === -1,
    );
    const end = last < 0 ? tokens.length : last + 1;
    if (tokens.slice(from, end).some(holdsMark)) return;
    for (let at = from; at < end; at++) gone.add(at);
  };
  tokens.forEach((token, index) => {
    if (!hides(token, "element")) return;
    if (token.type === "inline") {
      const isItem = tokens[index - 2]?.type === "list_item_open";
      const open = index - (isItem ? 2 : 1);
      addAround(open, tokens[open]?.level ?? 0);
      return;
    }
    const before = tokens[index - 1];
    if (before?.nesting !== -1) {
      gone.add(index - 1);
      return;
    }
    const open = tokens.findLastIndex(
      ({ level, nesting }, at) => at < index && level === before.level && nesting === 1,
    );
    addAround(open, before.level);
  });
  return gone;
}
