import { describe, expect, it } from "vitest";
import { contrastRatio, fade, over } from "./colour.ts";
import type { Colour } from "./measured.ts";

const hex = (text: string): Colour => {
  const channel = (at: number): number => parseInt(text.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5), 1];
};

describe("contrast of colours", () => {
  // The design's own figures, and the two ends.
  it.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#777777", 1],
    ["#221B17", "#FBF7EE", 15.88],
    ["#9A1B1E", "#F8EEE8", 7.21],
    ["#E3BE7B", "#8C1C20", 5.18],
    ["#FFB59E", "#2A2338", 8.85],
  ])("of %s and %s is %d", (one, other, ratio) => {
    expect(contrastRatio(hex(one), hex(other))).toBeCloseTo(ratio, 2);
    expect(contrastRatio(hex(other), hex(one))).toBeCloseTo(ratio, 2);
  });

  it("comes after the colours are laid over each other", () => {
    expect(over(fade(hex("#000000"), 0.5), hex("#ffffff"))).toEqual([127.5, 127.5, 127.5, 1]);
    expect(over(hex("#102030"), hex("#ffffff"))).toEqual(hex("#102030"));
    expect(over(fade(hex("#102030"), 0), fade(hex("#ffffff"), 0))[3]).toBe(0);
  });
});
