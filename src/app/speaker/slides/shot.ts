/** A picture of one of the page's own sections, as it stands at a step. */
import type { Position } from "../../../session/position.ts";
import { markSteps, pictureAt, stepsOf } from "../../channel/steps.ts";
import { make, setText } from "../../ui/element.ts";
import { fitPictures, loadedFonts } from "../../ui/fit-slides.ts";
import { stageSize } from "../../ui/fit.ts";
import type { Desk } from "../desk.ts";

/** A few words for the step after `step`: its heading, or its first words. */
export function stepWords(slide: HTMLElement, step: number): string {
  const [first] = stepsOf(slide)[step] ?? [];
  const heading = first?.querySelector("h2, h3, h4, .title, strong") ?? first;
  const text = heading?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" && first ? first.localName : text;
}

export interface Shot {
  /** The words above it. */
  readonly line: HTMLElement;
  readonly frame: HTMLElement;
  /** What lies over the slide on the wall. */
  readonly cover: HTMLElement;
  show(desk: Desk, position: Position | undefined, name: string, place: string): void;
}

/** What a frame shows: a slide, with the fonts that were there when its size was found. */
interface Shown {
  readonly source: HTMLElement;
  readonly picture: HTMLElement;
  readonly fonts: number;
}

export function createShot(level: "h2"): Shot {
  const name = make(level);
  const place = make("p");
  const frame = make("div", {
    class: "thumb staged",
    lang: document.documentElement.lang,
    "aria-hidden": "true",
  });
  let shown: Shown | undefined;
  keepScaled(frame);
  return {
    line: make("div", { class: "line" }, name, place),
    frame,
    cover: make("p", { class: "cover" }),
    show(desk, position, words, where) {
      setText(name, words);
      setText(place, where);
      const source = position && desk.pages()[position.slide]?.element;
      if (!position || !source) {
        shown = undefined;
        return frame.replaceChildren();
      }
      const fonts = loadedFonts();
      if (shown?.source === source && shown.fonts === fonts) {
        return markSteps(shown.picture, position.step);
      }
      const picture = pictureAt(source, position.step);
      shown = { source, picture, fonts };
      frame.replaceChildren(picture);
      fitPictures(frame);
    },
  };
}

/**
 * A picture is a face in full size under a transform. With small type it would break where the browser sets a least
 * type size.
 */
function keepScaled(frame: HTMLElement): void {
  new ResizeObserver(([entry]) => {
    const { width } = stageSize(document.documentElement.dataset["aspect"]);
    frame.style.setProperty("--scale", String((entry?.contentRect.width ?? 0) / width));
  }).observe(frame);
}
