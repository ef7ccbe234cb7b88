import { stageSize } from "../ui/fit.ts";
import { pictureOf } from "../ui/picture.ts";
import { slideElements } from "../ui/slide-list.ts";

/** The holding slide (会标): what stands on the wall before the speech and after it. */
export interface Holding {
  readonly element: HTMLElement;
  show(isShown: boolean): void;
}

/**
 * The cover without unit, speaker and date, as large as the window allows. A deck without a cover shows its first
 * slide.
 */
export function createHolding(document: Document): Holding {
  const element = document.createElement("div");
  element.className = "holding-sheet";
  element.hidden = true;
  const fit = (): void => {
    const { width, height } = stageSize(document.documentElement.dataset["aspect"]);
    const scale = Math.min(innerWidth / width, innerHeight / height);
    element.style.setProperty("--scale", String(scale));
  };
  new ResizeObserver(fit).observe(element);

  return {
    element,
    show(isShown) {
      if (isShown === !element.hidden) return;
      element.hidden = !isShown;
      element.replaceChildren();
      const slides = slideElements(document);
      const cover = slides.find(({ dataset }) => dataset["layout"] === "cover") ?? slides[0];
      if (!isShown || !cover) return;
      const picture = pictureOf(cover);
      picture.querySelector(".byline")?.remove();
      element.append(picture);
      fit();
    },
  };
}
