/** Slides that would become public with the name of what is spoken on them, in whatever place and among whatever words. */
import type { Token } from "markdown-it";
import { faceTokens } from "../markdown/face/face-tokens.ts";
import { shownLines } from "../markdown/torn/shown-lines.ts";
import type { Deck, Place } from "../model.ts";
import { hasNameOfSpeech } from "../source/notes/notes-label.ts";
import { publicDeck, shownDeck } from "./public-deck.ts";

/** Where such slides begin. A text about speeches has such names, too: they hold nothing back. */
export function slidesNamingSpeech(deck: Deck): readonly Place[] {
  const { slides } = publicDeck(deck).deck;
  return shownDeck(deck).slides.flatMap(({ place }, index) => {
    const tokens = faceTokens(slides[index]?.face ?? []);
    // Of a line, its parts are drawn as one: a name may go on over them.
    const texts = [...shownLines(tokens).map(({ line }) => line), ...tokens.flatMap(textsOf)];
    return texts.some(hasNameOfSpeech) ? [place] : [];
  });
}

/** The texts of a token: code, what is drawn from text, and what is read to those who see nothing. */
function textsOf({ type, content, attrs, children }: Token): readonly string[] {
  const spoken = (attrs ?? []).flatMap(([name, value]) =>
    /^(?:alt|aria-label)$/.test(name) ? [`${value}`] : [],
  );
  const own = type === "inline" ? [] : content.split("\n");
  return [...own, ...spoken, ...(children ?? []).flatMap(textsOf)];
}
