/** Runs of 、: items that say one thing in several parallel words. */
import { largest, smallest } from "../../../deck/extremes.ts";
import { type Stretch, clausesOf, itemsOf, sizeOf } from "../cut.ts";
import { isWordBreak, pastLeaders } from "./leaders.ts";
import type { FaceText, Phrase } from "../model.ts";

/** Longest run, characters; fewer than this and it is no phrase. */
const longest = 36;
const shortest = 8;

/**
 * Runs of two to six items. Words before the first item and after the last are cut off by the measure of the other
 * items.
 */
export function runPhrases({ passage, text, from }: FaceText): readonly Phrase[] {
  return clausesOf(text, { start: from, end: text.length }).flatMap((clause) => {
    const items = itemsOf(text, clause);
    if (items.length < 2 || items.length > 6 || !/、/u.test(text.slice(clause.start, clause.end)))
      return [];
    const run = trimmedRun(text, items);
    if (!run || sizeOf(run) < shortest || !isWorded(text, itemsOf(text, run))) return [];
    if (isCutShort(text, run, clause)) return [];
    if (sizeOf(run) > longest) return apart(passage, text, itemsOf(text, run));
    if (isLopsided(itemsOf(text, run))) return [];
    return [{ passage, ...run, weight: weightOf(text, itemsOf(text, run)) }];
  });
}

/** Every item has words, and the run does not begin in the middle of a statement. */
function isWorded(text: string, items: readonly Stretch[]): boolean {
  const words = items.map(({ start, end }) => text.slice(start, end));
  return words.every((item) => /\p{L}{2}/u.test(item) && !/^[达居占是]/u.test(item));
}

/**
 * The noun after 的 was cut off, and the rest leads nowhere: 增强香港、澳门同胞 of …的国家意识, 在新 of 在新的…, 不担当、不作为 of 对不担当、不作为的严肃问责.
 */
function isCutShort(text: string, run: Stretch, clause: Stretch): boolean {
  if (run.end >= clause.end || text.charAt(run.end) !== "的") return false;
  const last = itemsOf(text, run).at(-1);
  // What something is turned into, 转化为解决问题、改进工作的实际举措, is said in full before its 的.
  const isObject = /(?:[对将把被使让给]|(?<![化变])为)$/u.test(text.slice(clause.start, run.start));
  const isPlace = /^(?:多?到|[在从对以把为向于由与将被])/u;
  return (
    isObject ||
    isPlace.test(text.slice(run.start)) ||
    (last !== undefined && isPlace.test(text.slice(last.start))) ||
    pastLeaders(text, run.start, run.end, 2) > run.start
  );
}

/** A run that is too long for a line: its items, where they are of about one length, one a line. */
function apart(passage: number, text: string, items: readonly Stretch[]): readonly Phrase[] {
  // A 的 in the last alone speaks for all of them: their noun comes once, at the end.
  const ofs = items.map(({ start, end }) => text.slice(start, end).includes("的"));
  const isShared = ofs.at(-1) === true && ofs.indexOf(true) === ofs.length - 1;
  const isEven = items.length >= 3 && !isLopsided(items) && !isShared;
  if (!isEven || items.some((item) => sizeOf(item) > 16)) return [];
  return items.map(({ start, end }) => ({ passage, start, end, weight: 5 }));
}

/** One item is more than twice as long as another: the run was cut out of a sentence that goes on. */
function isLopsided(items: readonly Stretch[]): boolean {
  const sizes = items.map(sizeOf);
  return largest(sizes) > 2.2 * smallest(sizes);
}

function trimmedRun(text: string, items: readonly Stretch[]): Stretch | undefined {
  const [first, second] = items;
  const last = items.at(-1);
  const before = items.at(-2);
  if (!first || !second || !last || !before) return undefined;
  if (items.length === 2) {
    const pair = pairBefore(text, first, last);
    if (pair) return pair;
  }
  const inner = items.slice(1, -1).map(sizeOf);
  const measure =
    inner.length > 0 && inner.every((size) => size === inner[0]) ? inner[0] : undefined;
  const end = lastEnd(
    text,
    last,
    measure ?? (items.length === 2 ? undefined : largest(inner)),
    before,
  );
  const start = firstStart(text, first, { ...second, end: items.length === 2 ? end : second.end });
  if (start === undefined) return items.length > 3 ? { start: second.start, end } : undefined;
  return { start, end };
}

/** Two items, the second going on with 的: 解决问题、改进工作 of 转化为解决问题、改进工作的实际举措. */
function pairBefore(text: string, first: Stretch, last: Stretch): Stretch | undefined {
  const measure = text.slice(last.start, last.end).search(/的|相结合|相统一|相协调/u);
  const start = first.end - measure;
  if (measure < 3 || measure > 10 || start < first.start || isInside(text, last.start + measure))
    return undefined;
  if (start > first.start && (isInside(text, start) || !isWordBreak(text, start))) return undefined;
  return { start, end: last.start + measure };
}

/** Where the first item begins: past what leads up to it, measured by the second. */
function firstStart(text: string, first: Stretch, second: Stretch): number | undefined {
  const measure = sizeOf(second);
  const exact = first.end - measure;
  if (exact === first.start) return first.start;
  const begins = text.charAt(second.start);
  // 主题教育有制可依 beside 有规可守: the character that all begin with shows the place.
  if (exact > first.start && text.charAt(exact) === begins && !isInside(text, exact)) return exact;
  const past = pastLeaders(text, first.start, first.end, 2);
  if (exact > first.start && past >= exact - 1 && past <= exact) return past;
  if (
    exact > first.start &&
    measure <= 5 &&
    first.end - past > measure &&
    !isInside(text, exact) &&
    isWordBreak(text, exact)
  )
    return exact;
  const same = text.slice(past, first.end).indexOf(begins);
  if (
    same > 0 &&
    first.end - past - same >= 2 &&
    Math.abs(first.end - past - same - measure) <= 2 &&
    isHan(begins) &&
    isWordBreak(text, past + same)
  )
    return past + same;
  if (first.end - past > Math.max(measure + 7, 10)) return undefined;
  // What is as long as the others is passed no further: 全面建成小康社会 keeps its 全面.
  return pastLeaders(text, first.start, first.end, 2, measure + 1);
}

/** Where the last item ends: it is as long as the others, or ends before 的, 等 or what it is a part of. */
function lastEnd(
  text: string,
  last: Stretch,
  measure: number | undefined,
  before: Stretch,
): number {
  const size = sizeOf(last);
  const words = text.slice(last.start, last.end);
  const etc = /(?<=.{2})等.*$/u.exec(words);
  const stop = etc ? last.start + etc.index : last.end;
  if (measure !== undefined && size > measure) {
    const exact = last.start + measure;
    if (exact <= stop && !isInside(text, exact) && isEnd(text.slice(exact))) return exact;
  }
  const own = sizeOf(before);
  if (size > own + 1 && /的/u.test(words.slice(2))) {
    const at = words.indexOf("的", 2);
    if (Math.abs(at - own) <= 2) return last.start + at;
  }
  return stop;
}

/** Between the halves of a quotation. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (before.match(/“/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0);
}

/** What is cut off goes on as something else: 的效果, 上下功夫, 工作机制, 等. */
function isEnd(rest: string): boolean {
  return /^(?:[的等上中下里之相和与及为]|作用|工作|建设|精神|要求|机制|体系|能力|水平|方面|问题|成果|活动|任务|相结合|相统一|$|[，。；])/u.test(
    rest,
  );
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** Parallel items, which are as long as each other or begin or end alike, are what a speaker leans on. */
function weightOf(text: string, items: readonly Stretch[]): number {
  const sizes = items.map(sizeOf);
  const isEven = sizes.every((size) => size === sizes[0]);
  const alike = (pick: (stretch: Stretch) => string) => {
    const characters = items.map(pick);
    return new Set(characters).size < characters.length;
  };
  const begins = alike(({ start }) => text.charAt(start));
  const ends = alike(({ end }) => text.charAt(end - 1));
  if (items.some((item) => sizeOf(item) > 16)) return 2;
  const size = sizes[0] ?? 0;
  // 、 between nouns is a list; between phrases of three to eight characters it is a set phrase.
  return (
    4 +
    (isEven ? 2 : 0) +
    (begins || ends ? 1.5 : 0) +
    (items.length >= 3 ? 1 : 0) -
    (size < 3 ? 2 : 0)
  );
}
