/** Marks of notes that seem to be none: with nothing below but a ruler, and with a name behind, as in a list of a cast. */
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { outsideOfCode } from "../source/foreign/foreign.ts";
import type { Piece } from "../source/pieces.ts";
import { surnames } from "../text/surnames.ts";
import { type Source, lineText, placeOf } from "../source/source.ts";

const castLine = new RegExp(`^\\s*旁白\\s*[:：]\\s*[${surnames}]\\p{Script=Han}{1,2}\\s*$`, "u");

/** A line of another role. */
const roleLine = /^\s*\p{Script=Han}{1,4}[:：]/u;

/** Tells a line of a cast or of a play that begins notes: all below it is spoken then. */
export function castNotes(source: Source, { notes: [first] }: Piece): readonly Problem[] {
  if (!first) return [];
  const place = placeOf(source, first[0]);
  const found = lineText(source, place.line - 1).trim();
  const next = lineText(source, place.line);
  if (!castLine.test(found) && !(/^旁白\s*[:：]/.test(found) && roleLine.test(next))) return [];
  return [
    warning(
      "maybe-notes",
      { ...place, column: 1 },
      words(
        `“${found}”这里起都算作讲稿，不显示`,
        `“${found}” begins notes: what follows is spoken and not shown`,
      ),
      words("不是讲稿，就不用冒号：旁白 王五", "If it is none, write it without a colon"),
    ),
  ];
}

/** What a slide has, and what is read aloud has not: a heading, an item, a row, a picture, an element. */
const slideMarkup = /^[ \t]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|[|<]|!\[|`{3}|\$\$)/m;

/** A heading, and what a sentence has ahead of it and no line above a title. */
const heading = /^[ \t]*#{1,6}[ \t]/m;
const stop = /[，。！？；：]|[,.!?;:](?=\s|$)/;

/** Tells a mark of notes without notes before a slide that has paragraphs and nothing else, or sentences above its heading. */
export function emptyNotes(source: Source, pieces: readonly Piece[]): readonly Problem[] {
  return pieces.flatMap(({ notes }, index) => {
    const next = pieces[index + 1];
    const [first] = notes;
    if (!first || !next || notes.some((range) => source.text.slice(...range).trim() !== ""))
      return [];
    const face = outsideOfCode(source.text.slice(...next.face));
    const [ahead = ""] = face.split(heading, 1);
    if (ahead.trim() === "" || slideMarkup.test(ahead)) return [];
    if (ahead !== face && !stop.test(ahead)) return [];
    return [
      warning(
        "maybe-notes",
        placeOf(source, Math.max(0, first[0] - 1)),
        words(
          "这里没有讲稿，下一页开头是段落，会显示出来",
          "There are no notes here, and the paragraphs that the next slide begins with are shown",
        ),
        words(
          "下面那一页要是讲稿，删去中间的 ---",
          "If that slide is what is spoken, delete the --- between",
        ),
      ),
    ];
  });
}
