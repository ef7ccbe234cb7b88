import type { Deck } from "../model.ts";
import type { LayoutChoice } from "../update.ts";

/** The layouts that were chosen in a deck: those of slides that name none. */
export function layoutChoices({ slides }: Deck): readonly LayoutChoice[] {
  return slides.flatMap(({ id, layout, layoutReason }) =>
    layoutReason ? [{ id, layout, reason: layoutReason }] : [],
  );
}
