/** The notes as plain text: what is said, how it is shown, and how many characters (字) it has. */
import {
  defaultPlaceholder,
  type Figure,
  type Notes,
  type Paragraph,
  type TextLook,
} from "../model.ts";

export type Figures = ReadonlyMap<string, Figure>;

/** What is said for a figure: its value, or while it is blank its placeholder. */
export function figureText(name: string, figures: Figures): string {
  const figure = figures.get(name);
  return figure?.value ?? figure?.placeholder ?? defaultPlaceholder;
}

/** The spoken text of one paragraph: figures put in, clicks dropped. */
export function paragraphText(paragraph: Paragraph, figures: Figures): string {
  return paragraph.runs
    .map((run) => {
      if (run.kind === "click") return "";
      return run.kind === "figure" ? figureText(run.name, figures) : run.text;
    })
    .join("");
}

/** Whether two stretches of text are drawn in one way. */
export function isDrawnAlike(a: TextLook, b: TextLook): boolean {
  return a.strong === b.strong && a.code === b.code && a.href === b.href;
}

/** The complete spoken text of a slide, paragraphs joined by one line feed. */
export function notesText(notes: Notes, figures: Figures): string {
  return notes.paragraphs.map((paragraph) => paragraphText(paragraph, figures)).join("\n");
}

/**
 * The text as it is drawn: two full-width hyphens (－－, U+FF0D), which draw as two broken strokes, become the dash ——.
 * The length stays the same, so offsets into the text hold for what is shown.
 */
export function shownText(text: string): string {
  return text.replaceAll("－－", "——");
}

/** A run of letters that make no words of an alphabet, such as Han, and of digits; or else a word with its apostrophes. */
const spoken = /(?<letters>[\p{Lo}\p{Lm}\p{N}]+)|[\p{LC}\p{M}]+(?:['’]\p{Ll}+)*/gu;

/**
 * How many characters (字) are spoken. Each Han character, each digit and each capital of an abbreviation (GDP is three)
 * counts one, and so does a whole word of an alphabet that has a small letter in it; punctuation, spaces and symbols
 * count nothing. Word's 字数 differs: it counts punctuation too, and 2023 as one.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const { 0: piece, groups } of text.matchAll(spoken)) {
    if (groups?.["letters"] !== undefined) count += [...piece].length;
    else count += /\p{Ll}/u.test(piece) ? 1 : (piece.match(/\p{L}/gu)?.length ?? 0);
  }
  return count;
}
