import { expect, it } from "vitest";
import { widePart } from "./title.ts";

it("a heading has any number of words", () => {
  const text = "甲 ".repeat(250_000);
  expect(widePart(`${text}${"长".repeat(9)}`, { breaksAt: "marks", size: 1 })).toBe(9);
});
