/** What is ticked on the export sheet, and what may be made of it. */
import type { ExportOffer } from "../../../deck/export-sheet.ts";

export interface Choice {
  readonly ticked: ReadonlySet<string>;
  readonly isPublic: boolean;
}

/** The ids of the cards that will be made, in the order in which they stand. */
export function chosen({ cards }: ExportOffer, { ticked, isPublic }: Choice): readonly string[] {
  return possible(cards, isPublic).filter((id) => ticked.has(id));
}

/** All that can be ticked. */
export function possible(cards: ExportOffer["cards"], isPublic: boolean): readonly string[] {
  return cards.filter(({ internal }) => !(isPublic && internal)).map(({ id }) => id);
}

/** Figures that would stand blank in what is made; they hold back what is public. */
export function blanksIn({ blanks }: ExportOffer, isPublic: boolean): number {
  return isPublic ? blanks.shown : blanks.all;
}
