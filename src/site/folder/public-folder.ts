import { publicDeck } from "../../deck/public/public-deck.ts";
import type { DeckFolder } from "./deck-folder.ts";

/** The folder as every public output is made from it: without the manuscript's own text. */
export function publicFolder({ reading }: DeckFolder): DeckFolder {
  const { deck, pictures } = publicDeck(reading.deck);
  return { sources: [], reading: { deck, problems: [], prose: [] }, pictures };
}
