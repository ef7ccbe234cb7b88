/** Where a line of a face may break: after a mark, and between words of a long piece. */

/** Longest piece that stays in one line, characters. */
const longestPiece = 11;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The text in pieces; a line may break between any two. */
export function breakable(text: string): readonly string[] {
  if (text.length <= longestPiece || !/\p{Script=Han}/u.test(text)) return [text];
  const mark =
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/u.exec(
      text,
    )?.[0] ?? "";
  const [first = "", ...rest] = piecesOf(text.slice(mark.length));
  return [mark + first, ...rest];
}

function piecesOf(text: string): readonly string[] {
  return text.split(/(?<=[、，；：”》）](?![、，。；：”》）]))/u).flatMap((piece) => {
    if (piece.length <= longestPiece) return [piece];
    return joinShort([...words.segment(piece)].map(({ segment }) => segment));
  });
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
        /[“《（]$/u.test(last));
    if (isBound) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const last = pieces.at(-1) ?? "";
  const before = pieces.at(-2);
  // A last line of one or two characters looks lost.
  if (before !== undefined && last.length < 3) pieces.splice(-2, 2, before + last);
  return pieces;
}
