/** Footnotes: `[^1]` with its definition on the same slide. They stand at the foot of the slide. */
import type { MarkdownIt, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** Plugin: a mark in the text, and a list behind all else. No links between them: on the wall one would turn the slide. */
export function footnoteRule(md: MarkdownIt): void {
  // `x^[1]` is text.
  md.use(footnotes).disable("footnote_inline");
  md.core.ruler.after("footnote_tail", "footnotes", (state) => {
    const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token =>
      new state.Token(type, tag, nesting);
    /** A mark is no text: headings and checks have none of it. */
    const marked = (child: Token): Token => {
      if (child.type !== "footnote_ref") return child;
      const mark = make("footnote_mark", "sup", 0);
      mark.content = String(Number(child.meta?.["id"]) + 1);
      return mark;
    };
    let line: Token["map"] = null;
    state.tokens = state.tokens.flatMap((token): Token[] => {
      line = token.map ?? line;
      if (token.type === "footnote_anchor") return [];
      if (token.type === "inline") token.map ??= line;
      if (token.children) token.children = token.children.map(marked);
      const tag = /^footnote_(block_)?(open|close)$/.exec(token.type);
      if (!tag) return [token];
      const own = make(token.type, tag[1] ? "ol" : "li", token.nesting as -1 | 1);
      own.block = true;
      own.level = tag[1] ? 0 : 1;
      if (token.type === "footnote_block_open") own.attrs = [["class", "footnotes"]];
      return [own];
    });
  });
}
