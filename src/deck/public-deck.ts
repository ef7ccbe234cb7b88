import type { Token } from "markdown-it";
import { faceTokens } from "./markdown/face-tokens.ts";
import type { Deck, Figure, Slide } from "./model.ts";

/**
 * A deck that may be handed out: what is spoken is gone, and of the figures only those that the slides show, and of
 * those only what they show.
 */
export function publicDeck(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({ ...slide, notes: { paragraphs: [] } }));
  const shown = new Set(slides.flatMap(figuresOn));
  const figures = [...deck.figures].filter(([name]) => shown.has(name));
  return {
    ...deck,
    figures: new Map(figures.map(([name, figure]) => [name, publicFigure(figure)])),
    slides,
  };
}

function figuresOn({ face }: Slide): readonly string[] {
  return faceTokens(face).flatMap(figuresIn);
}

function figuresIn({ type, meta, children }: Token): readonly string[] {
  if (type === "figure") return [String(Reflect.get(Object(meta), "name"))];
  return (children ?? []).flatMap(figuresIn);
}

function publicFigure({ name, value, placeholder, place }: Figure): Figure {
  return { name, placeholder, place, ...(value === undefined ? {} : { value }) };
}
