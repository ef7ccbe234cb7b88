/** Rehearsals that were stored, read back. */
import {
  type Recording,
  type RehearsedSection,
  type Rehearsal,
  keepRehearsal,
  rehearsalVersion,
} from "./rehearsal.ts";
import { fieldsOf, isCount, isTime } from "../../deck/exchange/fields.ts";

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

function parseRecording(value: unknown): Recording | undefined {
  const { startedAt, slide, seen, spent, ids } = fieldsOf(value);
  if (!isTime(startedAt) || typeof slide !== "string" || !isTime(seen)) return undefined;
  const times = Object.entries(fieldsOf(spent)).filter(([, time]) => isTime(time));
  return {
    startedAt,
    slide,
    seen,
    spent: Object.fromEntries(times) as Recording["spent"],
    // An earlier version kept none.
    ids: [ids].flat().filter((id) => typeof id === "string"),
  };
}

/** A rehearsal under way as a window kept it at a moment (milliseconds since the epoch), last of all when it was left. */
export interface KeptRecording {
  readonly recording: Recording;
  readonly at: number;
  readonly isLeft: boolean;
}

/** What was kept of rehearsals under way, one of each window. An earlier version kept one alone. */
export function parseKeptRecordings(value: unknown): readonly KeptRecording[] {
  return [value].flat().flatMap((one: unknown) => parseKeptRecording(one) ?? []);
}

function parseKeptRecording(value: unknown): KeptRecording | undefined {
  const { at, isLeft, recording } = fieldsOf(value);
  const read = parseRecording(recording);
  return read && isTime(at) ? { recording: read, at, isLeft: isLeft === true } : undefined;
}

function parseSection(value: unknown): RehearsedSection | undefined {
  const { id, characters, planned, actual } = fieldsOf(value);
  if (typeof id !== "string" || !isCount(characters)) return undefined;
  return isTime(planned) && isTime(actual) ? { id, characters, planned, actual } : undefined;
}
