import type { Token } from "markdown-it";
import { openHolders, openUnseen } from "../html/boxes.ts";

/**
 * The tokens in open elements of raw HTML. An element that is never closed is a mistake: then only what is in one that no
 * browser shows is in any.
 */
export function tokensInBoxes(tokens: readonly Token[]): ReadonlySet<Token> {
  let [open, unseen] = [0, 0];
  const inside = new Set<Token>();
  const hidden = new Set<Token>();
  for (const token of tokens) {
    if (token.type === "html_block") {
      open = openHolders(token.content, open);
      unseen = openUnseen(token.content, unseen);
      continue;
    }
    if (open > 0) inside.add(token);
    if (unseen > 0) hidden.add(token);
  }
  return open > 0 ? hidden : inside;
}
