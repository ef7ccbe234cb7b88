/** A stretch of a page from top to bottom, pixels. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a page into stretches of at most `longest`, each at the last of `ends` (rising) that fits. Without an end within
 * reach, it cuts at `longest`.
 */
export function stretches(
  ends: readonly number[],
  height: number,
  longest: number,
): readonly Stretch[] {
  const cut: Stretch[] = [];
  let from = 0;
  while (height - from > longest) {
    const limit = from + longest;
    const begun = from;
    const to = ends.findLast((end) => end > begun && end <= limit) ?? limit;
    cut.push({ from, to });
    from = to;
  }
  return height > from ? [...cut, { from, to: height }] : cut;
}
