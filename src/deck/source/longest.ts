/** How long a deck may be. Text beyond it is not read, and a problem says so. Ten hours of speech are far below it. */
import type { Problem } from "../model.ts";
import { error, words } from "../problems/problem.ts";
import { type Source, placeOf, sourceOf, startOf } from "./source.ts";

/**
 * Lines of all Markdown files together; a cell of a table takes as long as a line, an item of a list as two. Made-up input has a character or two
 * a line, a manuscript about thirty: where lines have `averageLine` on average, `mostLines` of them are read, which is
 * more than 5,000 slides with their notes.
 */
const mostShortLines = 40_000;
const averageLine = 20;
const mostLines = 200_000;

/** Slides of a deck. */
export const mostSlides = 10_000;

/** What an item of a list begins with, in a quotation too. */
const item = /[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/y;

/** The sources without the lines beyond the bound. */
export function withoutEndless(sources: readonly Source[]): {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const length = sources.reduce((sum, { text }) => sum + text.length, 0);
  const most = Math.min(mostLines, Math.max(mostShortLines, Math.floor(length / averageLine)));
  let left = most;
  const kept = sources.map((source) => {
    const { lines, cost } = affordable(source, left);
    const end = startOf(source, lines);
    left -= cost;
    if (end >= source.text.length) return source;
    problems.push(tooManyLines(source, end, most));
    return sourceOf(source.path, source.text.slice(0, end));
  });
  return { sources: kept, problems };
}

/** How many lines of a source may be read where there is room for `most` lines, cells and items, and how many those are. */
function affordable(
  { text, lineStarts }: Source,
  most: number,
): { readonly lines: number; readonly cost: number } {
  let cost = 0;
  let bar = text.indexOf("|");
  for (const line of lineStarts.keys()) {
    const stop = lineStarts[line + 1] ?? text.length;
    item.lastIndex = lineStarts[line] ?? 0;
    let own = item.test(text) ? 2 : 1;
    for (; bar !== -1 && bar < stop; bar = text.indexOf("|", bar + 1)) own++;
    if (cost + own > most) return { lines: line, cost: most };
    cost += own;
  }
  return { lines: lineStarts.length, cost };
}

function tooManyLines(source: Source, end: number, most: number): Problem {
  return error(
    "deck-too-long",
    placeOf(source, end),
    words(
      `稿子超过 ${most} 行（表格的一格算一行，列表的一项算两行），从这里起没有读`,
      `The manuscript has more than ${most} lines (a cell of a table counts as one, an item of a list as two): it is not read from here on`,
    ),
    words("分成几份稿子", "Split it into several decks"),
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
    words("分成几份稿子", "Split it into several decks"),
  );
}
