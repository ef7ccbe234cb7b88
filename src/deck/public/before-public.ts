/** What whoever makes a deck public must know before. Each way to make it public asks here. */
import type { Deck, Place, Problem } from "../model.ts";
import { warning, words } from "../problems/problem.ts";
import { slidesNamingSpeech } from "./names-speech.ts";
import { notesToBe, saidNotPublic } from "./notes-to-be.ts";

export interface BeforePublic {
  /** Notes, and halves of what hides something, that would be shown: nothing public is made of them. */
  readonly surely: readonly Problem[];
  /** What may be notes or comments. It holds nothing back, nor does what follows. */
  readonly maybe: readonly Problem[];
  /** Heads that say in words that their file is not public. */
  readonly heads: readonly Problem[];
  /** Slides that name a speech, each told where it begins. */
  readonly named: readonly Problem[];
}

export function beforePublic({
  deck,
  problems,
}: {
  readonly deck: Deck;
  readonly problems: readonly Problem[];
}): BeforePublic {
  return {
    ...notesToBe(problems),
    heads: saidNotPublic(problems),
    named: slidesNamingSpeech(deck).map(namesSpeech),
  };
}

function namesSpeech(place: Place): Problem {
  return warning(
    "names-speech",
    place,
    words(
      "从这里起的一页提到讲稿一类的名称，会公开",
      "The slide that begins here names a speech or notes, and would be public",
    ),
    words("看一眼这一页", "Look at the slide"),
  );
}
