import { publicDeck } from "../../deck/public-deck.ts";
import type { DeckFolder } from "./deck-folder.ts";

/** The folder as a public page is built from it: without the manuscript's own text. */
export function publicFolder({ reading }: DeckFolder): DeckFolder {
  return { sources: [], reading: { ...reading, deck: publicDeck(reading.deck), prose: [] } };
}
