/** Where quotation marks, book title marks and brackets open and close, so that nothing is cut inside them. */
import { closerOf } from "../../text/characters.ts";

/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The longest stretch that is kept whole, in UTF-16 units with its marks. Beyond it a mark counts as unpaired, so that
 * a forgotten closing mark does not swallow the paragraph.
 */
export const longestPair = 200;

const openerOf = new Map([
  ...Object.entries(closerOf).map(([opener, closer]) => [closer, opener] as const),
  [")", "("],
  ["]", "["],
]);
const openers = new Set(openerOf.values());
const latin = /[\p{Script=Latin}\p{N}]/u;

/** The outermost pairs, in order. Unpaired marks, and pairs longer than `longestPair`, are left out. */
export function pairsOf(text: string): readonly Span[] {
  const pairs: Span[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    while (open[0] !== undefined && i - open[0].at >= longestPair) open.shift();
    const opener = openerClosedAt(text, i);
    const match = opener === undefined ? -1 : open.findLastIndex(({ mark }) => mark === opener);
    const start = open[match]?.at;
    if (start !== undefined) {
      open.length = match;
      while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
      pairs.push({ start, end: i + 1 });
    } else if (opensAt(text, i)) {
      open.push({ mark: text.charAt(i), at: i });
    }
  }
  return pairs;
}

/**
 * Whether an offset falls inside one of the spans, so that a cut there would part it. The offsets must be asked in
 * ascending order, and the spans must be ascending and apart.
 */
export function insideTest(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.end ?? Infinity) <= offset) next++;
    return (spans[next]?.start ?? Infinity) < offset;
  };
}

/** The opener that the mark at `i` closes, if it is one that closes. The ’ of don’t is not, nor a " after a space. */
function openerClosedAt(text: string, i: number): string | undefined {
  const mark = text.charAt(i);
  const before = text.charAt(i - 1);
  if (mark === '"') return /\s/.test(before) ? undefined : mark;
  if (mark === "’" && latin.test(before) && latin.test(text.charAt(i + 1))) return undefined;
  return openerOf.get(mark);
}

/** A straight quotation mark opens only before a word and not after one: 5" is an inch mark. */
function opensAt(text: string, i: number): boolean {
  if (text[i] !== '"') return openers.has(text.charAt(i));
  return !latin.test(text.charAt(i - 1)) && /\S/.test(text.charAt(i + 1));
}
