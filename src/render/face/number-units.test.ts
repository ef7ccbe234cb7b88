import { expect, it } from "vitest";
import { growth } from "../../../tests/processor-time.ts";
import { numberWithUnit } from "./number-units.ts";

it.each([
  ["增长3.2亿元，", ["3.2亿元，"]],
  ["1,286个百分点与20余次", ["1,286个百分点", "20余次"]],
  ["2026年8月至2026—2027", ["2026年8月", "2026—2027"]],
  ["第12345号", []],
])("the numbers of %j that stay whole", (text, found) => {
  expect([...text.matchAll(numberWithUnit)].map(([number]) => number)).toEqual(found);
});

it.each(["1", "1,", "１", "1 ", "1-", "1年"])(
  "%j over and over takes time by its length",
  (unit) => {
    const run = (size: number): unknown =>
      unit.repeat(size / unit.length).replace(numberWithUnit, "");
    expect(growth(run)).toBeLessThan(10);
  },
);
