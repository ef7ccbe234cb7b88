import type { MarkdownIt, Token } from "markdown-it";
import { openBoxes } from "../html/boxes.ts";
import { type MakeToken, afterHeading, htmlToken, isComment } from "./leading.ts";

const slot =
  /^(?:::[ \t]*(?!(?:speaker|notes?|remark|comment)\b)([a-z][\w.-]*)[ \t]*::|\[\.(column)\])[ \t]*$/;

/** Slots that stand side by side. Every other one begins a row of its own. */
const columns: ReadonlySet<string> = new Set(["default", "left", "right", "column"]);

/**
 * A line such as `::right::`, with which Slidev names a place of its layouts, or Deckset's `[.column]`: it is not
 * shown, and what it parts stands side by side.
 */
export function slotRule(md: MarkdownIt): void {
  md.block.ruler.before(
    "paragraph",
    "slot",
    (state, line, _end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const found = slot.exec(state.src.slice(start, state.eMarks[line]));
      if (!found) return false;
      if (silent) return true;
      state.line = line + 1;
      if (state.level > 0) return true;
      const token = state.push("slot", "", 0);
      token.map = [line, line + 1];
      token.meta = { name: found[1] ?? found[2] ?? "" };
      return true;
    },
    { alt: ["paragraph", "list"] },
  );
  md.core.ruler.after("block", "slot", (state) => {
    if (!state.tokens.some(isSlot)) return;
    state.tokens = inColumns(state.tokens, (type) => new state.Token(type, "", 0));
  });
}

function isSlot({ type }: Token): boolean {
  return type === "slot";
}

/** The tokens without those of slots, in boxes where at least two columns hold something. */
function inColumns(tokens: readonly Token[], make: MakeToken): Token[] {
  const isBeside = (token: Token): boolean =>
    isSlot(token) && columns.has(String(token.meta?.["name"]));
  const first = tokens.findIndex(isBeside);
  const shown = tokens.filter((token) => !isSlot(token));
  if (first < 0 || openBoxes(htmlOf(tokens.slice(0, first))) > 0) return shown;
  const begin = tokens[first]?.meta?.["name"] === "right" ? leftColumn(tokens, first) : first;
  const stop = tokens.findIndex((token, at) => at > first && isSlot(token) && !isBeside(token));
  const end = stop < 0 ? tokens.length : stop;
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(begin, end)) {
    if (isBeside(token)) parts.push([]);
    else if (!isSlot(token)) parts.at(-1)?.push(token);
  }
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length < 2) return shown;
  const html = (content: string): Token => htmlToken(make, content, tokens[begin]?.map);
  return [
    ...tokens.slice(0, begin).filter((token) => !isSlot(token)),
    html('<div class="slots">\n'),
    ...filled.flatMap((part) => [html('<div class="slot">\n'), ...part, html("</div>\n")]),
    html("</div>\n"),
    ...tokens.slice(end).filter((token) => !isSlot(token)),
  ];
}

/** Where the column on the left begins that `::right::` ends: below the slide's heading, or with one like that of the right. */
function leftColumn(tokens: readonly Token[], right: number): number {
  const isContent = (token: Token): boolean => !isComment(token);
  const start = tokens.findIndex(isContent);
  const other = tokens.slice(right + 1).find(isContent);
  const isHeaded = other?.type === "heading_open" && other.tag === tokens[start]?.tag;
  return isHeaded ? start : afterHeading(tokens);
}

function htmlOf(tokens: readonly Token[]): string {
  return tokens.map(({ type, content }) => (type === "html_block" ? content : "")).join("");
}
