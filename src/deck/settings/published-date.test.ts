import { expect, it } from "vitest";
import { isoDate } from "./published-date.ts";

it.each([
  ["2023-10-01", "2023-10-01"],
  ["2023年9月1日", "2023-09-01"],
  ["2023 年 12 月", "2023-12"],
  ["2023/1/2", "2023-01-02"],
  ["2023-02-30", undefined],
  ["2023年13月", undefined],
  ["二〇二三年十月", undefined],
  ["2023年10月1日至2日", undefined],
  ["", undefined],
])("%j is %j", (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});
