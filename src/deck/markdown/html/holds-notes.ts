/** Which elements hold what is spoken: the one rule for what is cut from a face and for what no output shows. */
import { isNotesName } from "../../source/notes/notes-mark.ts";

export type Attributes = readonly (readonly [name: string, value: string])[];

/**
 * Whether an element holds notes: reveal.js's `<aside class="notes">`, an aside with that word, also in the singular,
 * in any attribute; an element with the class that S5, impress.js and Pandoc give notes; and an element of that name.
 */
export function holdsNotes(element: string, attributes: Attributes): boolean {
  if (element === "aside") {
    return attributes.some(([name, value]) => {
      const said = evenValue(`${name} ${value}`);
      return asideOfNotes.test(said) || hasNotesName(said);
    });
  }
  const classes = attributes.find(([name]) => evenValue(name) === "class")?.[1];
  return isNotes(element, classes);
}

/** The same for an element that has nothing but classes, as a fence of Pandoc. */
export function isNotes(element: string, classes = ""): boolean {
  const said = evenValue(classes);
  return nameOfNotes.test(element) || classOfNotes.test(said) || hasNotesName(said);
}

/** Whether one of some words is a speech's name in Chinese. 备注 may be a remark that is shown. */
function hasNotesName(words: string): boolean {
  return /\p{Script=Han}/u.test(words) && words.split(/\s+/).some(isSpeech);
}

function isSpeech(word: string): boolean {
  return isNotesName(word) && !/^(?:备注|備註)$/.test(word);
}

const nameOfNotes = /^(?:(?:speaker|presenter|slide)[-_]?)?notes$/i;
const classOfNotes = /(?:^|\s)(?:(?:speaker|presenter|slide)[-_]?)?notes(?:\s|$)/;
const asideOfNotes = /(?:\b|_|speaker|presenter|slide)notes?\b/;

/**
 * A value as it was meant, in lower case: without the quotes that a word processor makes round, without signs that have
 * no width, and with plain letters for full-width ones.
 */
export function evenValue(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Pi}\p{Pf}„"'`]/gu, "")
    .toLowerCase()
    .trim();
}
