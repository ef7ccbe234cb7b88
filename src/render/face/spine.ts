import { twoDigits } from "../../deck/figures/numerals.ts";
import type { Section } from "../sections.ts";

/**
 * The spine at the slide's left edge: progress as slips, one a section, a diamond (hinge) between parts, and the page
 * number. With more slips than the spine's height holds, a plain bar takes their place, which also keeps a long deck's
 * page from growing with the square of its slides.
 */
export function renderSpine(
  sections: readonly Section[],
  slideIndex: number,
  slideCount: number,
): string {
  const progress =
    sections.length > 0 && sections.length <= mostSlips
      ? renderSlips(sections, slideIndex)
      : `<span class="bar"><i style="--at:${(slideIndex / Math.max(1, slideCount - 1)).toFixed(3)}"></i></span>`;
  const page = `<span class="page"><b>${twoDigits(slideIndex + 1)}</b><b>${twoDigits(slideCount)}</b></span>`;
  return `<div class="spine" aria-hidden="true">${progress}${page}</div>`;
}

/** 62 px a slip and 14 px between leave this many above the page number of a 1080 px stage. */
const mostSlips = 10;

function renderSlips(sections: readonly Section[], slideIndex: number): string {
  const slips = sections.map((section, i) => {
    const before = sections[i - 1];
    const hinge =
      before && before.part !== section.part
        ? `<i class="hinge${section.index <= slideIndex ? " done" : ""}"></i>`
        : "";
    return `${hinge}<i${slipState(section.index, slideIndex)}></i>`;
  });
  return `<span class="slips">${slips.join("")}</span>`;
}

function slipState(sectionIndex: number, slideIndex: number): string {
  if (sectionIndex < slideIndex) return ' class="done"';
  return sectionIndex === slideIndex ? ' class="now"' : "";
}
