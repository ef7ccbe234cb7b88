/** What stands before the first letter of a block. */

/**
 * The signs of the quotations, the items and the footnotes around a block, as a pattern. It has a bound: looked for from
 * each sign of an endless line, they would be counted over and over.
 */
export const blockStart =
  "^(?:[ \\t>]|(?:[-*+]|\\d{1,9}[.)])[ \\t]|\\[\\^[^\\]\\s]{1,200}\\]:[ \\t]){0,400}";

const footnoteStart = new RegExp(`${blockStart}\\[\\^[^\\]\\s]{1,200}\\]:[ \\t]+`);

/** Where on a line a block begins that may go without its line: behind the name of a footnote, which stays. */
export function behindFootnoteName(line: string): number {
  return footnoteStart.exec(line)?.[0].length ?? 0;
}

/** A sign without a width that is no blank. U+FEFF is both: matched in two ways, a row of it would take for ever. */
const widthless = "(?!\\s)\\p{Cf}";

/** A blank within a line, or a sign without a width, as a pattern. */
export const unseenSign = `(?:[^\\S\\n]|${widthless})`;

/** Blanks of another width, and signs without a width. */
const wide = `[^\\S\\t\\n\\f\\r ]|${widthless}`;

/** What Markdown and other programs know only where it begins a block: notes, comments, code, a file to be put in. */
const marks = [
  "%%|\\^[ \\t]|#\\+\\w|#\\||\\[(?:/{2,3}|comments?|#|_)\\]:",
  "`{3}|~{3}|:{3}",
  "@import|@include|@\\[|<{2,3}|!{1,3}include|\\[!|:\\[|::|\\.\\.[ \\t]|include::|;*-+8<|\\{!",
  "#include|\\\\(?:input|include|lstinputlisting|verbatiminput)|/\\S+\\.(?:md|markdown|txt|csv)\\b",
].join("|");

const wideMargin = new RegExp(
  `(?<=${blockStart})(?:${wide})(?:[ \\t]|${wide}){0,20}(?=${marks})`,
  "gmu",
);

/**
 * A text without such blanks before these marks: Chinese paragraphs are set in by them, and signs are pasted. Columns on
 * such a line count without them.
 */
export function withoutWideMargins(text: string): string {
  if (!new RegExp(wide, "u").test(text)) return text;
  return text.replace(wideMargin, "");
}
