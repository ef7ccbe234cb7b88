import { stageSize } from "../../ui/fit.ts";
import { make } from "../../ui/element.ts";
import { fitPictures } from "../../ui/fit-slides.ts";
import { pictureOf } from "../../ui/picture.ts";
import type { Language } from "../../ui/words.ts";
import { sayOfSheets } from "../sheets/words.ts";

/** CSS pixels; `style/overview-cells.css` knows the border and the line below the picture. */
const size = { picture: 314, border: 8, line: 58, gap: 12 } as const;

/** Where cells are small, the chosen slide is shown once more, large enough to be told. */
export interface Zoom {
  readonly element: HTMLElement;
  /** Beside `cell`, and never over `current`, the one on the wall. */
  show(
    slide: HTMLElement,
    words: string,
    places: { readonly cell: DOMRect; readonly current: DOMRect },
  ): void;
  hide(): void;
}

export function createZoom(language: Language): Zoom {
  const element = make("div", { class: "zoom", "aria-hidden": "true" });
  element.hidden = true;
  return {
    element,
    show(slide, words, { cell, current }) {
      const { width, height } = stageSize(document.documentElement.dataset["aspect"]);
      const frame = make("div", { class: "frame" }, pictureOf(slide));
      const line = make(
        "p",
        {},
        make("b", { text: words }),
        make("span", { text: sayOfSheets(language)("enterGoes") }),
      );
      element.replaceChildren(frame, line);
      element.style.setProperty("--scale", String(size.picture / width));
      const own = {
        width: size.picture + 2 * size.border,
        height: (size.picture * height) / width + size.line + 2 * size.border,
      };
      const { left, top } = placeBeside(cell, current, own, {
        width: innerWidth,
        height: innerHeight,
      });
      Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
      element.hidden = false;
      fitPictures(frame);
    },
    hide() {
      element.hidden = true;
    },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}
type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** To the right of a cell or to its left, below it or above it: the first place in the window that leaves `current` free. */
export function placeBeside(
  cell: Box,
  current: Box,
  own: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  const beside = [cell, current].flatMap(({ left, right }) => [
    right + size.gap,
    left - size.gap - own.width,
  ]);
  const level = [cell.top, cell.bottom - own.height];
  const beyond = [cell.bottom + size.gap, cell.top - size.gap - own.height];
  const inLine = [cell.left, cell.right - own.width];
  const pairs = (lefts: readonly number[], tops: readonly number[]) =>
    lefts.flatMap((left) => tops.map((top) => ({ left, top })));
  const places = [...pairs(beside, level), ...pairs(inLine, beyond)].map(({ left, top }) => ({
    left: within(left, window.width - own.width),
    top: within(top, window.height - own.height),
  }));
  const covers = ({ left, top }: { left: number; top: number }, box: Box): boolean =>
    left < box.right &&
    left + own.width > box.left &&
    top < box.bottom &&
    top + own.height > box.top;
  const free = places.filter((place) => !covers(place, current));
  return free.find((place) => !covers(place, cell)) ?? free[0] ?? places[0] ?? { left: 0, top: 0 };
}
