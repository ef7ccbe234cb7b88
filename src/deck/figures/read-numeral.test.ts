import { describe, expect, it } from "vitest";
import { readNumeral } from "./read-numeral.ts";

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
