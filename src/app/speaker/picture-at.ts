import { stepsOf } from "../channel/steps.ts";
import { pictureOf } from "../ui/picture.ts";

/** A copy of a slide's face as the wall shows it after `step` steps. */
export function pictureAt(slide: HTMLElement, step: number): HTMLElement {
  const picture = pictureOf(slide);
  picture.dataset["fragment"] = String(step - 1);
  stepsOf(picture).forEach((group, index) => {
    for (const fragment of group) {
      fragment.classList.toggle("visible", index < step);
      fragment.classList.toggle("current-fragment", index === step - 1);
    }
  });
  return picture;
}
