/** How long a deck may be. Text beyond it is not read, and a problem says so. Ten hours of speech are far below it. */
import type { Problem } from "../model.ts";
import { error, words } from "../problems/problem.ts";
import { type Source, placeOf, sourceOf, startOf } from "./source.ts";

/** Lines of all Markdown files together: 6,000 slides of ten lines. */
const mostLines = 60_000;

/** Slides of a deck. */
export const mostSlides = 10_000;

/** The sources without the lines beyond the bound. */
export function withoutEndless(sources: readonly Source[]): {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  let left = mostLines;
  const kept = sources.map((source) => {
    const end = startOf(source, left);
    left = Math.max(0, left - source.lineStarts.length);
    if (end >= source.text.length) return source;
    problems.push(tooManyLines(source, end));
    return sourceOf(source.path, source.text.slice(0, end));
  });
  return { sources: kept, problems };
}

function tooManyLines(source: Source, end: number): Problem {
  return error(
    "deck-too-long",
    placeOf(source, end),
    words(
      `讲稿超过 ${mostLines} 行，从这里起没有读`,
      `The manuscript has more than ${mostLines} lines: it is not read from here on`,
    ),
    words("分成几份讲稿", "Make several decks of it"),
  );
}

/** Told at the first slide that is left out. */
export function tooManySlides(place: Problem["place"]): Problem {
  return error(
    "too-many-slides",
    place,
    words(
      `超过 ${mostSlides} 页，从这一页起略去`,
      `There are more than ${mostSlides} slides: the rest, from this one on, is left out`,
    ),
    words("分成几份讲稿", "Make several decks of it"),
  );
}
