/** Marks of a slide that are torn or misspelt, beside what is told of it otherwise. */
import { type ShownFace, misspeltMarks, tornMarks, tornPercents } from "./markdown/torn/torn.ts";
import type { Problem } from "./model.ts";
import { blockInNotes } from "./notes/lost-blocks.ts";
import { notesToBe } from "./public/notes-to-be.ts";
import { asMeant } from "./source/notes/notes-mark.ts";
import { withoutHidden } from "./source/notes/notes-elements.ts";
import type { Piece } from "./source/pieces.ts";
import { type Source, lineText, placeOf, sameLines } from "./source/source.ts";

/** Those on whose lines nothing is told that is as sure to be notes. */
export function untold(torn: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  const { surely, maybe } = notesToBe(problems);
  const linesOf = (found: readonly Problem[]) => new Set(found.map(({ place }) => place.line));
  const [sureLines, lines] = [linesOf(surely), linesOf([...surely, ...maybe])];
  const sure = new Set(notesToBe(torn).surely);
  return torn.filter((one) => !(sure.has(one) ? sureLines : lines).has(one.place.line));
}

/**
 * The torn and misspelt marks of a slide: of the face that `source` has where other programs' ways are read, and as its
 * lines are `written`.
 */
export function tornSlide(
  written: Source,
  source: Source,
  { face: [start, end], tag, hidden }: Piece,
  faces: Pick<ShownFace, "blocks" | "shown">,
): readonly Problem[] {
  const face = source.text.slice(start, end);
  return [
    ...tornPercents(source, hidden),
    ...tornMarks({
      ...faces,
      written: face,
      left: () => withoutHidden(face, start, hidden),
      placeOf: (offset) => placeOf(source, start + offset),
    }),
    ...misspeltMarks(written, sameLines(source, [tag?.[0] ?? start, end], written)).filter(
      (one) => one.code !== "maybe-notes" || isStillComment(source, one),
    ),
  ];
}

/** To other programs a comment is notes: there it is none any more. */
function isStillComment(source: Source, { place }: Problem): boolean {
  return /<!--|%%|\]:|\{[#/]/.test(lineText(source, place.line - 1));
}

/**
 * Problems without those of blocks under a line `<!-- -->`: it says that what seems to be notes is meant to be shown, and
 * of what is in notes that it is meant to be there.
 */
export function withoutMeant(source: Source, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0 || !/^[ \t]*<!-- -->[ \t]*$/m.test(source.text)) return problems;
  const { surely, maybe } = notesToBe(problems);
  const inNotes = problems.filter(({ code }) => code === blockInNotes);
  const told = new Set([...surely, ...maybe, ...inNotes]);
  const lines = source.text.split("\n").map((line) => line.trim());
  let isMeant = false;
  let isBelow = false;
  const meant = lines.map((line) => {
    if (line === asMeant) isMeant = true;
    else if (line === "") isMeant &&= !isBelow;
    isBelow = line !== "" && line !== asMeant;
    return isMeant;
  });
  return problems.filter((one) => !told.has(one) || !meant[one.place.line - 1]);
}
