/** Where a long phrase without marks may break: between words, by the dictionary of the runtime. */
import { wordsIn } from "../../deck/text/words-in.ts";

/** A stretch of Han characters without a mark to break at. */
const run = /\p{Script=Han}+/gu;
/** Shorter phrases stay whole by default: they find room on the next line. */
const longRun = 10;
/** Where a line holds few of them, phrases of so many characters part. */
export const partedPhrase = 4;
/** Words of one character that belong to what is before them, and never begin a line. */
const trailing = new Set(
  "的了着过和与及或等之中上下里内外间后前时们地得者性化率额量数度型级类员家式感力品器机具物证书费金表会",
);

/** Words of one character that begin a phrase. Any other behind a longer word is its last syllable: 办公室, 关键词, 新生儿. */
const leading = new Set(
  "在把将为从向对以让被由因按据用与而但或更最再又也还都就只才不没无未须应可能要想敢愿是有做干抓促谋拼守建办提强增拓稳保优推创争当讲谈学看说听写读走进送给请谢唱传承续筑聚践担扬铸兴新大好美高小老真全多各每某本我你他她您这那哪谁几一二三四五六七八九十百千万亿两首第同共相互均皆已正曾则即亦较很极太非必该此其受使令致",
);

/** Whether a text holds a phrase that is too long to stand unbroken. */
export function hasLongPhrase(text: string, longest = longRun): boolean {
  return [...text.matchAll(run)].some(
    ({ 0: phrase, index }) => lengthOf(phrase, index, text) >= longest,
  );
}

/** Letters and digits before a phrase, which stay with it. */
const attached = /[A-Za-z\d]+$/;
const longestAttached = 12;

/** Characters of a phrase, with the letters and digits before it, two for one. */
function lengthOf(phrase: string, index: number, text: string): number {
  const before = text.slice(Math.max(0, index - longestAttached), index);
  return phrase.length + (attached.exec(before)?.[0].length ?? 0) / 2;
}

/** The text with `\u200B` (a zero-width space) between the words of its long phrases. */
export function markWordBreaks(text: string, longest = longRun): string {
  return text.replace(run, (phrase, index: number) =>
    lengthOf(phrase, index, text) < longest || isName(phrase, index, text)
      ? phrase
      : breakPhrase(phrase, ending.test(text.slice(index + phrase.length)) ? lastPiece : 2),
  );
}

/** Characters of a name in quotation marks that stands whole in a line of a title. */
const longestName = 8;

/** Whether a phrase is a short name in quotation marks: it is read as one word. */
function isName(phrase: string, index: number, text: string): boolean {
  const around = (text[index - 1] ?? "") + (text[index + phrase.length] ?? "");
  return phrase.length <= longestName && /^(?:“”|《》|〈〉|「」|『』)$/u.test(around);
}

/** Stands for a place to break until the text has become HTML. */
export const breakMark = "\u200B";

/** 实实在在, 踏踏实实: the dictionary knows only a few of them. */
const doubledWord = /(\p{Script=Han})\1(\p{Script=Han})\2/gu;

/** The phrase ends a sentence and the text: what is parted from it stands alone in the last line. */
const ending = /^[。！？…][”』」]?$/u;
/** Characters that a last line has at least. */
const lastPiece = 4;

/** `least`: characters of its last piece. */
function breakPhrase(phrase: string, least: number): string {
  const words = withLastSyllables(withTitles(wordsIn(phrase)));
  const inDoubled = new Set(
    [...phrase.matchAll(doubledWord)].flatMap(({ index }) => [index + 1, index + 2, index + 3]),
  );
  let column = 0;
  /** Characters since the last break. */
  let piece = 0;
  return words
    .map((word, index) => {
      const before = words[index - 1];
      const start = column;
      column += word.length;
      const isLoose =
        before === undefined ||
        start < 2 ||
        inDoubled.has(start) ||
        phrase.length - start < least ||
        (word.length === 1 && trailing.has(word)) ||
        (before.length === 1 && !trailing.has(before) && piece < partedPhrase) ||
        // 第三季度 is one.
        before.startsWith("第");
      piece = isLoose ? piece + word.length : word.length;
      return isLoose ? word : breakMark + word;
    })
    .join("");
}

/** The last character of 校长, 局长 and the like, which the dictionary leaves alone behind a longer word: 中学校, 长. */
const office = /^.{2,}[校局厅处科院部队组所站行区县市省镇乡村会]$/u;

/** The words, each title of an office whole. */
function withTitles(words: readonly string[]): readonly string[] {
  return words.map((word, at) => {
    if (word === "长")
      return office.test(words[at - 1] ?? "") ? words[at - 1]?.at(-1) + word : word;
    return words[at + 1] === "长" && office.test(word) ? word.slice(0, -1) : word;
  });
}

const numeral = /[一二三四五六七八九十两]/u;

/** The words, each with its last syllable where the dictionary leaves that alone: 办公, 室. */
function withLastSyllables(words: readonly string[]): readonly string[] {
  const isLast = (at: number): boolean => {
    const word = words[at] ?? "";
    const next = words[at + 1];
    const isAlone = (words[at - 1]?.length ?? 0) > 1 && (next?.length !== 1 || numeral.test(next));
    return word.length === 1 && isAlone && !leading.has(word) && !trailing.has(word);
  };
  return words.flatMap((word, at) => {
    if (isLast(at)) return [];
    return isLast(at + 1) ? [word + words[at + 1]] : [word];
  });
}
