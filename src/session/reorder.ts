/** Where the slides of a deck stand after the manuscript was changed. */

/**
 * A text that tells one list of slides from another, so that windows that take up the same edit move the place once. It
 * is not a secure hash.
 */
export function orderOf(ids: readonly string[]): string {
  let mark = 5381;
  for (const letter of ids.join("\n"))
    mark = (Math.imul(mark, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${ids.length}-${mark.toString(36)}`;
}

/**
 * The new index of every slide of the old list, by id. A slide that is gone gets the index of the next one that stayed,
 * or else of the last.
 */
export function placesAfter(before: readonly string[], now: readonly string[]): readonly number[] {
  const indexOf = new Map(now.map((id, index) => [id, index]));
  const last = Math.max(0, now.length - 1);
  return before.map((_, index) => {
    const stayed = before.slice(index).find((id) => indexOf.has(id));
    return stayed === undefined ? last : (indexOf.get(stayed) ?? last);
  });
}
