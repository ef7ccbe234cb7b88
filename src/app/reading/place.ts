import { decoded } from "../../deck/text/decoded.ts";
/** A place in the article: something with an id, and how much of its height (0 to 1) has gone by. */
export interface Place {
  readonly id: string;
  readonly passed: number;
}

/** The section being read: the last one that has come up past the middle of the screen. */
export function currentSlide(document: Document): HTMLElement | undefined {
  const slides = [...document.querySelectorAll<HTMLElement>("section.slide")];
  const middle = innerHeight / 2;
  return lastAbove(slides, middle) ?? slides[0];
}

/** The last element whose top edge is at `height` (px from the top of the screen) or above. */
function lastAbove(elements: readonly HTMLElement[], height: number): HTMLElement | undefined {
  return elements.filter((element) => element.getBoundingClientRect().top <= height).at(-1);
}

/** What stands at the top of the screen, under the bar: a paragraph, or else its section. */
export function readPlace(document: Document): Place | undefined {
  const marks = [...document.querySelectorAll<HTMLElement>("section.slide, .notes [id]")];
  const mark = lastAbove(marks, barHeight(document));
  if (!mark) return undefined;
  const { top, height } = mark.getBoundingClientRect();
  return { id: mark.id, passed: Math.min(Math.max((barHeight(document) - top) / height, 0), 1) };
}

/** Scrolls to a place; false where it no longer exists. */
export function goToPlace(document: Document, { id, passed }: Place): boolean {
  const mark = document.getElementById(id);
  if (!mark) return false;
  const { top, height } = mark.getBoundingClientRect();
  scrollBy({ top: top + height * passed - barHeight(document), behavior: "instant" });
  return true;
}

function barHeight(document: Document): number {
  return document.querySelector<HTMLElement>(".spine")?.offsetHeight ?? 0;
}

/** The slide that an address of the stage names (`#/research/1`, `#/6`), by its id; undefined for any other address. */
export function stageAddress(hash: string, ids: readonly string[]): string | undefined {
  const name = /^#\/([^/]*)/.exec(hash)?.[1];
  if (name === undefined) return undefined;
  if (/^\d+$/.test(name)) return ids[Math.max(Number(name) - 1, 0)];
  const id = decoded(name);
  return id !== undefined && ids.includes(id) ? id : undefined;
}
