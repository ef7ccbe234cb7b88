import type { Shape } from "../../session/position.ts";

/**
 * The steps of a slide as reveal.js walks them: fragments with the same `data-fragment-index` come together, in the order
 * of those numbers; then those without a number, one by one.
 */
export function stepsOf(slide: HTMLElement): readonly (readonly HTMLElement[])[] {
  const fragments = [...slide.querySelectorAll<HTMLElement>(".fragment")];
  const groups = new Map<number, HTMLElement[]>();
  const alone: HTMLElement[][] = [];
  for (const fragment of fragments) {
    const index = fragment.getAttribute("data-fragment-index");
    if (index === null) alone.push([fragment]);
    else groups.set(Number(index), [...(groups.get(Number(index)) ?? []), fragment]);
  }
  const numbered = [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
  return [...numbered, ...alone];
}

/** How many steps each slide has. */
export function shapeOf(slides: readonly HTMLElement[]): Shape {
  return slides.map((slide) => stepsOf(slide).length);
}
