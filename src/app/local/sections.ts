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
  /** Sections that took the place of others, or have other notes. */
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
      const replaced = [...known].flatMap(([id, { element, parsed }]) => {
        const old = before.get(id);
        return old && old.parsed !== parsed ? [element] : [];
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
  const element = parse(slide.html);
  const parsed = element.outerHTML;
  if (old?.parsed === parsed) return { ...old, sent: slide.html };
  if (old?.parsed && hasSameFace(element, parse(old.parsed))) {
    takeBeside(element, old.element);
    return { sent: slide.html, parsed, element: old.element };
  }
  if (old) takeOver(element, old.element, step);
  old?.element.replaceWith(element);
  return { sent: slide.html, parsed, element };
}

function parse(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

const faceOf = (section: Element): Element | null => section.querySelector(":scope > .face");

/** Whether two sections differ in no more than what stands beside their faces, as notes do. */
function hasSameFace(section: Element, other: Element): boolean {
  const [face, before] = [faceOf(section), faceOf(other)];
  const isSame = face !== null && face.outerHTML === before?.outerHTML;
  return isSame && section.cloneNode(false).isEqualNode(other.cloneNode(false));
}

/** The face stays as it is, and where it is: a film in it would begin again. */
function takeBeside(section: HTMLElement, old: HTMLElement): void {
  const [face, stays] = [faceOf(section), faceOf(old)];
  if (!face || !stays) return;
  for (const child of Array.from(old.children)) if (child !== stays) child.remove();
  const children = [...section.children];
  const at = children.indexOf(face);
  stays.before(...children.slice(0, at));
  stays.after(...children.slice(at + 1));
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
