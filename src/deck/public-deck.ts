import { figuresOnFace } from "./figures/figure-names.ts";
import type { Deck, Figure } from "./model.ts";

/**
 * A deck that may be handed out: what is spoken is gone, and of the figures only those that the slides show, and of
 * those only what they show.
 */
export function publicDeck(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  const shown = new Set(slides.flatMap(figuresOnFace));
  const figures = [...deck.figures].filter(([name]) => shown.has(name));
  return {
    ...deck,
    figures: new Map(figures.map(([name, figure]) => [name, publicFigure(figure)])),
    slides,
  };
}

function publicFigure({ name, value, placeholder, place }: Figure): Figure {
  return { name, placeholder, place, ...(value === undefined ? {} : { value }) };
}
