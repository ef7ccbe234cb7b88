import { describe, expect, it } from "vitest";
import { orderOf, placesAfter } from "./reorder.ts";

describe("the places of slides after an edit", () => {
  it.each([
    ["nothing changed", "a b c", "a b c", [0, 1, 2]],
    ["one was put in above", "a b c", "a x b c", [0, 2, 3]],
    ["one was taken out", "a b c", "a c", [0, 1, 1]],
    ["the last was taken out", "a b c", "a b", [0, 1, 1]],
    ["two changed places", "a b c", "b a c", [1, 0, 2]],
    ["all are new", "a b", "x y z", [2, 2]],
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
