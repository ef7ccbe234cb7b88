/**
 * Whether two decks are one speech: at least half of the slides of the longer one are among those of the other. A slide is
 * known by something that is said on it, never by its id, which another speech may have too. False where both have none.
 */
export function isMostlySame<Slide extends string | number>(
  a: readonly Slide[],
  b: readonly Slide[],
): boolean {
  const rest = [...b];
  const most = Math.max(a.length, rest.length);
  const same = a.filter((slide) => {
    const at = rest.indexOf(slide);
    return at >= 0 && rest.splice(at, 1);
  });
  return most > 0 && same.length * 2 >= most;
}
