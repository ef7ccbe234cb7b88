/** Comments that open again before their end: the first had none, and what stands between is hidden. */
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import type { Range } from "../opaque.ts";
import { type Source, placeOf } from "../source.ts";
import { commentPairs } from "./comment-pairs.ts";
import { blankLine } from "./foreign-comments.ts";

const openings = ["<!--", ...commentPairs.map(({ open }) => open)].map((open) => ({
  atStart: new RegExp(open, "imy"),
  again: new RegExp(open, "im"),
}));

/**
 * Tells them of these ranges, which may be comments. Such a comment took in what follows it up to the next comment's end,
 * rulers and the beginnings of hidden elements too: nothing public is to be made of it.
 */
export function reopenedComments(source: Source, ranges: readonly Range[]): readonly Problem[] {
  return ranges.flatMap(([start, end]) => {
    const mark = reopenedMark(source.text.slice(start, end));
    return mark === undefined ? [] : [reopened(mark, source, start)];
  });
}

function reopenedMark(comment: string): string | undefined {
  const blank = blankLine.exec(comment);
  if (!blank) return undefined;
  for (const { atStart, again } of openings) {
    atStart.lastIndex = 0;
    const [mark] = atStart.exec(comment) ?? [];
    if (mark !== undefined) return again.test(comment.slice(blank.index)) ? mark.trim() : undefined;
  }
  return undefined;
}

function reopened(mark: string, source: Source, at: number): Problem {
  return warning(
    "torn-mark",
    placeOf(source, at),
    words(
      `“${mark}”没有结束：到后面同样的注释结束为止都不显示，分页也不算`,
      `“${mark}” is not closed: all is hidden up to the end of the next such comment, rulers too`,
    ),
    words(
      "补上它的结束标记；要藏的就是这一整段，删去里面的那个注释标记",
      "Write its end; if all of it is to be hidden, delete the mark of the comment within",
    ),
  );
}
