/** Words in brackets that are hidden: by Remark's class before them, or by Quarto's attributes behind them. */
import { isHiddenByName } from "../../../markdown/html/hidden.ts";
import { isConditionMet } from "./conditions.ts";
import type { Edit } from "./edits.ts";

/** Brackets with what hides them. None goes on over a separator. */
const bracket =
  /\\[^]|^-{3,}[ \t]*$|(?:(?<![\w\])])((?:\.[a-z][\w-]*)+)|!)?\[|\](?:(\([^()\n]*\))?\{([^{}\n]*\.content-(?:visible|hidden)[^{}\n]*)\})?/gim;

/** Remark's `.hidden[…]`, also over lines, and `[…]{.content-visible when-format="pdf"}`. */
export function hiddenBrackets(text: string, head: string): readonly Edit[] {
  if (!/\.[a-z][\w-]*\[|\]\S*\{[^{}\n]*\.content-/i.test(text)) return [];
  const edits: Edit[] = [];
  let open: { readonly at: number; readonly inner: number; readonly isHidden: boolean }[] = [];
  for (const { index, 0: found, 1: classes = "", 2: address, 3: attributes } of text.matchAll(
    bracket,
  )) {
    const end = index + found.length;
    if (found.startsWith("-")) open = [];
    else if (found.endsWith("[") && !found.startsWith("\\")) {
      const isHidden = isHiddenByName([["class", classes.replaceAll(".", " ")]]);
      open.push({ at: index, inner: end, isHidden });
    } else if (found.startsWith("]")) {
      const { at, inner, isHidden } = open.pop() ?? {};
      if (at === undefined || inner === undefined) continue;
      const isMet =
        attributes === undefined || /\n[ \t]*\n/.test(text.slice(at, index))
          ? undefined
          : isConditionMet(attributes, head);
      if (isHidden) edits.push({ range: [at, index + 1], text: "" });
      else if (isMet === false) edits.push({ range: [at, end], text: "" });
      else if (isMet) {
        const braces = end - (attributes?.length ?? 0) - 2;
        if (address !== undefined) edits.push({ range: [braces, end], text: "" });
        else edits.push({ range: [at, inner], text: "" }, { range: [index, end], text: "" });
      }
    }
  }
  return edits;
}
