import { planDeck, pacedSlides } from "../../deck/notes/pace/pace.ts";
import type { Deck } from "../../deck/model.ts";

/** How much there is to read, or to hear: spoken characters, and seconds at the deck's pace. */
export interface Length {
  readonly characters: number;
  readonly seconds: number;
}

/** The length of every slide's notes, in order. */
export function readingLengths(deck: Deck): readonly Length[] {
  const { sections } = planDeck(pacedSlides(deck), deck.settings);
  return sections.map(({ characters, start, end }) => ({ characters, seconds: end - start }));
}

export function totalLength(lengths: readonly Length[]): Length {
  return lengths.reduce(
    (sum, { characters, seconds }) => ({
      characters: sum.characters + characters,
      seconds: sum.seconds + seconds,
    }),
    { characters: 0, seconds: 0 },
  );
}

/** `537 字 · 约 2 分 33 秒`. */
export function lengthText({ characters, seconds }: Length): string {
  return `${characters} 字 · 约 ${durationText(seconds)}`;
}

/** `2 分 33 秒`, `42 秒`, `14 分`; rounded to the second. */
function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const parts = [
    ...(minutes > 0 ? [`${minutes} 分`] : []),
    ...(whole % 60 > 0 || minutes === 0 ? [`${whole % 60} 秒`] : []),
  ];
  return parts.join(" ");
}
