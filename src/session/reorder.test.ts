import { describe, expect, it } from "vitest";
import { orderOf, placesAfter } from "./reorder.ts";

describe("the places of slides after an edit", () => {
  it.each([
    ["nothing changed", "a b c", "a b c", [0, 1, 2]],
    ["one was put in above", "a b c", "a x b c", [0, 2, 3]],
    ["one was taken out", "a b c", "a c", [0, 1, 1]],
    ["the last was taken out", "a b c", "a b", [0, 1, 1]],
    ["two changed places", "a b c", "b a c", [1, 0, 2]],
    ["all are new", "a b", "x y z", [0, 1]],
    ["the heading of one was mended", "a b c", "a x c", [0, 1, 2]],
    ["the heading of the first was mended", "a b c", "x b c", [0, 1, 2]],
    ["the heading of the last was mended", "a b c", "a b x", [0, 1, 2]],
    ["the headings of two in a row were mended", "a b c d", "a x y d", [0, 1, 2, 3]],
    ["one was parted in two under new headings", "a b c", "a x y c", [0, 1, 3]],
    ["two became one under a new heading", "a b c d", "a x d", [0, 1, 1, 2]],
    [
      "one was taken out and the heading of the next but one mended",
      "a b c d",
      "a c x",
      [0, 1, 1, 2],
    ],
    ["the first was taken out, and one put in at the end", "a b c", "b c x", [0, 0, 1]],
    ["none is left", "a", "", [0]],
  ])("when %s", (_name, before, now, places) => {
    const list = (text: string) => text.split(" ").filter(Boolean);
    expect(placesAfter(list(before), list(now))).toEqual(places);
  });
});

it("one list of slides is told from another", () => {
  const lists = [[], ["a"], ["b"], ["a", "b"], ["b", "a"], ["ab"], ["为学"], ["践履"]];
  expect(new Set(lists.map(orderOf)).size).toBe(lists.length);
  expect(orderOf(["a", "b"])).toBe(orderOf(["a", "b"]));
});
