/**
 * Classes of characters, as sources for regular expressions with the `u` flag (`v` is too new for Chromium 109).
 *
 * The rules of punctuation and spacing here are our own, and small. `zhlint` 0.8.2 and `autocorrect-node` 2.14 were
 * tried on the source speech: zhlint reports 108 places there, nearly all because it wants a space between Han and
 * digits or outside quotation marks, which official text never has (6方面), and neither reports `。。`; autocorrect
 * gives rewritten lines in place of findings with a column. Both read `{{…}}` and `<wbr>` as text.
 */
export const han = "\\p{Script=Han}";

/** Punctuation that belongs to Chinese text. */
export const cjkMarks = "，。、；：！？…—“”‘’（）《》〈〉【】〔〕「」『』·";

/** The marks of pairs, each opening one with the one that closes it. */
export const closingMarks: Readonly<Record<string, string>> = {
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

/** Stands in prose for what is drawn but not read as text: a figure, code, an address, an image. */
export const opaque = "\uFFFC";
