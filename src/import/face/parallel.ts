/** Sentences that open alike, which make groups: 始终坚持问题指向，… 始终坚持求学方向，…. */
import { type Stretch, cutAt, sizeOf } from "./cut.ts";
import type { FaceText, Phrase } from "./model.ts";

/** A group of a paragraph: its name, and the stretch of text below it. */
interface ParallelGroup {
  readonly heading: Phrase;
  readonly range: Stretch;
}

export interface Parallel {
  /** The words that all of them open with, where these are a phrase of their own. */
  readonly brace: string;
  readonly groups: readonly ParallelGroup[];
}

/** Shortest common opening; one of fewer than four characters, such as 要在, is no brace. */
const shortestOpening = 2;
const shortestBrace = 4;
const longestHeading = 12;

/** The groups of a paragraph whose sentences open alike three to six times; undefined for any other paragraph. */
export function parallelGroups({ passage, text, from }: FaceText): Parallel | undefined {
  const sentences = cutAt(text, { start: from, end: text.length }, "。；！？");
  const best = openings(text, sentences).find(
    (each) => each.sentences.length >= 3 && each.sentences.length <= 6,
  );
  if (!best) return namedGroups({ passage, text, from });
  const { opening } = best;
  const isBrace = opening.length >= shortestBrace;
  const groups = best.sentences.map((sentence, index): ParallelGroup | undefined => {
    const next = best.sentences[index + 1];
    const start = sentence.start + (isBrace ? opening.length : opening.startsWith("要") ? 1 : 0);
    const stop = text.slice(start, sentence.end).search(/[，：,“]/u);
    const end = stop < 0 ? sentence.end : start + stop;
    if (end - start < 2 || end - start > longestHeading) return undefined;
    return {
      heading: { passage, start, end, weight: 9 },
      range: { start: end, end: next?.start ?? endOf(text, sentence, sentences) },
    };
  });
  const whole = groups.filter((group) => group !== undefined);
  if (whole.length !== groups.length) return undefined;
  return { brace: isBrace ? opening : "", groups: whole };
}

/** Clauses of one build that each give a thing its name: 拓展增收渠道“富口袋”，… 紧扣精神需求“富脑袋”，…. */
function namedGroups({ passage, text, from }: FaceText): Parallel | undefined {
  const found = [
    ...text.matchAll(/(?<=[。；，\n]|^)\p{Script=Han}{2,8}“[^“”]{2,5}”(?=[，：])/gu),
  ].filter(({ index }) => index >= from);
  const names = found.map(([words]) => words.replace(/^.*“|”$/gu, ""));
  const isAlike =
    new Set(names.map((name) => name.charAt(0))).size === 1 &&
    new Set(names.map((name) => name.length)).size === 1;
  if (found.length < 3 || found.length > 4 || !isAlike) return undefined;
  const groups = found.map(({ 0: words, index }, at): ParallelGroup => {
    const end = index + words.length;
    const next = found[at + 1]?.index ?? text.length;
    return { heading: { passage, start: index, end, weight: 9 }, range: { start: end, end: next } };
  });
  return { brace: "", groups };
}

/** The last group reaches to the end of its own sentence, like the group before it. */
function endOf(text: string, sentence: Stretch, sentences: readonly Stretch[]): number {
  const last = sentences.at(-1);
  return last && sentence.start === last.start ? text.length : sentence.end;
}

interface Opening {
  readonly opening: string;
  readonly sentences: readonly Stretch[];
}

/** Openings that sentences share, the most telling first. */
function openings(text: string, sentences: readonly Stretch[]): readonly Opening[] {
  const found = new Map<string, Stretch[]>();
  for (const sentence of sentences) {
    for (let length = shortestOpening; length <= Math.min(8, sizeOf(sentence) - 2); length++) {
      const opening = text.slice(sentence.start, sentence.start + length);
      if (/[，、“”]/u.test(opening)) break;
      found.set(opening, [...(found.get(opening) ?? []), sentence]);
    }
  }
  return [...found]
    .map(([opening, list]) => ({ opening, sentences: list }))
    .filter(
      ({ opening, sentences: list }) =>
        list.length >= 3 &&
        (opening.length >= shortestBrace || /^要.$/u.test(opening)) &&
        wordEnd(opening),
    )
    .sort((a, b) => b.sentences.length - a.sentences.length || b.opening.length - a.opening.length);
}

/** An opening ends with a whole word. Of openings with the same count the longest is taken, unless it splits a word. */
function wordEnd(opening: string): boolean {
  return /(?:坚持|突出|注重|着力|聚焦|强化|做到|推动|加强|围绕|落实|要在|必须|善于|敢于|勇于|不断|深刻|牢记|坚定|把握|持续|全面|始终|抓好|体现|当好|争做|做好|以|在|为)$/u.test(
    opening,
  );
}
