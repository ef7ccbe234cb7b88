import type { Token } from "markdown-it";
import type { Aspect } from "../../deck/model.ts";
import { emsOf } from "../../deck/text/ems.ts";

/**
 * The size of the lists of a slide. The few short lines of a speech are large. Longer lists get the classes ` dense`
 * and ` densest`, as decks from other programs say more at once.
 */
export function listDensity(tokens: readonly Token[], aspect: Aspect): "" | " dense" | " densest" {
  const items = itemTexts(tokens).map(emsOf);
  const lines = (ems: number): number =>
    items.reduce((sum, item) => sum + Math.max(1, Math.ceil(item / ems)), 0);
  const { large, dense } = lineEms[aspect];
  const around = paragraphTexts(tokens).reduce(
    (sum, text) => sum + Math.ceil(emsOf(text) / dense),
    0,
  );
  if (lines(large) + around <= 6) return "";
  return lines(dense) + around <= 9 ? " dense" : " densest";
}

/** Ems in a line of the list, at either size. */
const lineEms: Readonly<Record<Aspect, { readonly large: number; readonly dense: number }>> = {
  "16:9": { large: 24, dense: 33 },
  "4:3": { large: 20, dense: 24 },
};

/** The texts of paragraphs outside lists. */
function paragraphTexts(tokens: readonly Token[]): readonly string[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === "list_item_open") depth++;
    if (token.type === "list_item_close") depth--;
    if (depth > 0 || token.type !== "inline") return [];
    return wordsOf(token);
  });
}

/** The texts of list items, nested ones too. */
function itemTexts(tokens: readonly Token[]): readonly string[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === "list_item_open") depth++;
    if (token.type === "list_item_close") depth--;
    if (depth === 0 || token.type !== "inline") return [];
    return wordsOf(token);
  });
}

/** The text of an inline token, without `<wbr>`. */
function wordsOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type === "html_inline" ? "" : content))
    .join("");
}
