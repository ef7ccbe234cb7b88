/** What all charts are drawn with. Lengths are px of the stage. */
import { escapeHtml } from "../../deck/text/html.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A series, and the colour it has by its place. */
export interface Legend {
  readonly name: string;
  readonly index: number;
}

/** The size of all text in a chart: what the last row can read. */
export const textSize = 34;

/** Text at a point of its base line. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
  className?: string,
): string {
  const own = className === undefined ? "" : ` class="${className}"`;
  return `<text${own} x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

/** A tenth of a px is finer than any screen. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
