/** Where a text may be cut: after which marks, and what stays with them. */
import { insideTest, pairsOf } from "./clause-pairs.ts";

/** A place where a clause may end. */
export interface Cut {
  /** The last of the marks that end the clause; offsets in UTF-16 units. */
  readonly mark: number;
  /** Behind the marks, the closing marks and the spaces that follow. */
  readonly end: number;
  readonly kind: "sentence" | "pause";
}

const sentenceMarks = "。！？｡!?.";
const pauseMarks = "，；：,;:";
const halfWidth = "!?.,;:";
const titleClosers = /[》〉]/;

/** What clings to a mark: more marks, what they close, ellipses, variation selectors and other combining characters. */
const clinging = /[。！？｡!?.，；：,;:”’」』）】〕)\]》〉…⋯\p{M}\u200b\u200d]+/uy;
/** A space may bear a combining character. */
const spaces = /(?:\s\p{M}*)*/uy;
/** What may follow a half-width mark without a space: 你好,世界. */
const hanNext = /^[\p{Script=Han}“‘「『《〈（【]/u;
/** A full stop behind one of these ends no sentence. */
const abbreviation = /(?:^|[\s(（.])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e|\p{Lu})$/u;
const listNumber = /(?:^|[。！？；!?;])\s*\d{1,3}$/;

/** All cuts outside pairs of marks, in order; the last may stand at the text's end. */
export function cutsOf(text: string): readonly Cut[] {
  const pairs = pairsOf(text);
  const isInside = insideTest(pairs);
  const pairEnds = new Set(pairs.map((pair) => pair.end - 1));
  const cuts: Cut[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isMark(text, i)) continue;
    const tail = tailEnd(text, i, pairEnds);
    const mark = lastMark(text, i, tail);
    i = tail - 1;
    if (!endsClause(text, mark, tail)) continue;
    spaces.lastIndex = tail;
    const end = tail + (spaces.exec(text)?.[0].length ?? 0);
    const kind = sentenceMarks.includes(text.charAt(mark)) ? "sentence" : "pause";
    if (!isInside(end)) cuts.push({ mark, end, kind });
  }
  return cuts;
}

function isMark(text: string, i: number): boolean {
  return sentenceMarks.includes(text.charAt(i)) || pauseMarks.includes(text.charAt(i));
}

/** The end of what clings to the mark at `i`; a straight quotation mark only where it closes a pair. */
function tailEnd(text: string, i: number, pairEnds: ReadonlySet<number>): number {
  clinging.lastIndex = i;
  const end = i + (clinging.exec(text)?.[0].length ?? 0);
  if (text[end] !== '"' || !pairEnds.has(end)) return end;
  return tailEnd(text, end + 1, pairEnds);
}

function lastMark(text: string, first: number, tail: number): number {
  let mark = tail - 1;
  while (mark > first && !isMark(text, mark)) mark--;
  return mark;
}

function endsClause(text: string, mark: number, tail: number): boolean {
  const next = text.slice(tail, tail + 2);
  // “干什么？”、“学什么？” is one list, and 《怎么办？》 a title inside a sentence.
  if (next.startsWith("、")) return false;
  if (titleClosers.test(text.slice(mark, tail))) return false;
  const char = text.charAt(mark);
  if (char === "：") return !isTime(text, mark);
  if (!halfWidth.includes(char) || next === "" || /^\s/.test(next)) {
    return char !== "." || endsEnglishSentence(text, mark, tail);
  }
  return char !== "." && hanNext.test(next);
}

/** 9：30, 3：2. */
function isTime(text: string, mark: number): boolean {
  return /\p{Nd}/u.test(text.charAt(mark - 1)) && /\p{Nd}/u.test(text.charAt(mark + 1));
}

function endsEnglishSentence(text: string, mark: number, tail: number): boolean {
  const before = text.slice(Math.max(0, mark - 8), mark);
  if (abbreviation.test(before) || listNumber.test(before)) return false;
  return !/^\s+\p{Ll}/u.test(text.slice(tail, tail + 8));
}
