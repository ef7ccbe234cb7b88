import type { Token } from "markdown-it";
import { append } from "../../append.ts";
import { hidingTracker, type HidingTracker } from "../html/hiding.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { closingOf } from "./shown-tokens.ts";

/**
 * Tokens without the blocks that stand in raw HTML which is hidden, up to its end or the end of the slide. No layout gets
 * them, as it may take a block out of the element that hides it. The raw HTML itself stays, and hides what is left in it.
 */
export function withoutHiddenBlocks(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ type }) => type === "html_block")) return tokens;
  const hiding = hidingTracker();
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const wasHiding = hiding.isHiding();
    const end = token.nesting === 1 ? closingOf(tokens, index) : index;
    const block = tokens.slice(index, end + 1);
    index = end;
    // An element that begins within a line ends with its paragraph.
    for (const each of block) if (wasHiding || each.type === "html_block") passOver(each, hiding);
    if (!wasHiding || !hiding.isHiding() || token.type === "html_block") append(kept, block);
  }
  return kept;
}

function passOver({ type, content, children }: Token, hiding: HidingTracker): void {
  if (type === "list_item_open" || type === "list_item_close")
    hiding.item(type === "list_item_open" ? 1 : -1);
  if (type === "html_block" || type === "html_inline") {
    for (const piece of htmlPieces(content)) if (piece.kind !== "text") hiding.pass(piece);
  }
  for (const child of children ?? []) passOver(child, hiding);
}
