/**
 * A pattern for the signs on the line that ends fenced code: as many as opened it, or more. What may stand before and
 * behind them differs by where the fence stands. The signs of made-up text, written out, would be too large for a pattern.
 */
export function fenceEnd(signs: string): string {
  return `\\${signs.charAt(0)}{${signs.length},}`;
}
