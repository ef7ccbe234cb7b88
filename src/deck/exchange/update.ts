import type { Deck, Aspect, Problem, Theme, Words } from "../model.ts";
import type { SentSlide } from "./sent-slides.ts";

/** What the local server sends to a page that is open when the manuscript changes. */
export interface DeckUpdate {
  /** Set while an error stands in the manuscript: the page keeps what it shows and lists the problems over it. */
  readonly broken: boolean;
  readonly problems: readonly QuotedProblem[];
  readonly title: string;
  readonly theme: Theme;
  readonly aspect: Aspect;
  /** All slides in order. */
  readonly slides: readonly SentSlide[];
  /** The layouts that were chosen, in the order of the slides. */
  readonly choices: readonly LayoutChoice[];
}

/** A slide whose layout the manuscript leaves open, with what was chosen and why. */
export interface LayoutChoice {
  readonly id: string;
  readonly layout: string;
  readonly reason: Words;
}

/** A problem with what stands around it in its line. */
export interface QuotedProblem extends Problem {
  readonly quote: Quote;
}

/** What stands before a place and from it on in its line, as far as anybody reads it; empty where the file is not given. */
export interface Quote {
  readonly before: string;
  readonly after: string;
}

/** What an open page hears from the local server. */
export type DeckMessage =
  | { readonly kind: "deck"; readonly update: DeckUpdate }
  | { readonly kind: "styles"; readonly css: string }
  /** The styles of the deck itself are others; the page that is served has them. */
  | { readonly kind: "own-styles" }
  | { readonly kind: "reload" };

/** The name of the event that carries a `DeckMessage`, and of the page's request for the deck as it is. */
export const deckMessageEvent = "rostrum:deck";
export const deckRequestEvent = "rostrum:ask";

/** The layouts that were chosen for the slides of a deck that name no layout. */
export function layoutChoices({ slides }: Deck): readonly LayoutChoice[] {
  return slides.flatMap(({ id, layout, layoutReason }) =>
    layoutReason ? [{ id, layout, reason: layoutReason }] : [],
  );
}
