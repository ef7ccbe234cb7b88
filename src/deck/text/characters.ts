/**
 * Classes of characters, as sources for regular expressions with the `u` flag (`v` is too new for Chromium 109).
 *
 * The rules of punctuation and spacing here are our own, and small. `zhlint` 0.8.2 and `autocorrect-node` 2.14 were
 * tried on the source speech: zhlint reports 108 places there, nearly all because it wants a space between Han and
 * digits or outside quotation marks, which official text never has (6方面), and neither reports `。。`; autocorrect
 * gives rewritten lines in place of findings with a column. Both read `{{…}}` and `<wbr>` as text.
 */
export const han = "\\p{Script=Han}";

/** A letter of the scripts that part words by blanks: not Chinese, Japanese, Yi, nor those of class SA in UAX #14. */
export const parted =
  "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Yi}\\p{Script=Thai}" +
  "\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}])" +
  "[\\p{L}\\p{M}]";

/** Punctuation that belongs to Chinese text. */
export const cjkMarks = "，。、；：！？…—“”‘’（）《》〈〉【】〔〕「」『』·";

/** The marks of pairs: what closes each opening one. */
export const closerOf: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "【": "】",
  "〔": "〕",
  "「": "」",
  "『": "』",
};

/** The marks that open a pair, those that close one, and those that pause or stop. */
export const openers = Object.keys(closerOf).join("");
export const closers = Object.values(closerOf).join("");
export const stops = "、，。．；：！？";

/**
 * What a line must not begin or end with, as the inside of a character class (CLREQ §3.1.2, “Prohibition rules for line
 * start and line end”): pause and stop marks, closing marks, the middle dot; opening marks.
 */
export const neverFirst = `${stops}${closers}〗］｝·,.;:!?)\\]}`;
export const neverLast = `${openers}〖［｛(\\[{`;

/** What ends a line: the ends of CommonMark 0.31.2 §2.1, and those of word processors and PowerPoint. */
export const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** Stands in prose for what is drawn but not read as text: a figure, code, an address, an image. */
export const opaque = "\uFFFC";

/** What looks like a dash, as a pattern. The numeral one is on the same key of some input methods. */
export const dashLike =
  "[\\p{Pd}\\u2212\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254C\\u254D\\u2550\\u30FC一]";
