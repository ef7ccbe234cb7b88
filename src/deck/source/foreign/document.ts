/** A document that nobody wrote as slides: a report, a plan, a README. Its headings cut it. */
import type { FrontMatter } from "../../settings/front-matter.ts";
import type { CutSettings } from "../separators.ts";
import type { Problem } from "../../model.ts";
import { warning, words } from "../../problems/problem.ts";
import { labelOfNotes } from "../notes/notes-label.ts";
import { notesMarkAt } from "../notes/notes-mark.ts";
import { type Source, placeOf } from "../source.ts";
import { outsideCode } from "./outside-code.ts";

/** Signs that its author thought of slides: a ruler, a page of reveal.js, attributes of a slide, notes. */
const ofSlides =
  /^ {0,3}(?:-[ \t]*){3,}$|<(?:section|aside)\b|data-notes|<!--[ \t]*(?:\.?(?:slide|element)\b|[sv][ \t]*-->)|^:::/im;

/** A slide of a few groups has fewer lines, or fewer headings. */
const [fewestLines, fewestHeadings] = [10, 3];

type Settings = Pick<FrontMatter, "program"> & Omit<CutSettings, "marpCuts">;

/**
 * The levels of the headings that cut a file without a separator, where it is more than a slide holds: those of its
 * sections and above. Undefined where it is one slide, or cut by what its author wrote.
 */
export function cutsOfDocument(
  { text }: Source,
  { fields, bodyStart, isCutByComments, program, headingCuts }: Settings,
): readonly number[] | undefined {
  if (
    program !== undefined ||
    headingCuts ||
    isCutByComments ||
    fields.separator ||
    fields.notesSeparator
  )
    return undefined;
  const body = text.slice(bodyStart);
  const levels: number[] = [];
  let isOfSlides = false;
  outsideCode(body, (stretch) => {
    isOfSlides ||= ofSlides.test(stretch.text) || holdsNotes(stretch.text);
    for (const [, signs = ""] of stretch.text.matchAll(/^(#{1,6})[ \t]+\S/gm)) {
      levels.push(signs.length);
    }
    return stretch.text;
  });
  if (isOfSlides || body.split("\n").filter((line) => /\S/.test(line)).length < fewestLines)
    return undefined;
  const count = (level: number): number => levels.filter((each) => each === level).length;
  if (count(2) >= fewestHeadings) return [1, 2];
  return count(1) >= fewestHeadings ? [1] : undefined;
}

/** Characters of a line in which a mark of notes stands. */
const longestMark = 60;

/** Headings behind a mark of notes are spoken. */
function holdsNotes(text: string): boolean {
  return text
    .split("\n")
    .map((line) => line.slice(0, longestMark))
    .some((line) => notesMarkAt(line) !== undefined || labelOfNotes(line, true) === "script");
}

/** Tells that it was cut so. */
export function cutByHeadings(source: Source, bodyStart: number): Problem {
  return warning(
    "cut-by-headings",
    placeOf(source, bodyStart),
    words(
      "这份稿子没有分页线，已按标题分页",
      "This manuscript has no separators: its headings begin its slides",
    ),
    words(
      "想自己分页，就在两页之间单独写一行 ---",
      "To cut it yourself, write a line --- between two slides",
    ),
  );
}
