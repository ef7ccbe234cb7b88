/** Which figures a slide names. */
import type { Token } from "markdown-it";
import { faceTokens } from "../markdown/face/face-tokens.ts";
import type { Deck, Slide } from "../model.ts";
import { figureName, writtenFigures } from "../markdown/rules/figures/figure.ts";

/** The names of the figures on a slide's face, as often as they stand there. */
export function figuresOnFace({ face }: Slide): readonly string[] {
  return faceTokens(face).flatMap(figuresIn);
}

function figuresIn({ type, meta, children }: Token): readonly string[] {
  if (type === "figure") return [figureName({ meta })];
  return [...writtenFigures({ meta }), ...(children ?? []).flatMap(figuresIn)];
}

/** The names of the blank figures that a deck shows or says, each once. */
export function blankFigureNames(deck: Deck): readonly string[] {
  const named = deck.slides.flatMap((slide) => [...figuresOnFace(slide), ...figuresSaid(slide)]);
  return [...new Set([...(deck.named ?? []), ...named])].filter(
    (name) => deck.figures.get(name)?.value === undefined,
  );
}

function figuresSaid({ notes }: Slide): readonly string[] {
  return notes.paragraphs.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === "figure" ? [run.name] : [])),
  );
}
