import { takeFit } from "./fit-slides.ts";
import { markStep, takePlaceOff } from "./reveal-marks.ts";

/** A copy of a slide's face to look at: complete, all steps shown, without the notes, and inert. */
export function pictureOf(slide: HTMLElement): HTMLElement {
  const picture = slide.cloneNode(false) as HTMLElement;
  const faces = [...slide.querySelectorAll(":scope > .face")];
  picture.append(...faces.map((face) => face.cloneNode(true)));
  for (const name of ["style", "hidden", "data-fragment"]) picture.removeAttribute(name);
  takeFit(slide, picture);
  for (const element of [picture, ...picture.querySelectorAll("[id]")]) {
    element.removeAttribute("id");
  }
  takePlaceOff(picture);
  picture.setAttribute("aria-hidden", "true");
  picture.inert = true;
  for (const step of picture.querySelectorAll(".fragment")) markStep(step, "shown");
  // Where the picture stands in a link, it must not hold another link.
  for (const link of picture.querySelectorAll("a")) link.removeAttribute("href");
  return picture;
}
