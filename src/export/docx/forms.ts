/** How the speech is set on paper as a Word file. Lengths in twips (1/20 pt) unless said otherwise. */
import { a4 } from "../speech/a4.ts";
import type { FormatOptions } from "../format.ts";

/** Twips of so many millimetres, to the nearest. */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);
/** Twips of so many points. */
export const pt = (length: number): number => Math.round(length * 20);

export interface Form {
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    /** From the foot of the sheet to the page number. */
    readonly footer: number;
  };
  /** Size of the body text, points. */
  readonly size: number;
  /** From line to line, twips. */
  readonly pitch: number;
  /**
   * Added to each character so that a whole number of them fills a line, in 1/4096 pt; makes the lines snap to a grid of
   * characters. Without it, lines have a fixed height.
   */
  readonly charSpace?: number;
  readonly titleSize: number;
}

/**
 * GB/T 9704-2012 §5.2: A4, 天头 37 mm, 订口 28 mm, type area 156×225 mm, 22 lines of 28 characters of 三号 (16 pt).
 * 22 lines fit the 637.8 pt with a pitch of at most 28.95 pt, 28 characters the 442.2 pt with −0.207 pt each.
 */
const official: Form = {
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), footer: mm(23) },
  size: 16,
  pitch: 579,
  charSpace: -848,
  titleSize: 22,
};

/** What offices use for speeches: narrower margins, lines of a fixed height. */
const loose: Form = {
  margin: { top: mm(25), right: mm(28), bottom: mm(25), left: mm(28), footer: mm(15) },
  size: 16,
  pitch: pt(29),
  titleSize: 22,
};

/** The copy that is read from: large type, wide lines, room at the left for the section's name. */
const reading: Form = {
  margin: { top: mm(22), right: mm(14), bottom: mm(28), left: mm(35), footer: mm(12) },
  size: 24,
  pitch: pt(42),
  titleSize: 32,
};

export type Kind = "official" | "speech" | "reading";
const forms: Readonly<Record<Kind, Form>> = { official, speech: loose, reading };

export function kindOf(options: FormatOptions): Kind {
  if (options["reading"] === true) return "reading";
  return options["speech"] === true ? "speech" : "official";
}

/** A form with the requested size and pitch. A size alone keeps the form's proportion of the two. */
export function formOf(options: FormatOptions): Form {
  const form = forms[kindOf(options)];
  const size = typeof options["size"] === "number" ? options["size"] : form.size;
  const defaultPitch = (form.pitch / form.size) * size;
  const pitch =
    typeof options["pitch"] === "number" ? pt(options["pitch"]) : Math.round(defaultPitch);
  // The grid of characters is reckoned for one size.
  const { charSpace, ...rest } = form;
  const isOnGrid = charSpace !== undefined && size === form.size;
  return { ...rest, size, pitch, ...(isOnGrid && { charSpace }) };
}

/** The sheet. */
export const sheet = { width: mm(a4.width), height: mm(a4.height) } as const;

/** Ems of body text and lines on a sheet of a form. */
export function pageSize({ margin, size, pitch }: Form): { width: number; lines: number } {
  return {
    width: Math.floor((sheet.width - margin.left - margin.right) / pt(size)),
    lines: Math.floor((sheet.height - margin.top - margin.bottom) / pitch),
  };
}

/** The height of a line of the title, twips. */
export function titleHeight(size: number): number {
  return pt(size * 1.6);
}
