/** Steps of a slide that walks group by group: the speaker turns where a group begins in the text. */
import type { FacePlan } from "./model.ts";

/** Offsets of the steps by passage; empty where the face has no brace, as other layouts have no steps. */
export function clicksOf({ brace, groups }: FacePlan): ReadonlyMap<number, readonly number[]> {
  const clicks = new Map<number, number[]>();
  if (brace === undefined) return clicks;
  for (const { heading } of groups) {
    const at = heading.start - brace.length;
    clicks.set(heading.passage, [...(clicks.get(heading.passage) ?? []), at]);
  }
  return clicks;
}
