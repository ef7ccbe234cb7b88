/**
 * The classes by which reveal.js marks where a slide stands and how far its steps have come. Style sheets name them too;
 * in the scripts of the page they stand here only. `docs/reveal.md` has the whole list of what we take from inside it.
 */
const places = ["past", "present", "future"];

/** How far a step has come: shown and spoken of now, shown before, or not yet. */
export type StepMark = "current" | "shown" | "coming";

export function markStep(step: Element, mark: StepMark): void {
  step.classList.toggle("visible", mark !== "coming");
  step.classList.toggle("current-fragment", mark === "current");
}

/** Gives a slide the place of another. */
export function copyPlace(from: Element, to: Element): void {
  for (const place of places) to.classList.toggle(place, from.classList.contains(place));
}

/** Takes off a slide the marks of its place and of slides below it. */
export function takePlaceOff(slide: Element): void {
  slide.classList.remove(...places, "stack");
}

/** The slide that is on the wall, or is around it. */
export function isPresent(slide: Element): boolean {
  return slide.classList.contains("present");
}
