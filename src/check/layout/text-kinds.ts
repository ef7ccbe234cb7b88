import { ancestry, type MeasuredSlide, type MeasuredText } from "./measured.ts";

/** Text with a lower limit than the text that the hall must read. */
interface TextKind {
  /** The elements that hold it. */
  readonly selector: string;
  /** Smallest type size, px. */
  readonly least?: number;
  /** Smallest contrast; 0: any. */
  readonly contrast?: number;
  /** Drawn in a font of the machine. */
  readonly anyFont?: true;
}

/** Type below this is not drawn on a stage at all. */
const smallest = 24;
/** 20 m from a screen 3 m high, 42 px of Han are seen at 18 minutes of arc; dense characters want 16. */
const mustRead = 42;

/** Every exception, with its reason. All other text must be readable from the last row. */
const kinds: Readonly<Record<string, TextKind>> = {
  /** Page number, spine and slips need not be read: the same words stand elsewhere. */
  decoration: { selector: '[aria-hidden="true"]', least: smallest, contrast: 4.5 },
  /** The line under a row's name may be skimmed: the speaker says it, and three figures stand beside it. */
  secondary: { selector: '[data-layout="ledger"] .group > p', least: 38 },
  /** A table that needs smaller cells than this needs two slides. */
  cell: { selector: "td, th", least: 36 },
  /** A footnote is for those who look it up, as in print. */
  footnote: { selector: ".footnotes, .footnote", least: smallest },
  /** Code is for a small room, and needs a font with fixed widths. */
  code: { selector: "pre, code, kbd, samp, .listing figcaption", least: smallest, anyFont: true },
  /** How a character is read, above it: for those who do not know it. */
  reading: { selector: "rt", least: smallest },
  /** While a step is shown, the other steps are dimmed. Before and after, the full limit holds. */
  steppedBack: {
    selector: '[data-fragment]:not([data-fragment="-1"]) .step:not(.current-fragment)',
    contrast: 0,
  },
};

/** For `measureFace`. */
export const kindSelectors: readonly (readonly [name: string, selector: string])[] = Object.entries(
  kinds,
).map(([name, { selector }]) => [name, selector]);

function kindsOf(slide: MeasuredSlide, text: MeasuredText): readonly TextKind[] {
  const names = ancestry(slide, text.element).flatMap((element) => element.kinds);
  return names.flatMap((name) => kinds[name] ?? []);
}

/** The smallest size a text may have, px. */
export function leastSize(slide: MeasuredSlide, text: MeasuredText): number {
  return Math.min(mustRead, ...kindsOf(slide, text).map(({ least = mustRead }) => least));
}

/** The lowest contrast a text may have, where `defaultRatio` is the lowest of other text of its size. */
export function leastContrast(
  slide: MeasuredSlide,
  text: MeasuredText,
  defaultRatio: number,
): number {
  return Math.min(
    defaultRatio,
    ...kindsOf(slide, text).map(({ contrast = defaultRatio }) => contrast),
  );
}

export function isCode(slide: MeasuredSlide, text: MeasuredText): boolean {
  return kindsOf(slide, text).some(({ anyFont }) => anyFont);
}

/** Whether a text is the reading above others, or has one: the browser spreads both, and no box is made for the upper one. */
export function isReading(slide: MeasuredSlide, text: MeasuredText): boolean {
  return ancestry(slide, text.element).some(({ name }) => name === "rt" || name === "ruby");
}
