import type { NamedSlide } from "../../session/jump.ts";

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

/** Every slide with what it can be found by. */
export function listSlides(document: Document): NamedSlide[] {
  const counts = new Map<number, number>();
  return slideElements(document).map((slide) => {
    const entry = { id: slide.id, heading: slide.dataset["title"] ?? "" };
    const mark = slide.querySelector<HTMLElement>(".head .numeral");
    const part = Number(mark?.dataset["part"]);
    if (!part) return entry;
    const number = (counts.get(part) ?? 0) + 1;
    counts.set(part, number);
    return { ...entry, partNumber: { part, number, numeral: mark?.textContent ?? "" } };
  });
}
