import type { WholeSlide } from "../../deck/exchange/sent-slides.ts";
import { copyPlace, isPresent, markStep } from "../ui/reveal-marks.ts";

interface Known {
  /** The HTML that the server sent; absent while only the browser's own HTML is known. */
  readonly sent?: string;
  /** As this browser writes it. */
  readonly parsed: string;
  readonly element: HTMLElement;
}

/** What was done to the sections of a page. */
interface Patched {
  /** Sections that took the place of others. */
  readonly replaced: readonly HTMLElement[];
  /** Any came, went or moved. */
  readonly isMoved: boolean;
}

export interface Sections {
  /**
   * Makes `.slides` hold these sections, and touches only those that changed. `step` is how far the slide on stage has
   * come: its successor begins there.
   */
  patch(next: readonly WholeSlide[], step: number): Patched;
}

/** The sections of an open page. `original` is how each of them stood before reveal.js marked it. */
export function stageSections(
  slides: HTMLElement,
  original: ReadonlyMap<string, string>,
): Sections {
  let known = new Map<string, Known>();
  for (const element of slides.querySelectorAll<HTMLElement>("section.slide")) {
    known.set(element.id, { parsed: original.get(element.id) ?? "", element });
  }

  return {
    patch(next, step) {
      const before = known;
      known = new Map(next.map((slide) => [slide.id, takeUp(slide, before.get(slide.id), step)]));
      const replaced = [...known].flatMap(([id, { element }]) => {
        const old = before.get(id);
        return old && old.element !== element ? [element] : [];
      });
      const shape = placesOf(slides);
      placeChildren(slides, arrange(slides, next, known));
      return { replaced, isMoved: shape !== placesOf(slides) };
    },
  };
}

/** The section for `slide`: the old one where its HTML is the same. */
function takeUp(slide: WholeSlide, old: Known | undefined, step: number): Known {
  if (old?.sent === slide.html) return old;
  const template = document.createElement("template");
  template.innerHTML = slide.html;
  const element = template.content.firstElementChild as HTMLElement;
  const parsed = element.outerHTML;
  if (old?.parsed === parsed) return { ...old, sent: slide.html };
  if (old) takeOver(element, old.element, step);
  old?.element.replaceWith(element);
  return { sent: slide.html, parsed, element };
}

/** Gives a new section the marks that reveal.js gave the old one, so that nothing flashes or moves. */
function takeOver(element: HTMLElement, old: HTMLElement, step: number): void {
  copyPlace(old, element);
  for (const name of ["style", "hidden", "inert", "aria-hidden", "data-fragment"]) {
    const value = old.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  const shown = isPresent(old) ? step : 0;
  [...element.querySelectorAll(".fragment")].slice(0, shown).forEach((fragment, index) => {
    markStep(fragment, index === shown - 1 ? "current" : "shown");
  });
}

/** The children that `.slides` should have: sections, and a section around each slide with vertical ones below it. */
function arrange(
  slides: HTMLElement,
  next: readonly WholeSlide[],
  known: ReadonlyMap<string, Known>,
): HTMLElement[] {
  const stacks: HTMLElement[][] = [];
  for (const { id, vertical } of next) {
    const element = known.get(id)?.element;
    if (!element) continue;
    const last = stacks.at(-1);
    if (vertical && last) last.push(element);
    else stacks.push([element]);
  }
  return stacks.map((stack) => {
    const [first] = stack as [HTMLElement];
    if (stack.length === 1) return first;
    const parent = first.parentElement;
    const wrapper =
      parent && parent !== slides && parent.localName === "section"
        ? parent
        : slides.ownerDocument.createElement("section");
    placeChildren(wrapper, stack);
    return wrapper;
  });
}

function placeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const child of Array.from(parent.children)) {
    if (!wanted.includes(child as HTMLElement)) child.remove();
  }
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child)
      parent.insertBefore(child, parent.children[index] ?? null);
  });
}

/** The ids of the slides, those of a stack together. */
function placesOf(slides: HTMLElement): string {
  const places = [...slides.children].map((child) =>
    child.matches(".slide") ? child.id : [...child.children].map(({ id }) => id),
  );
  return JSON.stringify(places);
}
