/** Cuts a text into words, with the dictionary of the browser or of Node. */
export const wordSegmenter = new Intl.Segmenter("zh", { granularity: "word" });
