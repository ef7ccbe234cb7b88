/**
 * A comment that sets attributes of a slide, by their names without `data-`; empty where each is undefined. The values
 * must not hold `"`.
 */
export function slideComment(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`data-${name}="${value}"`],
  );
  return written.length === 0 ? "" : `<!-- .slide: ${written.join(" ")} -->`;
}
