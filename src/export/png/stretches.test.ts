import fc from "fast-check";
import { expect, it } from "vitest";
import { stretches } from "./stretches.ts";

it.each([
  [[300, 600, 900], 900, 1000, [[0, 900]]],
  [
    [300, 600, 900],
    900,
    700,
    [
      [0, 600],
      [600, 900],
    ],
  ],
  [
    [900],
    900,
    400,
    [
      [0, 400],
      [400, 800],
      [800, 900],
    ],
  ],
  [[], 0, 400, []],
])("sections that end at %j on %i pixels make pictures of %i: %j", (ends, height, longest, cut) => {
  expect(stretches(ends, height, longest).map(({ from, to }) => [from, to])).toEqual(cut);
});

it("leave nothing out, and none is too long", () => {
  const length = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(fc.array(length), length, (lengths, longest) => {
      let sum = 0;
      const ends = lengths.map((one) => (sum += one));
      const cut = stretches(ends, sum, longest);
      expect(cut.reduce((total, { from, to }) => total + to - from, 0)).toBe(sum);
      expect(cut.filter(({ from, to }) => to - from > longest)).toEqual([]);
    }),
  );
});
