/** A mark of notes with nothing below it but a ruler: what was to be said is the next slide then. */
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { outsideOfCode } from "../source/foreign/foreign.ts";
import type { Piece } from "../source/pieces.ts";
import { type Source, placeOf } from "../source/source.ts";

/** What a slide has, and what is read aloud has not: a heading, an item, a row, a picture, an element. */
const slideMarkup = /^[ \t]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|[|<]|!\[|`{3}|\$\$)/m;

/** Tells a mark of notes without notes before a slide that has paragraphs and nothing else. */
export function emptyNotes(source: Source, pieces: readonly Piece[]): readonly Problem[] {
  return pieces.flatMap(({ notes }, index) => {
    const next = pieces[index + 1];
    const [first] = notes;
    if (!first || !next || notes.some((range) => source.text.slice(...range).trim() !== ""))
      return [];
    const face = outsideOfCode(source.text.slice(...next.face));
    if (face.trim() === "" || slideMarkup.test(face)) return [];
    return [
      warning(
        "maybe-notes",
        placeOf(source, Math.max(0, first[0] - 1)),
        words(
          "这里没有讲稿，下一页只有段落，会显示出来",
          "There are no notes here, and the next slide, which has paragraphs alone, is shown",
        ),
        words(
          "下面那一页要是讲稿，删去中间的 ---",
          "If that slide is what is spoken, delete the --- between",
        ),
      ),
    ];
  });
}
