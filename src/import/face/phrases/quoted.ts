/** Set phrases in quotation marks, with the noun that they name. */
import type { Stretch } from "../cut.ts";
import type { FaceText, Phrase } from "../model.ts";

const quoted = /“[^“”\n]{2,48}”(?:[、和与]?“[^“”\n]{2,48}”)*/gu;
/** The noun right after the quotation: 工作机制, 总要求. It ends with the clause. */
const named = /^(?![的地得])(?:\d{1,2})?[\p{Script=Han}]{2,6}(?=[，。；、：！？]|$)/u;
/** Longest phrase, characters. */
const longest = 40;

/** Quoted phrases that say something: of several parts, or long enough to be a saying. */
export function quotedPhrases({ passage, text, from }: FaceText): readonly Phrase[] {
  return [...text.matchAll(quoted)].flatMap(({ 0: found, index }) => {
    if (index < from || found.length > longest) return [];
    const count = found.match(/“/gu)?.length ?? 1;
    const isSaying = /[、，]/u.test(found) || found.length >= 9 || count >= 2;
    if (!isSaying || /[。！？](?!”)/u.test(found)) return [];
    // After a whole sentence something else begins.
    const tail = /[。！？]”$/u.test(found)
      ? ""
      : (named.exec(text.slice(index + found.length))?.[0] ?? "");
    const end = index + found.length + (found.length + tail.length <= longest ? tail.length : 0);
    return [{ passage, start: index, end, weight: weightOf(found, count) }];
  });
}

/** A saying of several parts weighs most; names side by side, and a single saying, less. */
function weightOf(found: string, count: number): number {
  if (/[、，].*[、，]|”“/u.test(found.replace(/”[、和与]?“/gu, "”“"))) return 9;
  if (/“[^”]*[、，]/u.test(found)) return 8;
  return count >= 2 ? 5 : 5.5;
}

/**
 * Short names in quotation marks, three or more of one length that begin alike, in any clauses: “多跑腿” … “多动嘴” … “多费心”.
 * Together they are one line. Empty without such names.
 */
export function quotedSeries({ passage, text }: FaceText, range: Stretch): readonly Phrase[] {
  const found = [...text.slice(range.start, range.end).matchAll(/“\p{Script=Han}{2,5}”/gu)];
  const series = found.filter(
    ([words]) =>
      found.filter(([other]) => other.length === words.length && other[1] === words[1]).length >= 3,
  );
  const isOne = series.every(([words]) => words.length === series[0]?.[0].length);
  if (!isOne || series.length > 4) return [];
  return series.map(({ 0: words, index }) => {
    const start = range.start + index;
    return { passage, start, end: start + words.length, weight: 9 };
  });
}
