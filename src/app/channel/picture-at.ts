import { stepsOf } from "./steps.ts";
import { pictureOf } from "../ui/picture.ts";
import { markStep } from "../ui/reveal-marks.ts";

/** A copy of a slide's face as the wall shows it after `step` steps. */
export function pictureAt(slide: HTMLElement, step: number): HTMLElement {
  const picture = pictureOf(slide);
  picture.dataset["fragment"] = String(step - 1);
  stepsOf(picture).forEach((group, index) => {
    const mark = index === step - 1 ? "current" : index < step ? "shown" : "coming";
    for (const fragment of group) markStep(fragment, mark);
  });
  return picture;
}
