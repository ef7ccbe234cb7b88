import { describe, expect, it } from "vitest";
import { chineseNumeral, readNumeral, readRing, ringNumeral } from "./numerals.ts";

it.each([
  [1, "一"],
  [4, "四"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "100"],
  [0, "0"],
  [1.5, "1.5"],
])("writes %d as %s", (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral);
});

describe("numerals", () => {
  it.each<[string, number | undefined]>([
    ["20", 20],
    ["1,200", 1200],
    ["3.5", 3.5],
    ["一", 1],
    ["十", 10],
    ["二十一", 21],
    ["两百", 200],
    ["一百零五", 105],
    ["三万二千", 32_000],
    ["十万", 100_000],
    ["1,20", undefined],
    ["几", undefined],
    ["", undefined],
  ])("%s is %s", (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });
});

it.each([
  [1, "①"],
  [10, "⑩"],
  [20, "⑳"],
])("puts %d into a ring as %s, and reads it", (number, ring) => {
  expect(ringNumeral(number)).toBe(ring);
  expect(readRing(ring)).toBe(number);
});

it.each([0, 21, 1.5])("knows no ring for %d", (number) => {
  expect(ringNumeral(number)).toBeUndefined();
});

it.each(["", "一", "1", "①②"])("reads no ring in “%s”", (text) => {
  expect(readRing(text)).toBe(0);
});
