import { expect, it } from "vitest";
import { estimate, exponent } from "./statistics.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it.each([
  // Ranks of the tables for 95 %: 15 samples, the 4th and the 12th.
  [15, 8, 4, 12],
  [20, 10, 6, 15],
  [6, 3, 1, 6],
])("of %i samples in order, the median is the %ith, between the %ith and the %ith", (...row) => {
  const [count, median, low, high] = row;
  expect(estimate(upTo(count).toReversed())).toEqual({ median, low, high });
});

it("of five samples nothing is certain", () => {
  expect(estimate(upTo(5))).toEqual({ median: 3, low: -Infinity, high: Infinity });
});

it("growth is read from sizes and costs", () => {
  const sizes = [13, 100, 1000, 5000];
  expect(exponent(sizes.map((size) => [size, 3 * size ** 1.5]))).toBeCloseTo(1.5);
});
