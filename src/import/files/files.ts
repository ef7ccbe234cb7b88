/** Makes the folder of a deck from an outline. */
import { emsOf } from "../../deck/text/ems.ts";
import { type FaceChoice, chosenFace } from "../face/choices.ts";
import { proposeFace } from "../face/propose.ts";
import { chosenNumbers, givenNumbers } from "../face/tiles.ts";
import { FigureNames, type FigureSpan } from "../figures/figures.ts";
import type { Manuscript, Outline, SlidePlan } from "../model.ts";
import { closingHeading } from "../slides/closing.ts";
import { planSlides } from "../slides/plan.ts";
import { shownIn } from "../slides/with-spoken.ts";
import { fileNames } from "./names.ts";
import { deckYaml, figuresYaml } from "./settings.ts";
import { type SlideSource, slideMarkdown } from "./slide.ts";

/** The files of a deck by their names: text, or the bytes of a picture. */
export type DeckFiles = ReadonlyMap<string, string | Uint8Array>;

/** A stretch of a block, in the characters of its passages, that is to stand on its slide's face, or no longer. */
interface Lighting {
  readonly block: number;
  readonly offset: number;
  readonly length: number;
  readonly isOn: boolean;
}

/** The layout of the slide that begins at a place. */
interface LayoutWish {
  readonly block: number;
  readonly offset: number;
  readonly layout: string;
}

export interface FilesOptions {
  /** Wordings from the list of the house (`exact` in `phrases.yaml`). */
  readonly wordings?: readonly string[];
  /** What a person changed of the faces, in that order. */
  readonly lightings?: readonly Lighting[];
  readonly layouts?: readonly LayoutWish[];
}

/** Slides with their faces and figures, before they are written. */
interface DraftDeck {
  readonly slides: readonly SlideSource[];
  readonly figures: FigureNames["figures"];
}

/** Given numbers that a slide without blanks shows at most. */
const mostNumbers = 4;

/** Plans the slides of an outline, names its figures and proposes the faces. */
export function draftDeck(
  outline: Outline,
  { wordings = [], lightings = [], layouts = [] }: FilesOptions = {},
): DraftDeck {
  const names = new FigureNames();
  const plans = withoutIdleOpening(planSlides(outline), wordings);
  const offsets = offsetsOf(plans);
  const slides = plans.map((plan, index): SlideSource => {
    const named =
      plan.kind === "closing" ? { ...plan, heading: closingHeading(shownIn(plan)) } : plan;
    const spans = figuresOf(named, names);
    const starts = offsets[index] ?? [];
    const [first] = plan.passages;
    const wish = layouts.findLast(
      ({ block, offset }) => block === first?.block && offset === starts[0],
    );
    const choices = choicesOf(plan, starts, lightings);
    const face = chosenFace(proposeFace(shownIn(named), { spans, wordings }), choices);
    return { plan: named, spans, face, ...(wish && { layout: wish.layout }) };
  });
  return { slides, figures: names.figures };
}

/** Where each passage of each slide begins in its block: a long one stands on several slides. */
function offsetsOf(plans: readonly SlidePlan[]): readonly (readonly number[])[] {
  const taken = new Map<number, number>();
  return plans.map(({ passages }) =>
    passages.map(({ block, text }) => {
      const offset = taken.get(block) ?? 0;
      taken.set(block, offset + text.length);
      return offset;
    }),
  );
}

function choicesOf(
  { passages }: SlidePlan,
  offsets: readonly number[],
  lightings: readonly Lighting[],
): readonly FaceChoice[] {
  return lightings.flatMap(({ block, offset, length, isOn }) =>
    passages.flatMap((passage, index): FaceChoice[] => {
      const start = offset - (offsets[index] ?? 0);
      const end = start + length;
      const isInside = passage.block === block && start >= 0 && end <= passage.text.length;
      return isInside && length > 0 ? [{ passage: index, start, end, isOn }] : [];
    }),
  );
}

/** The least weight of a phrase for a slide of its own. */
const strong = 4;

/** Most that is said while the cover stands, ems. */
const longestOnCover = 400;

/** A greeting with nothing to show is said while the cover stands. */
function withoutIdleOpening(
  plans: readonly SlidePlan[],
  wordings: readonly string[],
): readonly SlidePlan[] {
  const [cover, opening, ...rest] = plans;
  if (cover?.kind !== "cover" || opening?.kind !== "opening") return plans;
  const spans = opening.passages.map(() => []);
  const face = proposeFace(shownIn(opening), { spans, wordings });
  const isShort =
    opening.passages.every(({ table, picture }) => !table && !picture) &&
    opening.passages.reduce((sum, { text }) => sum + emsOf(text), 0) <= longestOnCover;
  const isIdle =
    isShort && face.groups.length === 0 && face.lines.every(({ weight }) => weight < strong);
  if (!isIdle) return plans;
  return [{ ...cover, passages: [...cover.passages, ...opening.passages] }, ...rest];
}

/** The blanks of a slide; without blanks, the given numbers that it shows. */
function figuresOf(plan: SlidePlan, names: FigureNames): readonly (readonly FigureSpan[])[] {
  const spans = plan.passages.map(({ text, picture }) => (picture ? [] : names.spansOf(text)));
  const { kind, passages } = shownIn(plan);
  const hasFace =
    (kind === "content" || kind === "opening") && passages.every(({ table }) => !table);
  if (!hasFace || spans.some((each) => each.length > 0)) return spans;
  const texts = passages.flatMap(({ text, table, role }, passage) =>
    table || role.kind === "signature"
      ? []
      : [{ passage, text, from: role.kind === "heading" ? role.lead : 0 }],
  );
  const subHeadings = passages.filter(
    ({ role }, index) => role.kind === "heading" && index > 0,
  ).length;
  if (subHeadings >= 2) return spans;
  const chosen = chosenNumbers(texts.flatMap(givenNumbers), mostNumbers, texts, names);
  // One number alone makes a lonely tile.
  return chosen.length < 2
    ? spans
    : spans.map((_, index) =>
        chosen.flatMap((each) => (each.passage === index ? [each.span] : [])),
      );
}

/** All files of the deck: slides, settings, figures, pictures. */
export function deckFiles(
  manuscript: Manuscript,
  outline: Outline,
  options: FilesOptions = {},
): DeckFiles {
  const { slides, figures } = draftDeck(outline, options);
  const names = fileNames(slides.map(({ plan }) => plan));
  const files = new Map<string, string | Uint8Array>();
  files.set("deck.yaml", deckYaml(outline));
  if (figures.size > 0) files.set("figures.yaml", figuresYaml(slides, figures));
  slides.forEach((slide, index) => files.set(names[index] ?? "", slideMarkdown(slide, outline)));
  for (const [path, bytes] of manuscript.pictures) files.set(path, bytes);
  return files;
}
