/** Cuts a text into words, with the dictionary of the browser or of Node. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The segmenter keeps a copy of its whole text with each word, so a long text is cut before it: behind a mark before a
 * word, where one ends anyway, or else where so many characters end.
 */
const stretch = /[^]{200,400}?(?<=[，。、；：！？])(?=\p{Script=Han})|[^]{1,400}/gu;

/** The words of a text and what stands between them, in order: joined they are the text. */
export function wordsIn(text: string): readonly string[] {
  return (text.match(stretch) ?? []).flatMap((part) =>
    Array.from(segmenter.segment(part), ({ segment }) => segment),
  );
}
