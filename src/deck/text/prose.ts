/** The part of a manuscript that people see or hear, as plain text with the way back to its place. */
import type { Place } from "../model.ts";
import { type Source, placeOf } from "../source/source.ts";

/**
 * A stretch of text that people see or hear: a paragraph, a heading, a list item, a table cell, a value in a settings
 * file. Comments, code, addresses, tags and emphasis marks are not in it; a figure, code or an address that is drawn
 * leaves one U+FFFC. A line break within Chinese text leaves nothing, another one `\n`.
 */
export interface Prose {
  readonly file: string;
  readonly role: "face" | "notes" | "setting";
  /** A heading's level; 0 for other text. */
  readonly level: number;
  readonly text: string;
  /** The figures named in it, with the index of their U+FFFC. */
  readonly figures: readonly { readonly name: string; readonly index: number }[];
  /** The place in the file of a character of `text`. */
  placeAt(index: number): Place;
}

/** Text with the way back to its place in the source. */
export interface PlacedText {
  readonly text: string;
  /** In order; text runs on letter by letter from each to the next. */
  readonly segments: readonly Segment[];
  readonly figures: Prose["figures"];
}

interface Segment {
  /** Where it begins in the text. */
  readonly index: number;
  /** Where that stands. */
  readonly offset: number;
}

/** Prose of a text whose offsets `toSource` takes into a source. */
export function toProse(
  source: Source,
  { role, level }: Pick<Prose, "role" | "level">,
  placed: PlacedText,
  toSource: (offset: number) => number = (offset) => offset,
): Prose {
  const { text, figures } = placed;
  const placeAt = (index: number) => placeOf(source, toSource(offsetAt(placed, index)));
  return { file: source.path, role, level, text, figures, placeAt };
}

function offsetAt({ segments }: PlacedText, index: number): number {
  let low = 0;
  let high = segments.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.index ?? 0) <= index) low = middle;
    else high = middle;
  }
  const segment = segments[low];
  return segment ? segment.offset + index - segment.index : 0;
}
