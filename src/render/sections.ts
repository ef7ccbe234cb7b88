import { ownNumber } from "../deck/layouts/own-number.ts";
import type { Deck, Slide } from "../deck/model.ts";

/** A numbered slide of the speech as the motif of slips shows it. */
export interface Section {
  readonly slide: Slide;
  /** Index in `deck.slides`. */
  readonly index: number;
  /** Counts from 1. */
  readonly part: number;
  readonly numeral: string;
  /** The heading up to its first comma: 保持学习定力 of 保持学习定力，锚定目标干. */
  readonly title: string;
  /** What follows that comma; empty without a comma. */
  readonly rest: string;
}

/** The sections of a deck (slides with a heading that carry `part:`), in order. */
export function sectionsOf(deck: Deck): readonly Section[] {
  return deck.slides.flatMap((slide, index) => {
    // Without a heading there is nothing to write on a slip.
    if (!slide.partNumber || slide.heading === "") return [];
    return [
      {
        slide,
        index,
        part: slide.partNumber.part,
        numeral: slide.partNumber.numeral,
        ...titleOf(slide.heading),
      },
    ];
  });
}

/** A heading without its own number, cut at its first comma. */
export function titleOf(heading: string): Pick<Section, "title" | "rest"> {
  const text = heading.slice(ownNumber(heading)?.written.length ?? 0);
  const comma = text.search(/[，,：:]/);
  if (comma <= 0) return { title: text, rest: "" };
  return { title: text.slice(0, comma), rest: text.slice(comma + 1) };
}
