import type { Token } from "markdown-it";
import { append } from "../../append.ts";
import { changedToken } from "../changed-token.ts";
import { hidingTracker, type HidingTracker } from "../html/hiding.ts";
import { htmlPieces } from "../html/html-pieces.ts";
import { closingOf } from "./shown-tokens.ts";

/**
 * Tokens without what stands in raw HTML that is hidden, up to its end or the end of the slide. No layout gets it, as it may
 * take a block out of the element that hides it, and Markdown ends such an element with its paragraph. The tags stay.
 */
export function withoutHiddenHtml(tokens: readonly Token[]): readonly Token[] {
  const hiding = hidingTracker();
  const seen: Token[] = [];
  // Whether what comes right behind each token is hidden.
  const hidden: boolean[] = [];
  for (const token of tokens) {
    seen.push(passed(token, hiding));
    hidden.push(hiding.isHiding());
  }
  if (!hidden.includes(true)) return tokens;
  const kept: Token[] = [];
  // The first token from each on behind which something is shown.
  let shown = 0;
  for (let index = 0; index < seen.length; index++) {
    const token = seen[index];
    if (!token) break;
    while (shown < seen.length && (shown < index || hidden[shown])) shown++;
    const end = token.nesting === 1 ? closingOf(seen, index) : index;
    if (token.nesting === -1 || !hidden[index - 1] || shown <= end) {
      kept.push(token);
      continue;
    }
    append(kept, seen.slice(index, end + 1).flatMap(tagsOf));
    index = end;
  }
  return kept;
}

/** A token behind which `hiding` has come, without what is hidden in it. */
function passed(token: Token, hiding: HidingTracker): Token {
  const { type, content, children } = token;
  if (type === "list_item_open") hiding.item(1);
  if (type === "list_item_close") hiding.item(-1);
  if (type === "html_block") {
    const seen = passedHtml(content, hiding);
    return seen === content ? token : changedToken(token, { content: seen });
  }
  if (!children) return token;
  const seen = seenInline(children, hiding);
  return seen.length < children.length ? changedToken(token, { children: seen }) : token;
}

/** What is seen of a line's tokens; raw HTML in it may hide some, up to its end. `hiding` has come to where it begins. */
export function seenInline(
  children: readonly Token[],
  hiding: HidingTracker = hidingTracker(),
): Token[] {
  return children.filter((child) => {
    if (child.type === "html_inline") passedHtml(child.content, hiding);
    // Of what opens and closes, both stay.
    return child.nesting !== 0 || child.type === "html_inline" || !hiding.isHiding();
  });
}

/** Raw HTML without the text in it that is hidden. */
function passedHtml(html: string, hiding: HidingTracker): string {
  let seen = "";
  let done = 0;
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") continue;
    if (!hiding.isHiding()) seen += html.slice(done, piece.at);
    hiding.pass(piece);
    seen += html.slice(piece.at, piece.end);
    done = piece.end;
  }
  return hiding.isHiding() ? seen : seen + html.slice(done);
}

/** The raw HTML of a token, as blocks. */
function tagsOf(token: Token): readonly Token[] {
  if (token.type === "html_block") return [token];
  const tags = (token.children ?? []).filter(({ type }) => type === "html_inline");
  return tags.map((tag) => changedToken(tag, { type: "html_block", block: true }));
}
