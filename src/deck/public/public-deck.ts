/** The part of a deck that may be handed out. Every public output, in every format, is made from it. */
import { figuresOnFace } from "../figures/figure-names.ts";
import { imagesOf, isLocal } from "../markdown/images.ts";
import type { Deck, Figure, Settings, Slide } from "../model.ts";
import { figureText } from "../notes/notes-text.ts";
import { defaultRate } from "../notes/pace/pace.ts";
import { firstHeading } from "../slides.ts";
import { isHidden } from "../markdown/html/hidden.ts";
import { type PictureName, publicAttributes } from "./public-attributes.ts";
import { nowhere, publicFace } from "./public-face.ts";

export interface PublicDeck {
  readonly deck: Deck;
  /** The pictures that the deck shows, each by the name that it has in the output, with where the manuscript has it. */
  readonly pictures: ReadonlyMap<string, string>;
}

/**
 * A deck that may be handed out, put together from a list of what may be shown. It has no notes, no comments, and no
 * hidden slide or element. It has only the figures that the slides show, and of a figure only what they show. Pictures
 * get names that say nothing.
 */
export function publicDeck(whole: Deck): PublicDeck {
  const deck = shownDeck(whole);
  const pictures = pictureNames(deck);
  const slides = deck.slides.map((slide) => publicSlide(slide, deck, pictures));
  const shown = new Set([...(deck.named ?? []), ...slides.flatMap(figuresOnFace)]);
  const figures = [...deck.figures].filter(([name]) => shown.has(name));
  return {
    deck: {
      settings: publicSettings(deck, slides),
      figures: new Map(figures.map(([name, figure]) => [name, publicFigure(figure)])),
      ...(deck.named && { named: deck.named }),
      parts: deck.parts,
      slides,
    },
    pictures: new Map([...pictures].map(([src, name]) => [name, src])),
  };
}

/** A deck without the slides that are hidden; the same deck where no slide is hidden. */
export function shownDeck(deck: Deck): Deck {
  const slides = shownSlides(deck);
  if (slides.length === deck.slides.length) return deck;
  const ids = new Set(slides.map(({ id }) => id));
  const { title } = deck.settings;
  const isFirst = title === firstHeading(deck.slides);
  return {
    ...deck,
    settings: { ...deck.settings, title: isFirst ? firstHeading(slides) : title },
    parts: deck.parts.map(({ name, slideIds }) => {
      const kept = slideIds.filter((id) => ids.has(id));
      // It stays for the numbers of the others.
      return { name: kept.length > 0 ? name : "", slideIds: kept };
    }),
    slides,
  };
}

/** Leaves out what the stage leaves out. A slide below such a slide takes its place. */
function shownSlides({ slides }: Deck): readonly Slide[] {
  const shown: Slide[] = [];
  let isTopGone = false;
  for (const slide of slides) {
    if (!slide.vertical) isTopGone = false;
    if (isHidden(Object.entries(slide.attributes))) {
      isTopGone ||= !slide.vertical;
      continue;
    }
    shown.push(isTopGone ? { ...slide, vertical: false } : slide);
    isTopGone = false;
  }
  return shown;
}

function publicSlide(slide: Slide, deck: Deck, pictures: ReadonlyMap<string, string>): Slide {
  const nameOf: PictureName = (src) => pictures.get(src) ?? (isLocal(src) ? undefined : src);
  const { id, layout, partNumber, brace, vertical } = slide;
  const face = publicFace(slide.face, nameOf, (name) => figureText(name, deck.figures));
  const heading = face.find((block) => block.kind === "heading");
  return {
    id,
    place: nowhere,
    layout,
    ...(partNumber && { partNumber }),
    ...(brace !== undefined && { brace }),
    vertical,
    attributes: Object.fromEntries(publicAttributes(Object.entries(slide.attributes), nameOf)),
    heading: heading?.text ?? "",
    face,
    notes: { paragraphs: [] },
  };
}

/** `images/1.png` and so on, in the order in which the deck shows them. */
function pictureNames(deck: Deck): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { src } of imagesOf(deck)) {
    if (!isLocal(src) || names.has(src)) continue;
    const ending = /\.[a-z\d]{1,5}(?=$|[?#])/i.exec(src)?.[0].toLowerCase() ?? "";
    names.set(src, `images/${names.size + 1}${ending}`);
  }
  return names;
}

/** The length and the rate of the speech are for the speaker alone. */
function publicSettings({ settings, slides }: Deck, shown: readonly Slide[]): Settings {
  const { title, subtitle, unit, speaker, date, theme, aspect, pixel, url, publish, live } =
    settings;
  return {
    title: title === firstHeading(slides) ? firstHeading(shown) : title,
    ...(subtitle !== undefined && { subtitle }),
    ...(unit !== undefined && { unit }),
    ...(speaker !== undefined && { speaker }),
    ...(date !== undefined && { date }),
    rate: defaultRate,
    theme,
    aspect,
    ...(pixel !== undefined && { pixel }),
    ...(url !== undefined && { url }),
    publish,
    ...(live && { live }),
  };
}

function publicFigure({ name, value, placeholder }: Figure): Figure {
  return { name, placeholder, place: nowhere, ...(value !== undefined && { value }) };
}
