/** A rehearsal (排练): how long each slide took, against the plan, and the speaker's own rate. */
import type { Plan } from "../../deck/notes/pace/pace.ts";

export const rehearsalVersion = 1;

/** How many rehearsals are kept. */
export const rehearsalsKept = 10;

/** A slide that took less time than this rate, in characters a minute, was skipped and not spoken. */
const leafedPast = 600;

/** A finished rehearsal: plain JSON. */
export interface Rehearsal {
  readonly version: typeof rehearsalVersion;
  readonly deck: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Every slide of the deck, in order. */
  readonly sections: readonly RehearsedSection[];
}

/** Times in seconds. */
export interface RehearsedSection {
  readonly id: string;
  readonly characters: number;
  readonly planned: number;
  readonly actual: number;
}

/** A rehearsal under way. Times are milliseconds on the speaker's clock, so that pauses don't count. */
export interface Recording {
  readonly startedAt: number;
  /** The slide that is on, since when, */
  readonly slide: number;
  readonly since: number;
  /** and what earlier visits to each slide came to, by index. */
  readonly spent: Readonly<Record<number, number>>;
}

/** Begins on a slide. `at` is the moment (milliseconds since the epoch), `elapsed` what the speaker's clock shows. */
export function startRecording(slide: number, elapsed: number, at: number): Recording {
  return { startedAt: at, slide, since: elapsed, spent: {} };
}

/** The wall turned to a slide when the speaker's clock showed `elapsed`; a slide shown twice gets both its times. */
export function recordSlide(recording: Recording, slide: number, elapsed: number): Recording {
  if (slide === recording.slide) return recording;
  return { ...recording, slide, since: elapsed, spent: spentBy(recording, elapsed) };
}

/** Ends the rehearsal when the speaker's clock showed `elapsed`. */
export function finishRecording(
  recording: Recording,
  elapsed: number,
  deck: string,
  plan: Plan,
): Rehearsal {
  const spent = spentBy(recording, elapsed);
  const sections = plan.sections.map(({ id, characters, start, end }, i) => ({
    id,
    characters,
    planned: end - start,
    actual: (spent[i] ?? 0) / 1000,
  }));
  return { version: rehearsalVersion, deck, startedAt: recording.startedAt, sections };
}

function spentBy({ slide, since, spent }: Recording, elapsed: number): Recording["spent"] {
  return { ...spent, [slide]: (spent[slide] ?? 0) + Math.max(0, elapsed - since) };
}

/** Planned and actual length of a whole rehearsal, seconds. */
export function rehearsalTotals({ sections }: Rehearsal): {
  readonly planned: number;
  readonly actual: number;
} {
  return {
    planned: sections.reduce((sum, { planned }) => sum + planned, 0),
    actual: sections.reduce((sum, { actual }) => sum + actual, 0),
  };
}

/**
 * The speaker's own rate over some rehearsals, in whole characters a minute: what `rate` may be set to. Slides that were
 * leafed past (over 600 a minute) don't count; undefined where nothing was spoken.
 */
export function ownRate(rehearsals: readonly Rehearsal[]): number | undefined {
  const spoken = rehearsals
    .flatMap(({ sections }) => sections)
    .filter(({ characters, actual }) => characters > 0 && (characters * 60) / actual <= leafedPast);
  const characters = spoken.reduce((sum, section) => sum + section.characters, 0);
  const seconds = spoken.reduce((sum, section) => sum + section.actual, 0);
  return seconds > 0 ? Math.round((characters * 60) / seconds) : undefined;
}

/** The rehearsals with one more, oldest first, without those beyond the last ten. */
export function keepRehearsal(
  rehearsals: readonly Rehearsal[],
  rehearsal: Rehearsal,
): readonly Rehearsal[] {
  return [...rehearsals, rehearsal]
    .sort((a, b) => a.startedAt - b.startedAt)
    .slice(-rehearsalsKept);
}
