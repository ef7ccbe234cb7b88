import { pictureOf } from "../ui/picture.ts";
import { markStep } from "../ui/reveal-marks.ts";
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

/** A copy of a slide's face as the wall shows it after `step` steps. */
export function pictureAt(slide: HTMLElement, step: number): HTMLElement {
  const picture = pictureOf(slide);
  markSteps(picture, step);
  return picture;
}

/** Shows a picture of a slide as the wall shows the slide after `step` steps. */
export function markSteps(picture: HTMLElement, step: number): void {
  picture.dataset["fragment"] = String(step - 1);
  stepsOf(picture).forEach((group, index) => {
    const mark = index === step - 1 ? "current" : index < step ? "shown" : "coming";
    for (const fragment of group) markStep(fragment, mark);
  });
}
