import { expect, it } from "vitest";
import { isHidden } from "./hidden.ts";

it.each([
  "color: transparent",
  "-webkit-text-fill-color: transparent; background: #fff",
  "color: rgba(0, 0, 0, 0)",
  "color: transparent; text-shadow: none",
  "mso-hide: all",
  "mso-element: comment-list",
])("text is hidden by %j", (style) => {
  expect(isHidden([["style", style]])).toBe(true);
});

it.each([
  "background: linear-gradient(90deg, red, blue); -webkit-background-clip: text; color: transparent",
  "background: linear-gradient(red, blue) text; -webkit-text-fill-color: transparent",
  "color: transparent; text-shadow: 0 0 2px black",
  "color: transparent; -webkit-text-stroke: 1px red",
  "color: transparency",
])("text is seen with %j", (style) => {
  expect(isHidden([["style", style]])).toBe(false);
});
