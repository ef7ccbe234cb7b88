/** A rehearsal (排练): how long each slide took, against the plan, and the speaker's own rate. */
import type { Plan } from "../../deck/notes/pace/pace.ts";
import { placesAfter } from "../reorder.ts";

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
  /** Every slide of the deck, in order; then those that were spoken on and have gone. */
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
  /** Milliseconds since the epoch: names the rehearsal too. */
  readonly startedAt: number;
  /** The id of the slide that is on. A deck that is changed meanwhile keeps its ids, not its places. */
  readonly slide: string;
  /** What the clock showed when it was last looked at. */
  readonly seen: number;
  /** What each slide took until then, by id. */
  readonly spent: Readonly<Record<string, number>>;
  /** The slides of the deck as it was then; none where it was never asked. */
  readonly ids: readonly string[];
}

/** Begins on a slide. `at` is the moment (milliseconds since the epoch), `elapsed` what the speaker's clock shows. */
export function startRecording(slide: string, elapsed: number, at: number): Recording {
  return { startedAt: at, slide, seen: elapsed, spent: {}, ids: [] };
}

/**
 * The wall shows a slide, and the speaker's clock shows `elapsed`: the time since the last look goes to the slide that was on
 * then. A slide shown twice gets both its times. A clock that was reset meanwhile gives none.
 */
export function recordSlide(recording: Recording, slide: string, elapsed: number): Recording {
  const { slide: last, seen, spent } = recording;
  if (slide === last && elapsed === seen) return recording;
  const time = Math.max(0, elapsed - seen);
  return {
    ...recording,
    slide,
    seen: elapsed,
    spent: { ...spent, [last]: spentOn(spent, last) + time },
  };
}

/** Goes on with a rehearsal that was cut off: what the clock counted since its last look was not spoken. */
export function goOnRecording(recording: Recording, slide: string, elapsed: number): Recording {
  return { ...recording, slide, seen: elapsed };
}

/**
 * The rehearsal with the slides of today: the time of a slide goes to the one that came in its place, as a slide without an id
 * of its own has a new one once its heading is mended. The time of one that is gone stays with its id, and it may come back.
 */
export function followSlides(recording: Recording, now: readonly string[]): Recording {
  const { ids: before, slide, spent } = recording;
  // An editor empties a file for a moment. At most looks nothing has changed.
  const isSame = before.length === now.length && now.every((id, at) => id === before[at]);
  if (now.length === 0 || isSame) return recording;
  const [known, places] = [new Set(before), placesAfter(before, now)];
  const standIn = (id: string): string => {
    const place = now.includes(id) ? undefined : places[before.indexOf(id)];
    const came = now[place ?? -1];
    return came === undefined || known.has(came) ? id : came;
  };
  const times = new Map<string, number>();
  for (const [id, time] of Object.entries(spent)) {
    const to = standIn(id);
    times.set(to, (times.get(to) ?? 0) + time);
  }
  return { ...recording, slide: standIn(slide), spent: Object.fromEntries(times), ids: now };
}

/** Ends the rehearsal as it was last looked at. */
export function finishRecording(recording: Recording, deck: string, plan: Plan): Rehearsal {
  const ids = plan.sections.map(({ id }) => id);
  const { startedAt, spent } = followSlides(recording, ids);
  const sections = plan.sections.map(({ id, characters, start, end }) => ({
    id,
    characters,
    planned: end - start,
    actual: spentOn(spent, id) / 1000,
  }));
  // It was spoken, and counts in the total.
  const gone = Object.entries(spent)
    .filter(([id, time]) => time > 0 && !ids.includes(id))
    .map(([id, time]) => ({ id, characters: 0, planned: 0, actual: time / 1000 }));
  return { version: rehearsalVersion, deck, startedAt, sections: [...sections, ...gone] };
}

/** Ids are anybody's words, such as `constructor`. */
function spentOn(spent: Recording["spent"], id: string): number {
  return Object.hasOwn(spent, id) ? (spent[id] ?? 0) : 0;
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

/**
 * The rehearsals with one more, or with more of the same one, in the order in which they were kept, without those beyond the
 * last ten. A clock that was set back may give the last one the earliest time.
 */
export function keepRehearsal(
  rehearsals: readonly Rehearsal[],
  rehearsal: Rehearsal,
): readonly Rehearsal[] {
  const others = rehearsals.filter(({ startedAt }) => startedAt !== rehearsal.startedAt);
  return [...others, rehearsal].slice(-rehearsalsKept);
}

/** The last ten of two lists, the earliest first, and each once. */
export function joinRehearsals(
  own: readonly Rehearsal[],
  others: readonly Rehearsal[],
): readonly Rehearsal[] {
  const times = new Set(own.map(({ startedAt }) => startedAt));
  return [...own, ...others.filter(({ startedAt }) => !times.has(startedAt))]
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .slice(-rehearsalsKept);
}
