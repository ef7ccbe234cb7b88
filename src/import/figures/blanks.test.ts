import { expect, it } from "vitest";
import { findBlanks } from "./blanks.ts";

it.each([
  ["[主送单位]：", ["[主送单位]"]],
  ["[主送单位]:", ["[主送单位]"]],
  ["尊敬的[姓名]: 您好", ["[姓名]"]],
  ["[主持人]: 大家好", []],
  ["走访[数字]户", ["[数字]"]],
])("the places to fill in of %j", (text, found) => {
  expect(findBlanks(text).map((blank) => blank.text)).toEqual(found);
});
