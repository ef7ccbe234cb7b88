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
 * The new index of every slide of the old list, by id. Slides that are gone are taken for those that came in their place,
 * as a slide without an id of its own has a new one once its heading is mended; where none came, they get the index of
 * the next slide that stayed, or else of the last.
 */
export function placesAfter(before: readonly string[], now: readonly string[]): readonly number[] {
  const known = new Set<string | undefined>([...before, undefined]);
  const indexOf = new Map<string | undefined, number>(now.map((id, index) => [id, index]));
  // Behind the last slide that stayed.
  let place = 0;
  return before.map((id, at) => {
    const index = indexOf.get(id);
    if (index !== undefined) place = index + 1;
    else if (!known.has(now[place])) return known.has(now[place + 1]) ? place : place++;
    const stayed = before.slice(at).find((each) => indexOf.has(each));
    return index ?? indexOf.get(stayed) ?? Math.max(0, now.length - 1);
  });
}
