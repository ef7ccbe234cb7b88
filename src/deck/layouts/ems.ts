/** About how wide a text is, in ems of its own size: a Han character takes one, a Latin letter about half. */
export function emsOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\x20-\u024f]/.test(character) ? 0.55 : 1),
    0,
  );
}
