/** A number that stands as a heading below the heading of its slide (# 18650元) is the one figure of the slide. */
import type { MarkdownIt, Token } from "markdown-it";
import { emsOf } from "../../../text/ems.ts";
import { headingFigure } from "../../../layouts/lone-figure.ts";

/** Ems of the widest unit. */
const widestUnit = 4;

/** Core rule, before the rule of tiles: such a heading becomes a list of one figure, where no other heading stands. */
export function figureHeadingRule(md: MarkdownIt): void {
  md.core.ruler.push("figure-headings", ({ tokens, Token: New }) => {
    const headings = [...tokens.entries()].filter(([, { type }]) => type === "heading_open");
    const [first, second] = headings;
    if (!first || !second || headings.length > 2 || first[0] !== 0) return;
    const hasMore = tokens.some(({ type, level }) => level === 0 && !plain.test(type));
    const [at, open] = second;
    const [inline, close] = [tokens[at + 1], tokens[at + 2]];
    const parts = inline && partsOf(inline, New);
    if (hasMore || !parts || !close) return;
    inline.children = [...parts];
    inline.level = 3;
    const token = (type: string, tag: string, nesting: 1 | -1, level: number): Token =>
      Object.assign(new New(type, tag, nesting), { level, map: open.map, block: true });
    tokens.splice(
      at,
      3,
      Object.assign(token("bullet_list_open", "ul", 1, 0), { markup: "-" }),
      token("list_item_open", "li", 1, 1),
      token("paragraph_open", "p", 1, 2),
      inline,
      token("paragraph_close", "p", -1, 2),
      token("list_item_close", "li", -1, 1),
      token("bullet_list_close", "ul", -1, 0),
    );
  });
}

const plain = /^(?:heading_(?:open|close)|paragraph_(?:open|close)|inline|html_block)$/;

/** The number and its unit; undefined for a heading that says more. */
function partsOf({ children }: Token, New: typeof Token): readonly Token[] | undefined {
  const said = (children ?? []).filter(({ type, content }) => type !== "text" || content !== "");
  const [first, rest, ...more] = said;
  if (!first || more.length > 0) return undefined;
  if (first.type === "figure") {
    const isUnit = !rest || (rest.type === "text" && emsOf(rest.content.trim()) <= widestUnit);
    return isUnit ? said : undefined;
  }
  const figure = first.type === "text" && !rest ? headingFigure(first.content) : undefined;
  if (!figure) return undefined;
  const text = (content: string): Token => Object.assign(new New("text", "", 0), { content });
  const open = new New("typed_figure_open", "span", 1);
  open.attrSet("class", "figure");
  const close = new New("typed_figure_close", "span", -1);
  return [open, text(figure.value), close, text(figure.unit)];
}
