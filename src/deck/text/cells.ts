import { eastAsianWidth } from "get-east-asian-width";

/**
 * Terminal cells of a text: two for what UAX #11 calls wide or full-width, zero for combining marks, one for the rest;
 * ambiguous ones such as “ ” are narrow, as in Windows Terminal, macOS and VTE.
 */
export function cellsOf(text: string): number {
  return Array.from(text).reduce((cells, character) => {
    if (/\p{M}/u.test(character)) return cells;
    return cells + eastAsianWidth(character.codePointAt(0) ?? 0);
  }, 0);
}

/** The text with blanks behind it up to a width in cells. */
export function padCells(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - cellsOf(text)));
}
