import { expect, it } from "vitest";
import { isHidden } from "./hidden.ts";
import { leavesOut } from "./leaves-out.ts";

it.each([
  "color: transparent",
  "-webkit-text-fill-color: transparent; background: #fff",
  "color: rgba(0, 0, 0, 0)",
  "color: transparent; text-shadow: none",
  "mso-hide: all",
  "color: transparent; background: url(text.png)",
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

it.each([
  ["div", true],
  ["a", false],
  ["ul", false],
  ["section", false],
])("S5's handout is on no slide as a box alone: %s", (element, hides) => {
  expect(leavesOut(element, [["class", "a handout"]])).toBe(hides);
});
