import type { Deck, Slide } from "../deck/model.ts";
import { readingLengths } from "./reading/reading-length.ts";
import { sectionsOf } from "./sections.ts";
import { renderSlide, type SlideContext } from "./slide.ts";

/** One `section` of the page, with the id by which a page that is already open finds it. */
export interface RenderedSlide {
  readonly id: string;
  readonly vertical: boolean;
  readonly html: string;
}

/** Every slide of a deck as HTML, in order. */
export function renderSlides(deck: Deck): readonly RenderedSlide[] {
  const facts = { deck, sections: sectionsOf(deck), lengths: readingLengths(deck) };
  return deck.slides.map((slide, index) => rendered(slide, index, facts));
}

function rendered(slide: Slide, index: number, facts: Omit<SlideContext, "index">): RenderedSlide {
  return {
    id: slide.id,
    vertical: slide.vertical,
    html: renderSlide(slide, { ...facts, index }),
  };
}

/** The first slide of a deck as `renderSlides` gives it, without the work for the others. */
export function renderFirstSlide(deck: Deck): RenderedSlide | undefined {
  const facts = { deck, sections: sectionsOf(deck), lengths: readingLengths(deck) };
  return deck.slides.slice(0, 1).map((slide) => rendered(slide, 0, facts))[0];
}

/** What stands in `.slides`: a slide a line; a slide and the vertical ones below it are wrapped in one section. */
export function joinSlides(slides: readonly RenderedSlide[]): string {
  const stacks: RenderedSlide[][] = [];
  for (const slide of slides) {
    const last = stacks.at(-1);
    if (slide.vertical && last) last.push(slide);
    else stacks.push([slide]);
  }
  return stacks
    .map((stack) => stack.map(({ html }) => html).join("\n"))
    .map((html, i) => (stacks[i]?.length === 1 ? html : `<section>\n${html}\n</section>`))
    .join("\n");
}
