/** What a Markdown file hides over blocks: an element with Markdown in it, and a slide of a deck. */
import type { Token } from "markdown-it";
import { comments, parseAttributeComment } from "../../deck/markdown/html/attribute-comment.ts";
import { isHidden } from "../../deck/markdown/html/hidden.ts";
import { htmlCleaner } from "../../deck/public/public-html.ts";

/** The tokens that are seen, and the texts of those that are not. */
export function withoutHidden(tokens: readonly Token[]): {
  readonly seen: readonly Token[];
  readonly hidden: readonly string[];
} {
  const hidden: string[] = [];
  const seen: Token[] = [];
  const leave = ({ type, content }: Token): void => {
    if (/^(?:inline|fence|html_block)$/.test(type) && content.trim() !== "")
      hidden.push(content.replace(/<[^<>]*>/g, "").trim());
  };
  for (const slide of slidesOf(tokens)) {
    if (slide.some(hidesSlide)) {
      slide.forEach(leave);
      continue;
    }
    const html = htmlCleaner(() => undefined);
    let gone = 0;
    for (const token of slide) {
      const wasHiding = html.isHiding();
      if (token.type === "html_block") html.clean(token.content);
      if (token.type === "html_block" && !wasHiding) seen.push(token);
      // Of what opens and closes, both are seen or neither.
      else if (token.nesting === -1 ? gone > 0 : wasHiding) {
        gone += token.nesting;
        leave(token);
      } else seen.push(token);
    }
  }
  return { seen, hidden: hidden.filter((text) => text !== "") };
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

function hidesSlide({ type, content, children }: Token): boolean {
  if (type === "inline") return (children ?? []).some(hidesSlide);
  if (!type.startsWith("html_")) return false;
  return [...content.matchAll(comments)].some(([, inside = ""]) => {
    const comment = parseAttributeComment(inside);
    return comment?.target === "slide" && isHidden(comment.attributes);
  });
}
