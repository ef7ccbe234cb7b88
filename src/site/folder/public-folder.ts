import { publicDeck, shownDeck } from "../../deck/public/public-deck.ts";
import type { DeckFolder } from "./deck-folder.ts";

/** A folder that may be handed out. A field of its own tells it from a folder that was read. */
export type PublicFolder = DeckFolder & Required<Pick<DeckFolder, "pictures">>;

/** The folder as every public output is made from it: without the manuscript's own text. */
export function publicFolder({ reading, styles }: DeckFolder): PublicFolder {
  const { deck, pictures } = publicDeck(reading.deck);
  const sizes = [...pictures].flatMap(([src, place]) => {
    const size = reading.deck.pictures?.get(place);
    return size ? [[src, size] as const] : [];
  });
  return {
    sources: [],
    ...(styles !== undefined && { styles }),
    reading: { deck: { ...deck, pictures: new Map(sizes) }, problems: [], prose: [], styles: [] },
    pictures,
  };
}

/** The part of a deck that the site shows. */
export function publishedFolder(deck: DeckFolder): DeckFolder {
  return deck.reading.deck.settings.publish.notes === "none"
    ? publicFolder(deck)
    : shownFolder(deck);
}

/** Without the slides that are hidden: with the notes of the others, they are not published either. */
export function shownFolder(folder: DeckFolder): DeckFolder {
  const { reading } = folder;
  const deck = shownDeck(reading.deck);
  return deck === reading.deck ? folder : { ...folder, reading: { ...reading, deck } };
}
