/** Rehearsals that were stored, read back. */
import {
  type Recording,
  type RehearsedSection,
  type Rehearsal,
  keepRehearsal,
  rehearsalVersion,
} from "./rehearsal.ts";
import { fieldsOf, isCount, isTime } from "../fields.ts";

/** The rehearsal, or undefined where the value is not a rehearsal of this deck. */
export function parseRehearsal(value: unknown, deck: string): Rehearsal | undefined {
  const fields = fieldsOf(value);
  const { version, startedAt, sections } = fields;
  if (version !== rehearsalVersion || fields["deck"] !== deck) return undefined;
  if (!isTime(startedAt) || !Array.isArray(sections)) return undefined;
  const read = sections.map(parseSection).filter((section) => section !== undefined);
  if (read.length < sections.length) return undefined;
  return { version, deck, startedAt, sections: read };
}

/**
 * The last ten rehearsals of a stored list, oldest first, without broken ones; undefined where the value is not a list.
 */
export function parseRehearsals(value: unknown, deck: string): readonly Rehearsal[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .map((one: unknown) => parseRehearsal(one, deck))
    .filter((one) => one !== undefined)
    .reduce<readonly Rehearsal[]>(keepRehearsal, []);
}

/** A rehearsal that was under way, or undefined where the value is not one. */
export function parseRecording(value: unknown): Recording | undefined {
  const { startedAt, slide, since, spent } = fieldsOf(value);
  if (!isTime(startedAt) || !isCount(slide) || !isTime(since)) return undefined;
  const times = Object.entries(fieldsOf(spent)).flatMap(([index, time]) =>
    isTime(time) ? [[Number(index), time] as const] : [],
  );
  return { startedAt, slide, since, spent: Object.fromEntries(times) };
}

function parseSection(value: unknown): RehearsedSection | undefined {
  const { id, characters, planned, actual } = fieldsOf(value);
  if (typeof id !== "string" || !isCount(characters)) return undefined;
  return isTime(planned) && isTime(actual) ? { id, characters, planned, actual } : undefined;
}
