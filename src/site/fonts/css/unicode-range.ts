/** First and last code point, both included. */
type Span = readonly [first: number, last: number];

/** Reads the value of the CSS descriptor `unicode-range`, without its `?` form, such as `U+20-7e,U+3001`. */
export function parseUnicodeRange(range: string): readonly Span[] {
  return range.split(",").map((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The shortest `unicode-range` for exactly these characters. */
export function formatUnicodeRange(characters: string): string {
  const points = [...characters].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const point of points) {
    const span = spans.at(-1);
    if (span && point <= span[1] + 1) span[1] = point;
    else spans.push([point, point]);
  }
  return spans.map(([a, b]) => `U+${a.toString(16)}${a === b ? "" : `-${b.toString(16)}`}`).join();
}
