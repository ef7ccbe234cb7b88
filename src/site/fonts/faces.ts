/** The typefaces and their uses. The families are named only here; style sheets use these names. */

/** Where the slices of a typeface lie in its npm package. */
export interface Typeface {
  readonly package: string;
  /** The path of a slice inside the package. */
  readonly file: (slice: string) => string;
  /** The only slice to use; all of them when left out. */
  readonly only?: string;
  /** Has a `wght` axis, which a face pins. */
  readonly variable: boolean;
  /** OpenType features that survive subsetting. */
  readonly features: readonly string[];
}

/** One weight of one family. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly typeface: Typeface;
  /** Characters that the face carries whatever the text. */
  readonly always: string;
  /** Holds only Latin. The next family of the stack draws the rest, so characters that it lacks are not missing. */
  readonly partial: boolean;
}

/**
 * `ccmp` and `locl` draw —— as one stroke. `halt` and `vhal` let `text-spacing-trim` halve full-width punctuation.
 * `chws` and `vchw` stay out on purpose: the pairs they list never cross a slice, so ，“ is not among them, and a font
 * that has `chws` keeps Chromium (156 tried) from trimming such pairs by `halt`.
 */
const chineseFeatures = ["ccmp", "halt", "kern", "locl", "palt", "vert", "vhal", "vkrn", "vpal"];

const notoSerif: Typeface = {
  package: "@fontsource-variable/noto-serif-sc",
  file: (slice) => `files/noto-serif-sc-${slice}-wght-normal.woff2`,
  variable: true,
  features: chineseFeatures,
};

const notoSans: Typeface = {
  package: "@fontsource-variable/noto-sans-sc",
  file: (slice) => `files/noto-sans-sc-${slice}-wght-normal.woff2`,
  variable: true,
  features: chineseFeatures,
};

const sourceSerif: Typeface = {
  package: "@fontsource/source-serif-4",
  file: (slice) => `files/source-serif-4-${slice}-700-normal.woff2`,
  only: "latin",
  variable: false,
  // Its digits are lining and all as wide by default; `tnum` only undoes `pnum`.
  features: ["kern"],
};

/**
 * Signs that the Chinese typefaces lack (Ⅲ, ✔, ☐, ▶): what a face misses is cut out of these and joined to it. They have
 * no pictures in colours: an emoji is the machine's.
 */
export const signTypefaces: readonly Typeface[] = [
  {
    package: "@fontsource-variable/noto-sans-symbols",
    file: (slice) => `files/noto-sans-symbols-${slice}-wght-normal.woff2`,
    only: "symbols",
    variable: true,
    features: [],
  },
  {
    package: "@fontsource/noto-sans-symbols-2",
    file: (slice) => `files/noto-sans-symbols-2-${slice}-400-normal.woff2`,
    only: "symbols",
    variable: false,
    features: [],
  },
];

/** A family whose stack position needs it: a font without the space is not taken for line heights. */
const space = " ";

const chinese = { always: space, partial: false };

/** All digits are included, so that a figure that changes on the page (a counter, a clock) keeps its face. */
const numeric = { always: `${space}0123456789,.%–-/:NX`, partial: true };

export const faces = {
  /** Headings, the brace, strong text on faces, all big words. */
  "serif-900": { family: "Rostrum Serif", weight: 900, typeface: notoSerif, ...chinese },
  /** The cover: its title and the slips with the section headings. */
  "serif-800": { family: "Rostrum Serif", weight: 800, typeface: notoSerif, ...chinese },
  /** The text of the reading copy, on paper only. */
  "serif-500": { family: "Rostrum Serif", weight: 500, typeface: notoSerif, ...chinese },
  /** Units, strong text, `h3`, section numerals. */
  "sans-700": { family: "Rostrum Sans", weight: 700, typeface: notoSans, ...chinese },
  /** Text on faces, the notes, words of the views. */
  "sans-500": { family: "Rostrum Sans", weight: 500, typeface: notoSans, ...chinese },
  /** What the tool itself says, for machines without a Chinese font. */
  "words-500": { family: "Rostrum Words", weight: 500, typeface: notoSans, ...chinese },
  /** Figures and page numbers. */
  "num-700": { family: "Rostrum Num", weight: 700, typeface: sourceSerif, ...numeric },
} as const satisfies Readonly<Record<string, Face>>;

export type FaceName = keyof typeof faces;

export const faceNames = Object.keys(faces) as readonly FaceName[];

/** The text that each face has to draw, in any order and with repeats. */
export type FontText = Readonly<Record<FaceName, string>>;
