import type { Token } from "markdown-it";
import { openBoxes } from "../html/boxes.ts";

/** The tokens in open elements of raw HTML. An element that is never closed is a mistake: then no token is in any. */
export function tokensInBoxes(tokens: readonly Token[]): ReadonlySet<Token> {
  let open = 0;
  const inside = new Set<Token>();
  for (const token of tokens) {
    if (token.type === "html_block") open = openBoxes(token.content, open);
    else if (open > 0) inside.add(token);
  }
  return open > 0 ? new Set() : inside;
}
