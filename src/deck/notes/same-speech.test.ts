import fc from "fast-check";
import { expect, it } from "vitest";
import { isMostlySame } from "./same-speech.ts";

it.each<[string, string, boolean]>([
  ["abcd", "abcd", true],
  ["abcd", "dcba", true],
  ["abcd", "abxy", true],
  ["abcd", "axyz", false],
  ["ab", "abxyz", false],
  ["aaaa", "abcd", false],
  ["", "a", false],
  ["", "", false],
])("of %j and %j: %j", (a, b, expected) => {
  expect(isMostlySame([...a], [...b])).toBe(expected);
});

it("says the same of both, and knows each speech again", () => {
  const slides = fc.array(fc.integer({ min: 0, max: 5 }));
  fc.assert(
    fc.property(slides, slides, (a, b) => {
      expect(isMostlySame(a, b)).toBe(isMostlySame(b, a));
      expect(isMostlySame(a, [...a].reverse())).toBe(a.length > 0);
    }),
  );
});
