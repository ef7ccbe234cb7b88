/** What a deck's own program never shows to the audience, taken out of a body. Lines stay where they are. */
import { outsideOfCode } from "../outside-code.ts";
import { hiddenCells } from "./cells.ts";
import { conditionalFences } from "./conditions.ts";
import { hiddenBrackets, signOfBrackets } from "./brackets.ts";
import { presenterComponents, presenterParts, settledElse } from "./contexts.ts";
import { type Edit, edited } from "./edits.ts";
import { hiddenLines } from "./hidden-lines.ts";

const signs =
  /[<:][ \t]*render-?when|\sv-else|content-(?:visible|hidden)|(?:`{3}|~{3})[^\n`~{]{0,200}(?:\{|\bhide\b)|^\/{3}/im;

/** A body without it, in a deck of any name; `head` is what stands before the body, with its front matter. */
export function withoutUnseen(text: string, head: string): string {
  return edited(text, editsIn(text, head));
}

/** The same, with what was taken out, except for marks around what is shown. */
export function unseenTaken(
  text: string,
  head: string,
): { readonly text: string; readonly taken: readonly string[] } {
  const edits = editsIn(text, head);
  const taken = edits.flatMap(({ range, text: put }) => (put === "" ? [text.slice(...range)] : []));
  return { text: edited(text, edits), taken: taken.filter((part) => !isMark.test(part)) };
}

const isMark = /^(?:<[^<>]*>|\{[^{}]*\}|[[\]\s:])*$/;

function editsIn(text: string, head: string): readonly Edit[] {
  if (!signs.test(text) && !signOfBrackets.test(text)) return [];
  const outside = outsideOfCode(text);
  return [
    ...presenterParts(outside),
    ...presenterComponents(outside),
    ...settledElse(outside),
    ...conditionalFences(outside, head),
    ...hiddenBrackets(outside, head),
    ...hiddenCells(text, head),
    ...hiddenLines(text, head),
  ];
}
