import { expect, it } from "vitest";
import { pickLanguage } from "./words.ts";

it.each([
  [["zh-CN", "en"], "zh"],
  [["en-US", "zh-CN"], "en"],
  [["fr", "en-GB", "zh"], "en"],
  [["fr"], "zh"],
  [[], "zh"],
  [["zh-Hant-TW"], "zh"],
] as const)("a browser that asks for %j gets %s", (languages, expected) => {
  expect(pickLanguage(languages)).toBe(expected);
});
