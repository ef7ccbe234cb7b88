import type { NamedSlide } from "../../session/jump.ts";
import { bareNumeral } from "../../deck/figures/numerals.ts";

/** A slide on the stage or on a shelf (`shelf.ts`); not a picture of one. */
export const slideSelector = ":is(.slides, .shelf) section.slide";

/** The slides of the page in reading order, vertical ones included. */
export function slideElements(document: Document): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(slideSelector)];
}

/** Their ids as they are now: an edit changes them. */
export function slideIds(document: Document): string[] {
  return slideElements(document).map(({ id }) => id);
}

export interface ListedSlide extends NamedSlide {
  /** The heading as it is shown beside the numeral: without the number that the numeral is. */
  readonly name: string;
}

/** Every slide with what it can be found by. */
export function listSlides(document: Document): ListedSlide[] {
  const counts = new Map<number, number>();
  return slideElements(document).map((slide) => {
    const heading = slide.dataset["title"] ?? "";
    const entry = { id: slide.id, heading, name: heading };
    const mark = slide.querySelector<HTMLElement>(".head .numeral");
    const part = Number(mark?.dataset["part"]);
    if (!part) return entry;
    const number = (counts.get(part) ?? 0) + 1;
    counts.set(part, number);
    const own = slide.querySelector(".head .own-number")?.textContent ?? "";
    return {
      ...entry,
      name: heading.slice(own.length).trimStart(),
      partNumber: { part, number, numeral: bareNumeral(mark?.textContent ?? "") },
    };
  });
}
