/** Where a long phrase without marks may break: between words, by the dictionary of the runtime. */
import { trailing, wholeWords } from "../../deck/text/whole-words.ts";

/** A stretch of Han characters without a mark to break at. */
const run = /\p{Script=Han}+/gu;
/** Shorter phrases stay whole by default: they find room on the next line. */
const longRun = 10;
/** Where a line holds few of them, phrases of so many characters part. */
export const partedPhrase = 4;
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

/** Words that join two phrases: a line ends with them, or behind a longer phrase begins with them. */
const joining = new Set(["和", "与", "及", "或"]);

/** The phrase ends a sentence and the text: what is parted from it stands alone in the last line. */
const ending = /^[。！？…][”』」]?$/u;
/** Characters that a last line has at least. */
const lastPiece = 4;

/** `least`: characters of its last piece. */
function breakPhrase(phrase: string, least: number): string {
  const words = wholeWords(phrase);
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
        (word.length === 1 && trailing.has(word) && (piece < partedPhrase || !joining.has(word))) ||
        (before.length === 1 && !trailing.has(before) && piece < partedPhrase) ||
        // 第三季度 is one.
        before.startsWith("第");
      piece = isLoose ? piece + word.length : word.length;
      return isLoose ? word : breakMark + word;
    })
    .join("");
}
