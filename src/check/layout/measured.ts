/**
 * What is drawn of a slide, as `measure.ts` reads it from a browser and the rules judge it. Boxes are in pixels of the
 * 1080 px high stage, from the top left corner of the face.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * What is measured of a face. The ground behind the slide has no text. The further steps of a listing lie exactly over the
 * first.
 */
export const measuredParts = "*:not(.backdrop, .code-step, .code-step *)";

export interface MeasuredElement {
  /** Index in `MeasuredSlide.elements`; -1 for the root. */
  readonly parent: number;
  /** In lower case. */
  readonly name: string;
  /** The padding box. */
  readonly box: Box;
  /** Whether it is a box of its own: not inline. */
  readonly block: boolean;
  /** Taken out of the flow: it may stand anywhere on its slide. */
  readonly floating: boolean;
  readonly clips: boolean;
  readonly shown: boolean;
  /** The colours that it may paint behind text: one, or all stops of a gradient; empty where it paints nothing. */
  readonly paint: readonly Colour[];
  readonly opacity: number;
  /** Names of the kinds of text (`text-kinds.ts`) that it and what stands in it belong to. */
  readonly kinds: readonly string[];
}

/** A text node that is seen. */
export interface MeasuredText {
  /** Index of the element that it stands in. */
  readonly element: number;
  readonly size: number;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Set to break at punctuation and marked places only. */
  readonly keepAll: boolean;
  readonly colour: Colour;
  readonly pieces: readonly MeasuredPiece[];
}

/** The part of a text that stands on one line. */
export interface MeasuredPiece {
  /** Without blanks but between words of letters. */
  readonly text: string;
  /** Counts from 0 in the nearest element that is a box of its own. */
  readonly line: number;
  /** Directly before it the author allowed a break: a `<wbr>`, `<br>`, a space, or a box in the text. */
  readonly marked: boolean;
  /** From the first to the last character, and across the line as high as the type size: about what is inked. */
  readonly box: Box;
}

export interface MeasuredSlide {
  readonly id: string;
  /** The face's ancestors from the root, the face, and its descendants, in document order. */
  readonly elements: readonly MeasuredElement[];
  /** Index of the face in `elements`. */
  readonly face: number;
  readonly texts: readonly MeasuredText[];
}

/** Characters of an element's own text that are not drawn in a font that the page brought. */
export interface ForeignText {
  /** Index in `MeasuredSlide.elements`. */
  readonly element: number;
  /** Each once. */
  readonly characters: readonly string[];
  /** The font of the machine that drew them; absent where no font has them, so that a box or nothing is drawn. */
  readonly font?: string;
}

/** A slide with what is known of its fonts. */
export interface SeenSlide extends MeasuredSlide {
  readonly foreign: readonly ForeignText[];
}

/** An element and its ancestors, from the inside out. */
export function ancestry({ elements }: MeasuredSlide, index: number): readonly MeasuredElement[] {
  const chain: MeasuredElement[] = [];
  for (let element = elements[index]; element; element = elements[element.parent]) {
    chain.push(element);
  }
  return chain;
}

/** A text without its line breaks, and without blanks but between words of letters on one line. */
export function textOf({ pieces }: MeasuredText): string {
  return pieces.map(({ text }) => text).join("");
}
