import { largest } from "../../../deck/extremes.ts";
import type { Paragraph } from "./show.ts";

/** The size of the largest letters in paragraphs, px; 0 without paragraphs. */
export function largestSize(...paragraphs: readonly Paragraph[]): number {
  return Math.max(0, largest(paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size))));
}
