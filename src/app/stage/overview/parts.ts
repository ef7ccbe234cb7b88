import type { NamedSlide } from "../../../session/jump.ts";

/** Where a part begins among the slides, and what its slip says. */
export interface PartStart {
  readonly index: number;
  /** From 1; 0 for what stands before the first part. */
  readonly part: number;
  readonly name: string;
}

/**
 * The parts as the overview shows them: a slide without a part belongs to the part before it, and those before the first
 * part are the `opening`. The names stand in the page's contents. A deck without parts has no starts.
 */
export function partStarts(
  document: Document,
  slides: readonly NamedSlide[],
  opening: string,
): readonly PartStart[] {
  const names = partNames(document);
  let last = 0;
  const starts: PartStart[] = [];
  slides.forEach(({ partNumber }, index) => {
    const part = partNumber?.part ?? last;
    if (part === last && index > 0) return;
    if (part !== last || slides.some((slide) => slide.partNumber)) {
      starts.push({ index, part, name: part === 0 ? opening : (names.get(part) ?? "") });
    }
    last = part;
  });
  return starts;
}

function partNames(document: Document): ReadonlyMap<number, string> {
  const named = [...document.querySelectorAll(".all-contents .part")].map((element) => {
    const mark = element.parentElement?.querySelector<HTMLElement>(".numeral[data-part]");
    return [Number(mark?.dataset["part"]), element.textContent ?? ""] as const;
  });
  return new Map(named);
}
