/**
 * The layouts, each declared once. A layout is a style sheet in `src/app/theme/layouts/`; what it needs beyond the
 * default stands in its record here.
 */
import type { Aspect } from "../model.ts";

export interface Layout {
  /** Drawn to all edges on the deep colour, without the spine. */
  readonly isDeep: boolean;
  /** Each of its groups is a step. */
  readonly walks: boolean;
  /** Bears the headings of the speech on slips, as a decoration. */
  readonly hasSlips: boolean;
  /** Shows unit, speaker and date under its heading. */
  readonly hasByline: boolean;
  /** Lists the sections of a part under each of its groups. */
  readonly hasContents: boolean;
  /** Sets its heading one slip a character. */
  readonly splitsHeading: boolean;
  /** Sets a heading of a few plain characters one slip a character. */
  readonly standsOnSlips: boolean;
  /** Shows the parts of the deck on slips, its own lit. */
  readonly hasPartSlips: boolean;
  /** Speaks of the whole speech, so that its words may come from the notes of any slide. */
  readonly speaksOfAll: boolean;
  /** Says nothing that the article's contents do not say already. */
  readonly isInContents: boolean;
  /** May set any text in the typeface of headings. */
  readonly setsTextLarge: boolean;
  /** Ems of a title that stands in one line at its largest; on a cover, in two lines of four characters. */
  readonly titleEms: Readonly<Record<Aspect, number>>;
}

const standard: Layout = {
  isDeep: false,
  walks: false,
  hasSlips: false,
  hasByline: false,
  hasContents: false,
  splitsHeading: false,
  standsOnSlips: false,
  hasPartSlips: false,
  speaksOfAll: false,
  isInContents: true,
  setsTextLarge: false,
  titleEms: { "16:9": 16, "4:3": 12 },
};

/** Only what differs from the standard. */
const records: Readonly<Record<string, Partial<Layout>>> = {
  cover: {
    isDeep: true,
    hasSlips: true,
    hasByline: true,
    speaksOfAll: true,
    isInContents: false,
    titleEms: { "16:9": 8, "4:3": 8 },
  },
  overview: { hasContents: true, speaksOfAll: true, isInContents: false },
  ledger: { walks: true },
  bridge: { isDeep: true, splitsHeading: true },
  section: { isDeep: true, hasPartSlips: true, titleEms: { "16:9": 6, "4:3": 5 } },
  timeline: { setsTextLarge: true },
  quote: { setsTextLarge: true },
  "big-figure": { setsTextLarge: true },
  closing: {
    isDeep: true,
    standsOnSlips: true,
    hasSlips: true,
    speaksOfAll: true,
    titleEms: { "16:9": 24, "4:3": 24 },
  },
};

/** What holds for the layout of this name; the standard for one that has no record. */
export function layoutNamed(name: string): Layout {
  return Object.hasOwn(records, name) ? { ...standard, ...records[name] } : standard;
}
