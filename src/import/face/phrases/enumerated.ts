/** Points counted inside a paragraph: 一是…二是…, （一）…（二）…, 第一，…第二，…; and the items of a list. */
import { readRing, ringNumerals } from "../../../deck/figures/numerals.ts";
import { emsOf } from "../../../deck/text/ems.ts";
import type { FaceText, Phrase } from "../model.ts";

const numerals = "一二三四五六七八九十";

/** Ways of counting, each with where its point begins. */
const ways: readonly RegExp[] = [
  /(?<=^|[。；：，！？\n])([一二三四五六七八九十])(?:是(?:要)?|要|则)[，]?/gu,
  /(?<=^|[。；：，！？\n])[（(]([一二三四五六七八九十]{1,2})[）)]/gu,
  /(?<=^|[。；：，！？\n])第([一二三四五六七八九十])(?:[，：、]|是)/gu,
  /(?<=^|[。；：，！？\n])[（(]?([1-9])[）)．.、](?=[\p{L}“])/gu,
  /(?<=^|[.!?] )(First|Second|Third|Fourth|Fifth)(?:ly)?, /gu,
  new RegExp(`([${ringNumerals.slice(0, 10)}])`, "gu"),
];

/** Longest point, characters. */
const longest = 28;

/** The points of a paragraph that counts from one to at least two; empty for any other. */
export function enumeratedPoints({ passage, text, from }: FaceText): readonly Phrase[] {
  for (const way of ways) {
    const found = [...text.matchAll(way)].filter(({ index }) => index >= from);
    const counted = inOrder(found.map((match) => ({ match, number: numberOf(match[1] ?? "") })));
    if (counted.length < 2) continue;
    return counted.flatMap((match, at) =>
      pointAt(
        { passage, text: text.slice(0, counted[at + 1]?.index), from },
        match.index + match[0].length,
      ),
    );
  }
  return [];
}

function inOrder<Match>(found: readonly { match: Match; number: number }[]): readonly Match[] {
  let last = 0;
  return found.flatMap(({ match, number }) => {
    if (number !== last + 1) return [];
    last = number;
    return [match];
  });
}

function numberOf(sign: string): number {
  if (/\d/u.test(sign)) return Number(sign);
  const ordinal = ["First", "Second", "Third", "Fourth", "Fifth"].indexOf(sign);
  if (ordinal >= 0) return ordinal + 1;
  return readRing(sign) || numerals.indexOf(sign) + 1;
}

/** The first clause after the number; a short second one belongs to it. */
function pointAt({ passage, text }: FaceText, number: number): readonly Phrase[] {
  // First, that the library would be free
  const start = number + (/^that\s+/u.exec(text.slice(number))?.[0].length ?? 0);
  const rest = text.slice(start);
  const sentence = rest.search(/[。；！？\n]|[.!?](?=\s|$)/u);
  const whole = sentence < 0 ? rest.replace(/[，：,:\s]+$/u, "").length : sentence;
  const isHan = /\p{Script=Han}/u.test(rest.slice(0, 40));
  const most = isHan ? longest : 2 * longest;
  const comma = rest.search(isHan ? /[，：]/u : /[,:]/u);
  const end = whole <= most || comma < 0 || comma > whole ? whole : comma;
  if (end < 2 || end > most + 8) return [];
  return [{ passage, start, end: start + end, weight: 8 }];
}

/** Longest item, ems: two lines beside nothing. */
const longestItem = 40;

/** An item of a list as a whole, without the mark at its end: its author chose the words. */
export function listedItem({ passage, text, from, item }: FaceText): readonly Phrase[] {
  if (!item) return [];
  const end = text.replace(/[。；，、;,.\s]+$/u, "").length;
  const isShort = end - from >= 2 && emsOf(text.slice(from, end)) <= longestItem;
  const isOne = !/[。！？\n]|[.!?]\s/u.test(text.slice(from, end));
  return isShort && isOne ? [{ passage, start: from, end, weight: 8 }] : [];
}
