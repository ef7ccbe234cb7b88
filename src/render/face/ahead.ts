/** What a part holds, under its title: the headings of the slides that follow. */
import { emsOf } from "../../deck/text/ems.ts";
import { layoutNamed } from "../../deck/layouts/layouts.ts";
import { ownNumber } from "../../deck/layouts/own-number.ts";
import type { Slide } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";
import { partOpenings } from "./parts.ts";

/** Fewer are no list, and more of them are not read. */
const [fewest, most] = [2, 5];
const longest = 18;

/**
 * The headings up to the next part, as a list that repeats what stands elsewhere: hidden from screen readers. Empty where
 * they are too many or too long, or where the deck has no parts.
 */
export function renderAhead(slides: readonly Slide[], index: number): string {
  const headings = headingsAhead(slides, index);
  const isList = headings.length >= fewest && headings.length <= most;
  if (
    !isList ||
    !partOpenings(slides).includes(index) ||
    headings.some((heading) => emsOf(heading) > longest)
  )
    return "";
  const items = headings.map((heading) => `<li>${escapeHtml(heading)}</li>`);
  return `<ol class="ahead" aria-hidden="true">${items.join("")}</ol>`;
}

function headingsAhead(slides: readonly Slide[], index: number): readonly string[] {
  const rest = slides.slice(index + 1);
  const level = levelOf(slides[index]);
  // 二、 is no part of 一、, also where it has no slide of its own to open it.
  const isBeside = (slide: Slide): boolean => levelOf(slide) <= level && level < Infinity;
  const end = rest.findIndex((slide) => layoutNamed(slide.layout).isDeep || isBeside(slide));
  const headings = rest.slice(0, end < 0 ? undefined : end).map(({ heading }) => heading);
  return [...new Set(headings.filter((heading) => heading !== ""))];
}

/** The level of a heading's own number; below all of them without one. */
function levelOf(slide: Slide | undefined): number {
  return ownNumber(slide?.heading ?? "")?.level ?? Infinity;
}
