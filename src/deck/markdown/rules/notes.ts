/** The Markdown that means something in notes: emphasis, links, code, figures and clicks; never blocks. */
import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { figureRule } from "./figures/figure.ts";
import { tokenOffsets } from "../token-offsets.ts";

const click = /\[click(?::\d+)?\]/iy;

/** Reads one paragraph at a time, by `parseInline`. */
export const notesMarkdown: Markdown = new MarkdownIt({ html: true })
  .use(tokenOffsets)
  .use(cjkFriendly)
  .use(figureRule)
  .disable("strikethrough");

// Before links, as `[click](…` would be one.
notesMarkdown.inline.ruler.before("link", "click", (state, silent) => {
  click.lastIndex = state.pos;
  const match = click.exec(state.src);
  if (!match || click.lastIndex > state.posMax) return false;
  if (!silent) state.push("click", "", 0).content = match[0];
  state.pos += match[0].length;
  return true;
});
