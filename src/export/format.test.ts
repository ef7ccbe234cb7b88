import { expect, it } from "vitest";
import { fileTitle } from "./format.ts";

it.each([
  ["2023年主题教育总结发言", "2023年主题教育总结发言"],
  ['a/b\\c:d*e?"f<g>h|i', "a b c d e f g h i"],
  ["  总结\n发言.  ", "总结 发言"],
  ["", "deck"],
  ["...", "deck"],
  ["长".repeat(200), "长".repeat(80)],
])("a title %j becomes a file name that Windows takes", (title, name) => {
  expect(fileTitle(title)).toBe(name);
});
