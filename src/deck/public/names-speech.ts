/** Slides that would become public with the name of what is spoken on them, in whatever place and among whatever words. */
import { faceTokens } from "../markdown/face/face-tokens.ts";
import { shownLines } from "../markdown/torn/shown-lines.ts";
import type { Deck, Place } from "../model.ts";
import { hasNameOfSpeech } from "../source/notes/notes-label.ts";
import { publicDeck, shownDeck } from "./public-deck.ts";

/** Where such slides begin. A text about speeches has such names, too: they hold nothing back. */
export function slidesNamingSpeech(deck: Deck): readonly Place[] {
  const { slides } = publicDeck(deck).deck;
  return shownDeck(deck).slides.flatMap(({ place }, index) => {
    const lines = shownLines(faceTokens(slides[index]?.face ?? []));
    return lines.some(({ line }) => hasNameOfSpeech(line)) ? [place] : [];
  });
}
