/**
 * A face as the browser painted it: a tree of elements, pseudo-elements and texts with their boxes and computed styles.
 * Lengths are px of the 1080 px high stage, from the face's top left corner.
 */
import type { Box } from "../../../check/layout/measured.ts";

/** The computed styles that are asked for. */
export const styleNames = [
  "display",
  "position",
  "z-index",
  "visibility",
  "opacity",
  "color",
  "background-color",
  "background-image",
  "border-top-width",
  "border-right-width",
  "border-bottom-width",
  "border-left-width",
  "border-top-color",
  "border-right-color",
  "border-bottom-color",
  "border-left-color",
  "border-top-style",
  "border-right-style",
  "border-bottom-style",
  "border-left-style",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "vertical-align",
  "line-height",
  "text-align",
  "text-decoration-line",
  "writing-mode",
  "text-indent",
  "white-space-collapse",
  "object-fit",
  "clip-path",
  "transform",
  "-webkit-text-fill-color",
] as const;
export type Styles = Readonly<Record<(typeof styleNames)[number], string>>;

/** A stretch of a text that stands on one line. */
export interface Fragment {
  readonly text: string;
  readonly box: Box;
}

interface PaintedText {
  readonly kind: "text";
  readonly fragments: readonly Fragment[];
}

export interface PaintedElement {
  readonly kind: "element";
  /** In lower case; of a pseudo-element its kind: `before`, `after`, `marker`. */
  readonly name: string;
  readonly isPseudo: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** The border box. */
  readonly box: Box;
  readonly styles: Styles;
  readonly children: readonly Painted[];
  /** Of a picture: its place among those of the face. */
  readonly picture?: number;
}

export type Painted = PaintedText | PaintedElement;

export const pictureNames: readonly string[] = ["img", "svg", "video", "canvas"];

export function classesOf({ attributes }: PaintedElement): readonly string[] {
  return (attributes["class"] ?? "").split(/\s+/);
}

/** A computed length; 0 for a word such as `normal`. */
export function px(value: string): number {
  return parseFloat(value) || 0;
}
