/** The plan of times: how long each slide's notes should take, and where the speaker should be by now. */
import type { Deck, Settings } from "../../model.ts";
import { countCharacters, notesText } from "../notes-text.ts";

/** The default rate, characters a minute: the middle of the rates of official speeches. */
export const defaultRate = 210;

/** What the plan must know of a slide. */
export interface PacedSlide {
  readonly id: string;
  /** Spoken characters of its notes. */
  readonly characters: number;
  /** Time set in its front matter, seconds. */
  readonly time?: number;
}

/** One slide in the plan, seconds from the beginning of the speech. A slide without notes has no length. */
interface Section {
  readonly id: string;
  readonly characters: number;
  readonly start: number;
  readonly end: number;
}

export interface Plan {
  readonly sections: readonly Section[];
  /** Seconds. The deck's minutes, unless the times set on slides cannot add up to them (`paceProblems`). */
  readonly total: number;
}

/** The slides of a deck as the plan needs them. */
export function pacedSlides({ slides, figures }: Deck): readonly PacedSlide[] {
  return slides.map(({ id, notes, time }) => ({
    id,
    characters: countCharacters(notesText(notes, figures)),
    ...(time !== undefined && { time }),
  }));
}

/**
 * Gives every slide its time. A `time` of its own is kept. With `minutes`, the other slides share what is left of them by
 * their characters; without, or where nothing is left, each takes what its characters take at `rate` (a minute).
 */
export function planDeck(
  slides: readonly PacedSlide[],
  settings: Pick<Settings, "minutes" | "rate">,
): Plan {
  const secondsPerCharacter = sharedPace(slides, settings) ?? 60 / settings.rate;
  let start = 0;
  const sections = slides.map(({ id, characters, time }) => {
    const section = {
      id,
      characters,
      start,
      end: start + (time ?? characters * secondsPerCharacter),
    };
    start = section.end;
    return section;
  });
  return { sections, total: start };
}

/** Seconds a character for the slides without a time of their own; undefined where there is nothing to share. */
export function sharedPace(
  slides: readonly PacedSlide[],
  { minutes }: Pick<Settings, "minutes">,
): number | undefined {
  if (minutes === undefined) return undefined;
  const left = slides.reduce((rest, { time = 0 }) => rest - time, minutes * 60);
  const characters = slides.reduce(
    (sum, slide) => sum + (slide.time === undefined ? slide.characters : 0),
    0,
  );
  return left > 0 && characters > 0 ? left / characters : undefined;
}

/** Where the speaker is. */
export interface Moment {
  /** Seconds since the speech began, pauses left out. */
  readonly elapsed: number;
  readonly slideIndex: number;
  /** The share of the slide's characters that is spoken, 0 to 1; absent where the clauses are not followed. */
  readonly clauseProgress?: number;
  /** Seconds spent on this slide, pauses left out. */
  readonly sectionElapsed?: number;
}

export interface Pace {
  /** Seconds before (positive) or behind (negative) the plan of the whole speech. */
  readonly ahead: number;
  /** The same within this section alone, however long the ones before took. */
  readonly sectionAhead?: number;
  /** Seconds planned for this section. */
  readonly sectionPlanned: number;
  /** The slide that should be on by now, */
  readonly expectedSlide: number;
  /** and the share of that slide that should be spoken, 0 to 1. */
  readonly expectedFraction: number;
}

/**
 * Compares the speaker with the plan. Without `clauseProgress` a speaker anywhere within the section's time is on time.
 */
export function paceAt(plan: Plan, moment: Moment): Pace {
  const { start, end } = plan.sections[moment.slideIndex] ?? { start: 0, end: 0 };
  const planned = end - start;
  const { elapsed, sectionElapsed, clauseProgress } = moment;
  const position = (from: number, now: number) =>
    clauseProgress === undefined
      ? Math.min(Math.max(now, from), from + planned)
      : from + Math.min(Math.max(clauseProgress, 0), 1) * planned;
  return {
    ahead: position(start, elapsed) - elapsed,
    ...(sectionElapsed !== undefined && {
      sectionAhead: position(0, sectionElapsed) - sectionElapsed,
    }),
    sectionPlanned: planned,
    ...expectedAt(plan, elapsed),
  };
}

function expectedAt(
  { sections }: Plan,
  elapsed: number,
): Pick<Pace, "expectedSlide" | "expectedFraction"> {
  const due = sections.findLastIndex(({ start, end }) => end > start && start <= elapsed);
  const section = sections[due];
  if (section === undefined) return { expectedSlide: 0, expectedFraction: 0 };
  const fraction = (elapsed - section.start) / (section.end - section.start);
  return { expectedSlide: due, expectedFraction: Math.min(fraction, 1) };
}
