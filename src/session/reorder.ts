/** Where the slides of a deck stand after the manuscript was changed. */

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
