/** What seems to begin a slide in notes: the slide would be spoken, and shown nowhere. */
import type { Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import type { Range } from "../source/opaque.ts";
import { type Source, placeOf } from "../source/source.ts";
import { findCutouts } from "./cutouts.ts";

/** A line of dashes that is no separator; and a ruler, or a line that may be one, as a speech may have it. */
const ruler =
  /^[ \t\u3000]*(?:(?<dashes>－{3,}|[—―]{3,}|–{3,}|-{5,}|(?<=[ \t\u3000])-{3,4})|[—―–－]{2}|-(?:[ \t]+-){2,}|_{3,}|(?:\*[ \t]*){3,})[ \t\u3000]*$/gmu;
/** What begins a slide behind it. */
const beginning = /^[ \t]*#{1,3}[ \t]+\S/mu;
const heading = /^#{1,3}[ \t]+\S.*$/gmu;

/**
 * The rulers in the notes of a slide, outside of what is code or not spoken there; and without any, the first heading with
 * notes of its own below.
 */
export function lostRulers(source: Source, notes: readonly Range[]): readonly Problem[] {
  const rulers = notes.flatMap((range, index) => {
    const isFollowed = index < notes.length - 1;
    return linesIn(source, range, ruler).filter(
      ({ dashes, rest }) => dashes || isFollowed || beginning.test(rest),
    );
  });
  const headings =
    rulers.length > 0 ? [] : notes.slice(0, -1).flatMap((range) => linesIn(source, range, heading));
  return [...rulers, ...headings.slice(0, 1)].map(({ line, at }) => noCut(line, source, at));
}

/** So many of some notes are looked at: made-up text is quick to read so. */
const mostTold = 40;

interface Line {
  readonly line: string;
  readonly at: number;
  readonly dashes: boolean;
  readonly rest: string;
}

function linesIn(source: Source, [start, end]: Range, pattern: RegExp): readonly Line[] {
  const text = source.text.slice(start, end);
  const found = [...text.matchAll(pattern)].slice(0, mostTold);
  if (found.length === 0) return [];
  const cutouts = findCutouts(text);
  return found
    .filter(({ index: at }) => !cutouts.some((cut) => at >= cut.start && at < cut.end))
    .map(({ 0: line, index, groups }) => ({
      line: line.trim(),
      at: start + index,
      dashes: groups?.["dashes"] !== undefined,
      rest: text.slice(index),
    }));
}

function noCut(line: string, source: Source, at: number): Problem {
  return warning(
    "no-separator",
    placeOf(source, at),
    words(
      `“${line}”不分页，后面的都算作讲稿，不显示`,
      `“${line}” does not separate slides: all that follows is spoken and not shown`,
    ),
    words(
      "要分页，写成 ---，半角，单独一行，前面不空格",
      "To separate slides, write --- alone on a line, without a blank before it",
    ),
  );
}
