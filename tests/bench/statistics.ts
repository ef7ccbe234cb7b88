/** The value that `share` (0 to 1) of the values do not exceed; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A median and where it lies with a certainty of at least 95 %. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median of samples, with its interval by order statistics (Conover, Practical Nonparametric Statistics, §3.2): whatever
 * the samples' distribution. Of fewer than six samples it is unbounded.
 */
export function estimate(values: readonly number[]): Estimate {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = lowRank(sorted.length);
  return {
    median: median(values),
    low: rank < 0 ? -Infinity : (sorted[rank] ?? Number.NaN),
    high: rank < 0 ? Infinity : (sorted[sorted.length - 1 - rank] ?? Number.NaN),
  };
}

/** The highest rank, from 0, below which the true median lies in at most 2.5 % of cases; -1 without such a rank. */
function lowRank(count: number): number {
  let chance = 0.5 ** count;
  let below = chance;
  let rank = -1;
  while (below <= 0.025 && rank < count) {
    rank++;
    chance *= (count - rank) / (rank + 1);
    below += chance;
  }
  return rank;
}

/** The exponent of growth: how a cost follows a size, fitted to pairs of both (1: twice the size costs twice as much). */
export function exponent(pairs: readonly (readonly [size: number, cost: number])[]): number {
  const logs = pairs.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number =>
    logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
