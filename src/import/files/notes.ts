/** Passages as the notes of a slide: Markdown that reads back character by character. */
import { han, lineEnd } from "../../deck/text/characters.ts";
import { notesMarkAt } from "../../deck/source/notes/notes-mark.ts";
import type { FigureSpan } from "../figures/figures.ts";

/** A place in a passage where a step of the slide is due. */
export type Click = number;

/** The notes of one paragraph, with figures by their names and clicks where they are due. All else is escaped. */
export function notesParagraph(
  text: string,
  spans: readonly FigureSpan[],
  clicks: readonly Click[],
): string {
  const cuts = [
    ...spans.map(({ start, end, name }) => ({ start, end, text: `{{${name}}}` })),
    ...clicks.map((at) => ({ start: at, end: at, text: "[click]" })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let written = "";
  for (const cut of cuts) {
    written += escapeText(text.slice(at, cut.start)) + cut.text;
    at = cut.end;
  }
  return escapeStarts(written + escapeText(text.slice(at)));
}

/**
 * What a backslash makes text of. Not the bracket of `[6+X]`: as `\\[6+X\\]` that would be a formula, as would what stands
 * between `<wbr>`.
 */
const escaped = new RegExp(
  `[\\\\*_\\]&~{}|]|(?<=\\\\)\\[|\\[(?![^[\\]${han}，。；：、]*(?:[\\^_=+<>{}|\\\\]|$))|\\+(?=\\+)|(?<=\\+)\\+`,
  "gu",
);

/** Escapes what would be read as Markdown, a figure or a click. */
function escapeText(text: string): string {
  return (
    text
      .replace(escaped, (sign) => `\\${sign}`)
      // A comment, a code span and lit words are looked for before escapes are.
      .replace(
        /(?<!\\)\[|[<`＜〈]|《(?=[ \u00AD]?[!！])|%(?=%)|=(?==)/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      )
      .replace(lineEnd, "\n")
  );
}

/** The same for what stands on one line of Markdown, such as a heading, a cell or an alternative text: line ends are blanks. */
export function escapeLine(text: string): string {
  return escapeText(text).replace(/[^\S\n]*\n\s*/g, " ");
}

/** Lines of one paragraph that would be a separator, a heading, a list, a box, a pause or `Note:` at their start. */
function escapeStarts(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(
          /^([ \t]*)(#|>|!(?=!*include)|@(?=import|include)|[-+=](?=[-+=>\s]|$)|:(?=::)|\.(?= \. \.))/,
          "$1\\$2",
        )
        // What follows a number at the start may itself be a sign.
        .replace(
          /^([ \t]*\d+[.)][ \t]+)(?:(#|>|[-+=](?=[-+=>\s]|$))|(\d+)(?=[.)](?:\s|$)))/,
          (_, number: string, sign: string | undefined, inner: string) =>
            sign === undefined ? `${number}${inner}\\` : `${number}\\${sign}`,
        ),
    )
    .map(escapeMark)
    .join("\n");
}

/** A line that would open notes, such as `Note:` or `旁白：`. */
export function escapeMark(line: string): string {
  const at = notesMarkAt(line);
  if (at === undefined) return line;
  return `${line.slice(0, at)}&#${line.charCodeAt(at)};${line.slice(at + 1)}`;
}
