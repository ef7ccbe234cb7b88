/** Where the slides of a deck stand after the manuscript was changed. */

/** Tells one list of slides from another, so that windows that take up the same edit move the place once. Not for secrets. */
export function orderOf(ids: readonly string[]): string {
  let mark = 5381;
  for (const letter of ids.join("\n"))
    mark = (Math.imul(mark, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${ids.length}-${mark.toString(36)}`;
}

/**
 * For every slide that was there, by id, its index among those that are there now. One that is gone gives its place to the
 * next that stayed, or else to the last.
 */
export function placesAfter(before: readonly string[], now: readonly string[]): readonly number[] {
  const indexOf = new Map(now.map((id, index) => [id, index]));
  const last = Math.max(0, now.length - 1);
  return before.map((_, index) => {
    const stayed = before.slice(index).find((id) => indexOf.has(id));
    return stayed === undefined ? last : (indexOf.get(stayed) ?? last);
  });
}
