import { describe, expect, it } from "vitest";
import { lengthText, totalLength } from "./reading-length.ts";

describe("the length of a text", () => {
  it.each([
    [537, 152.9, "537 字 · 约 2 分 33 秒"],
    [74, 21, "74 字 · 约 21 秒"],
    [2951, 840, "2951 字 · 约 14 分"],
    [2, 0.4, "2 字 · 约 0 秒"],
    [210, 59.6, "210 字 · 约 1 分"],
  ])("of %d characters and %d seconds is said in words", (characters, seconds, expected) => {
    expect(lengthText({ characters, seconds })).toBe(expected);
  });

  it("adds up", () => {
    const lengths = [
      { characters: 1, seconds: 2 },
      { characters: 3, seconds: 4 },
    ];
    expect(totalLength(lengths)).toEqual({ characters: 4, seconds: 6 });
  });
});
