import { layoutNamed } from "../deck/layouts/layouts.ts";
import type { Deck, Slide } from "../deck/model.ts";
import { partOpenings } from "./face/parts.ts";
import { readingLengths } from "./reading/reading-length.ts";
import { sectionsOf } from "./sections.ts";
import { renderSlide, type SlideContext } from "./slide.ts";

/** One `section` of the page, with the id by which a page that is already open finds it. */
export interface RenderedSlide {
  readonly id: string;
  readonly vertical: boolean;
  readonly html: string;
}

type Facts = Omit<SlideContext, "index">;

/** Every slide of a deck as HTML, in order. */
export function renderSlides(deck: Deck): readonly RenderedSlide[] {
  return renderer()(deck);
}

/**
 * `renderSlides` for one state of a deck after the other. A slide that depends on nothing that changed is not rendered
 * anew, and stays the same object.
 */
export function renderer(): (deck: Deck) => readonly RenderedSlide[] {
  let known: ReadonlyMap<string, { readonly basis: Basis; readonly slide: RenderedSlide }> =
    new Map();
  return (deck) => {
    const facts = factsOf(deck);
    const shared = sharedBasis(facts);
    const next = deck.slides.map((slide, index) => {
      const basis = [shared, ...basisOf(slide, index, facts)];
      const before = known.get(slide.id);
      const isSame = before?.basis.every((part, at) => part === basis[at]) ?? false;
      return before && isSame ? before : { basis, slide: rendered(slide, index, facts) };
    });
    known = new Map(next.map((each) => [each.slide.id, each]));
    return next.map(({ slide }) => slide);
  };
}

function factsOf(deck: Deck): Facts {
  return { deck, sections: sectionsOf(deck), lengths: readingLengths(deck) };
}

/** What a rendered slide depends on: texts, and objects that a reading keeps where they did not change. */
type Basis = readonly unknown[];

/** What every slide of a deck depends on. */
function sharedBasis({ deck, sections }: Facts): string {
  const { settings, parts, pictures, slides } = deck;
  // The title stands on the page and on no slide.
  const { title: _title, ...drawn } = settings;
  const numbered = sections.map(({ slide, ...section }) => [slide.id, section]);
  return JSON.stringify([drawn, parts, [...(pictures ?? [])], slides.length, numbered]);
}

function basisOf(slide: Slide, index: number, { deck, lengths }: Facts): Basis {
  const { face, notes, attributes, place: _place, layoutReason: _reason, ...own } = slide;
  const { slides, figures } = deck;
  const turns = [slides[index - 1], slides[index + 1]].map((to) => to && [to.id, to.heading]);
  const listed = layoutNamed(slide.layout).beginsPart
    ? [partOpenings(slides), slides.map(({ heading, layout }) => [heading, layout])]
    : [];
  const rest = JSON.stringify([own, index, lengths[index], turns, listed]);
  return [face, notes, attributes, figures, rest];
}

function rendered(slide: Slide, index: number, facts: Facts): RenderedSlide {
  return {
    id: slide.id,
    vertical: slide.vertical,
    html: renderSlide(slide, { ...facts, index }),
  };
}

/** The first slide of a deck as `renderSlides` gives it, without the work for the others. */
export function renderFirstSlide(deck: Deck): RenderedSlide | undefined {
  const facts = factsOf(deck);
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
