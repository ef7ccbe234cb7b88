import { expect, it } from "vitest";
import { chineseNumeral } from "./numerals.ts";

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
