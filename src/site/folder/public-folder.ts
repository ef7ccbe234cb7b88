import { publicDeck } from "../../deck/public/public-deck.ts";
import type { DeckFolder } from "./deck-folder.ts";

/** The folder as every public output is made from it: without the manuscript's own text. */
export function publicFolder({ reading, styles }: DeckFolder): DeckFolder {
  const { deck, pictures } = publicDeck(reading.deck);
  const sizes = [...pictures].flatMap(([src, place]) => {
    const size = reading.deck.pictures?.get(place);
    return size ? [[src, size] as const] : [];
  });
  return {
    sources: [],
    ...(styles !== undefined && { styles }),
    reading: { deck: { ...deck, pictures: new Map(sizes) }, problems: [], prose: [] },
    pictures,
  };
}
