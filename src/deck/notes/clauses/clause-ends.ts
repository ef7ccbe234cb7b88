/**
 * Cuts what is spoken into clauses: what the prompter lights at one time. A clause ends after 。！？；，： (and their
 * half-width kin before a space) with the closing marks and spaces that follow; 、 —— …… never end one, and no cut falls
 * inside a pair of quotation marks, book title marks or brackets.
 */
import { cutsOf } from "./clause-cuts.ts";
import { type Span, insideTest, pairsOf } from "./clause-pairs.ts";
import { countCharacters } from "../notes-text.ts";

/** A clause of no more spoken characters than this joins the next (当前，…), unless it ends a sentence, */
const shortClause = 4;
/** as long as both together stay within this many spoken characters: about two lines of the prompter. */
const comfortable = 40;
/** The same bound in UTF-16 units, punctuation included; it keeps the work linear whatever the text. */
const comfortableUnits = 80;

/** Where the text may or may not be cut, besides its own marks; offsets in UTF-16 units, ascending. */
export interface ClauseBounds {
  /** A clause ends here too, unless inside a pair: where a click stands. */
  readonly stops: readonly number[];
  /** Stretches never to be cut: a figure's value. */
  readonly whole: readonly Span[];
}

/** The clauses of a text. Joined they are the text, character by character. No clause is empty. */
export function splitClauses(text: string): readonly string[] {
  let start = 0;
  return clauseEnds(text).map((end) => text.slice(start, (start = end)));
}

/**
 * Where the clauses of a text end: ascending offsets in UTF-16 units, of which the last is the text's length; empty for
 * "".
 */
export function clauseEnds(
  text: string,
  bounds: ClauseBounds = { stops: [], whole: [] },
): readonly number[] {
  if (text === "") return [];
  const ends: number[] = [];
  const all = possibleEnds(text, bounds);
  let start = 0;
  all.forEach(({ end, joins }, i) => {
    const next = all[i + 1];
    if (joins && next !== undefined && isShortBefore(text, start, end, next.end)) return;
    ends.push(end);
    start = end;
  });
  return ends;
}

interface End {
  readonly end: number;
  /** Whether a short clause that ends here may join the next. */
  readonly joins: boolean;
}

function possibleEnds(text: string, { stops, whole }: ClauseBounds): readonly End[] {
  const isInsidePair = insideTest(pairsOf(text));
  const isInsideWhole = insideTest(whole);
  const ends = new Map<number, boolean>([[text.length, false]]);
  const kept = stops.filter((stop) => !isInsidePair(stop) && stop > 0);
  let passed = 0;
  for (const { mark, end, kind } of cutsOf(text)) {
    while ((kept[passed] ?? Infinity) <= mark) passed++;
    // A stop among the closing marks and spaces takes the place of the cut behind them.
    const isReplaced = (kept[passed] ?? Infinity) < end;
    if (!isReplaced && !isInsideWhole(end)) ends.set(end, kind === "pause");
  }
  for (const stop of kept) ends.set(stop, false);
  return [...ends].map(([end, joins]) => ({ end, joins })).sort((a, b) => a.end - b.end);
}

function isShortBefore(text: string, start: number, end: number, nextEnd: number): boolean {
  if (nextEnd - start > comfortableUnits) return false;
  if (countCharacters(text.slice(start, end)) > shortClause) return false;
  return countCharacters(text.slice(start, nextEnd)) <= comfortable;
}
