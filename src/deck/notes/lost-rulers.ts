/** Lines in notes that seem to separate slides: the next slide would be spoken, and shown nowhere. */
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

/** The rulers in the notes of a slide, outside of what is code or not spoken there. */
export function lostRulers(source: Source, notes: readonly Range[]): readonly Problem[] {
  return notes.flatMap(([start, end], index) => {
    const text = source.text.slice(start, end);
    const found = [...text.matchAll(ruler)].filter(
      (line) =>
        line.groups?.["dashes"] !== undefined ||
        index < notes.length - 1 ||
        beginning.test(text.slice(line.index)),
    );
    if (found.length === 0) return [];
    const cutouts = findCutouts(text);
    return found
      .filter(({ index: at }) => !cutouts.some((cut) => at >= cut.start && at < cut.end))
      .map(({ 0: line, index: at }) => noCut(line.trim(), source, start + at));
  });
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
