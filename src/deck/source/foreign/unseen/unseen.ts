/** What a deck's own program never shows to the audience, taken out of a body. Lines stay where they are. */
import { outsideOfCode } from "../outside-code.ts";
import { hiddenCells } from "./cells.ts";
import { conditionalFences } from "./conditions.ts";
import { hiddenBrackets } from "./brackets.ts";
import { presenterParts, settledElse } from "./contexts.ts";
import { edited } from "./edits.ts";

const signs =
  /<render-?when|\sv-else|content-(?:visible|hidden)|\.[a-z][\w-]*\[|^[ \t]*(?:`{3,}|~{3,})[ \t]*\{/im;

/** A body without it, in a deck of any name; `head` is what stands before the body, with its front matter. */
export function withoutUnseen(text: string, head: string): string {
  if (!signs.test(text)) return text;
  const outside = outsideOfCode(text);
  const edits = [
    ...presenterParts(outside),
    ...settledElse(outside),
    ...conditionalFences(outside, head),
    ...hiddenBrackets(outside, head),
    ...hiddenCells(text, head),
  ];
  return edited(text, edits);
}
