/** Words in brackets that are hidden: by Remark's class before them, or by Quarto's and Pandoc's attributes behind them. */
import { isHiddenByName } from "../../../markdown/html/hidden.ts";
import { isNotes } from "../../../markdown/html/holds-notes.ts";
import { inBraces } from "../../../text/in-braces.ts";
import { isRemark } from "../remark.ts";
import { isConditionMet } from "./conditions.ts";
import type { Edit } from "./edits.ts";

/** A separator, a blank line, a class, and brackets. Only brackets that hide go on over a separator. */
const mark = /\\[^]|^-{3,}[ \t]*$|(?<=\n)[ \t]*\n|\.[a-z][\w-]*|!?\[|\]/gim;
/** What may stand behind a bracket: an address and attributes. */
const behind = new RegExp(`(\\([^()\\n]*\\))?\\{(${inBraces})\\}`, "y");
/** What Pandoc makes of the remarks and the changes in a Word file. */
const remark =
  /\{\.(?:comment-(?:start|end)|deletion|paragraph-(?:insertion|deletion))\b(?:"[^"]{0,500}"|[^"{}]){0,500}\}/y;
export const signOfBrackets = /\.[a-z][\w-]*\[|\.content-|\]\{\.(?:comment-|deletion|paragraph-)/i;
const conditional = /\.content-(?:visible|hidden)/i;

interface Opened {
  readonly at: number;
  readonly inner: number;
  readonly isHidden: boolean;
  readonly isSpoken: boolean;
}

/**
 * Remark's `.hidden[…]` and `.notes[…]`, also over lines, `[…]{.content-visible when-format="pdf"}`, and what Pandoc takes
 * over of a Word file: `[…]{.comment-start id="0"}`, `[…]{.deletion author="…"}`.
 */
export function hiddenBrackets(text: string, head: string): readonly Edit[] {
  if (!signOfBrackets.test(text)) return [];
  const edits: Edit[] = [];
  // Elsewhere `list[0].hidden[1]` may be a name in code that is not marked as such.
  const isOfRemark = isRemark(text, head);
  let open: Opened[] = [];
  let classes = { at: -1, end: -1 };
  let blankLine = -1;
  const marks = new RegExp(mark);
  for (let match; (match = marks.exec(text));) {
    const { index, 0: found } = match;
    const end = index + found.length;
    if (found.startsWith("\\")) continue;
    if (found.startsWith("-")) open = open.filter(({ isHidden }) => isHidden);
    else if (found.startsWith(".")) {
      if (classes.end === index) classes.end = end;
      else if (isOfRemark || !/[\w\])]/.test(text.charAt(index - 1))) classes = { at: index, end };
    } else if (found === "[" || found === "![") {
      const at = classes.end === index && found === "[" ? classes.at : index;
      const names = text.slice(at, index).replaceAll(".", " ");
      open.push({
        at,
        inner: end,
        isHidden: isHiddenByName([["class", names]]),
        isSpoken: isNotes("div", names),
      });
    } else if (found !== "]") blankLine = index;
    else {
      behind.lastIndex = end;
      const [whole = "", address, attributes = ""] = behind.exec(text) ?? [];
      remark.lastIndex = end;
      const [remarked = ""] = remark.exec(text) ?? [];
      const isConditional = conditional.test(attributes);
      const last = end + (isConditional ? whole.length : remarked.length);
      marks.lastIndex = last;
      const { at, inner, isHidden, isSpoken } = open.pop() ?? {};
      if (at === undefined || inner === undefined) continue;
      const isMet = isConditional && blankLine < at ? isConditionMet(attributes, head) : undefined;
      if (isHidden || remarked !== "") edits.push({ range: [at, last], text: "" });
      else if (isSpoken)
        edits.push(
          { range: [at, inner], text: '<aside class="notes">' },
          { range: [index, end], text: "</aside>" },
        );
      else if (isMet === false) edits.push({ range: [at, last], text: "" });
      else if (isMet) {
        const braces = last - attributes.length - 2;
        if (address !== undefined) edits.push({ range: [braces, last], text: "" });
        else edits.push({ range: [at, inner], text: "" }, { range: [index, last], text: "" });
      }
    }
  }
  return edits;
}
