/** Where a line of a face may break: after a mark, and between words of a long piece. */
import { wholeWords } from "../../deck/text/whole-words.ts";

/** Longest piece that stays in one line, characters. */
const longestPiece = 11;

/** The number of a heading: 一、 or （二） or 3. */
export const headingNumber =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/u;

/** The text in pieces; a line may break between any two. A piece of up to `longest` characters stays whole. */
export function breakable(text: string, longest = longestPiece): readonly string[] {
  if (text.length <= longest || !/\p{Script=Han}/u.test(text)) return [text];
  const mark = headingNumber.exec(text)?.[0] ?? "";
  const [first = "", ...rest] = piecesOf(text.slice(mark.length), longest);
  return [mark + first, ...rest];
}

function piecesOf(text: string, longest: number): readonly string[] {
  return text.split(/(?<=[、，；：”》）](?![、，。；：”》）]))/u).flatMap((piece) => {
    if (piece.length <= longest) return [piece];
    return joinShort(knownWords(piece.split(name).flatMap(wordsOf)));
  });
}

/** A short name in quotation marks, which is read as one word. */
const name = /(“[^“”]{1,8}”|《[^《》]{1,8}》|「[^「」]{1,8}」)/u;

/** The words of every other stretch of a text: those between are names. */
function wordsOf(stretch: string, index: number): readonly string[] {
  return index % 2 === 1 ? [stretch] : wholeWords(stretch);
}

/** Single characters in a row are a word that the segmenter does not know, such as 招商引资. */
function knownWords(segments: readonly string[]): readonly string[] {
  const single = /^(?![在的和与了对把将是为及])\p{Script=Han}$/u;
  const joined: string[] = [];
  segments.forEach((segment, index) => {
    const isRun = single.test(segment) && single.test(segments[index - 1] ?? "");
    if (isRun) joined[joined.length - 1] = (joined.at(-1) ?? "") + segment;
    else joined.push(segment);
  });
  return joined;
}

/** Words as pieces of about four characters and more; marks stay with the word they belong to. */
function joinShort(segments: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    const isBound =
      last !== undefined &&
      (last.length < 4 ||
        /^[、，。；：”》）！？的了等%]/u.test(segment) ||
        (/[A-Za-z0-9+＋.%×~-]$/u.test(last) && /^[A-Za-z0-9+＋.%×~-]/u.test(segment)) ||
        /[“《（\d]$/u.test(last));
    if (isBound) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const last = pieces.at(-1) ?? "";
  const before = pieces.at(-2);
  // A last line of one or two characters looks lost.
  if (before !== undefined && last.length < 3) pieces.splice(-2, 2, before + last);
  return pieces;
}
