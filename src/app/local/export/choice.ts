/** The ticked cards of the export sheet, and the files that may be made from them. */
import type { ExportCard, ExportKind, ExportOffer } from "../../../deck/exchange/export-sheet.ts";

export interface Choice {
  readonly ticked: ReadonlySet<string>;
  readonly isPublic: boolean;
  /** The kinds that were picked, by the ids of their cards; the others are made as their first kind. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** A card as it will be made. */
interface Chosen {
  readonly card: ExportCard;
  readonly kind: ExportKind;
}

/** The cards that will be made, in the order in which they stand. */
export function chosen({ cards }: ExportOffer, choice: Choice): readonly Chosen[] {
  return possible(cards, choice).filter(({ card }) => choice.ticked.has(card.id));
}

/** All that can be ticked. */
export function possible(
  cards: ExportOffer["cards"],
  choice: Pick<Choice, "isPublic" | "kinds">,
): readonly Chosen[] {
  return cards.flatMap((card) => {
    const kind = kindFor(card, choice);
    return kind ? [{ card, kind }] : [];
  });
}

/** What a card would be made as; undefined where it is nothing but notes and they are not to be given away. */
export function kindFor(
  card: ExportCard,
  { isPublic, kinds }: Pick<Choice, "isPublic" | "kinds">,
): ExportKind | undefined {
  const open = card.kinds.filter(({ internal }) => !(isPublic && internal));
  return open.find(({ id }) => id === kinds.get(card.id)) ?? open[0];
}

/** Figures that would stand blank in what is made; they hold back what is public. */
export function blanksIn({ blanks }: ExportOffer, isPublic: boolean): number {
  return isPublic ? blanks.shown : blanks.all;
}

/** About how long all of it takes: whole fives of seconds, since a closer guess is not possible. */
export function secondsFor(all: readonly Chosen[]): number {
  return Math.max(5, 5 * Math.ceil(all.reduce((sum, { kind }) => sum + kind.seconds, 0) / 5));
}
