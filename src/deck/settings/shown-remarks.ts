import type { Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { remarkInBrackets } from "../source/notes/bracketed.ts";

/** A comment to a person, and text to YAML, as its sign is a full-width one; before a figure it is that of a number. */
const typedComment = /\s＃(?!\d)/u;

/** What is told of a setting that is shown with a remark in it: `title: 工作汇报（内部：未定稿）`. */
export function shownRemark(place: Place, text: string): readonly Problem[] {
  const comment = text.search(typedComment);
  const [from, to] = remarkInBrackets(text) ?? (comment < 0 ? [] : [comment, text.length]);
  if (from === undefined) return [];
  const found = text.slice(from, to).trim().slice(0, 12);
  return [
    warning(
      "maybe-notes",
      place,
      words(`“${found}”会显示出来`, `“${found}” is shown`),
      words(
        "不显示的，移到上面一行，行首写半角的 #",
        "Put what is not to be shown on a line of its own that begins with #",
      ),
    ),
  ];
}
