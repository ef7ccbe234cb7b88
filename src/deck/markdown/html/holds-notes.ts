/** Which elements hold what is spoken: the one rule for what is cut from a face and for what no output shows. */

export type Attributes = readonly (readonly [name: string, value: string])[];

/**
 * Whether an element holds notes: reveal.js's `<aside class="notes">`, an aside with that word, also in the singular,
 * in any attribute; an element with the class that S5, impress.js and Pandoc give notes; and an element of that name.
 */
export function holdsNotes(element: string, attributes: Attributes): boolean {
  if (element === "aside") {
    return attributes.some(([name, value]) => asideOfNotes.test(evenValue(`${name} ${value}`)));
  }
  const classes = attributes.find(([name]) => evenValue(name) === "class")?.[1];
  return isNotes(element, classes);
}

/** The same for an element that has nothing but classes, as a fence of Pandoc. */
export function isNotes(element: string, classes = ""): boolean {
  return nameOfNotes.test(element) || classOfNotes.test(evenValue(classes));
}

const nameOfNotes = /^(?:(?:speaker|presenter|slide)-?)?notes$/i;
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
