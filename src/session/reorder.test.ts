import { describe, expect, it } from "vitest";
import { keepPlaces, orderOf, placesAfter } from "./reorder.ts";
import { initialState } from "./state.ts";

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

describe("the slide that is shown", () => {
  /** Where a window stands after each list of slides, `slide step`. It may turn in between. */
  const shownAfter = (start: string, ...edits: readonly string[]): readonly string[] => {
    const places = keepPlaces();
    const listOf = (text: string) => text.split(" ").filter(Boolean);
    let [ids, stand] = [listOf("a b c d"), { slide: "abcd".indexOf(start), step: 2 }];
    return edits.map((edit) => {
      if (edit.startsWith("turn to ")) stand = { slide: ids.indexOf(edit.slice(8)), step: 0 };
      else {
        places.see(ids, { ...initialState("甲"), position: stand });
        const next = listOf(edit);
        const { places: at, steps } = places.after(ids, next);
        const slide = Math.min(at[stand.slide] ?? stand.slide, Math.max(next.length - 1, 0));
        [ids, stand] = [next, { slide, step: steps[stand.slide] ?? Math.min(stand.step, 1) }];
      }
      return `${ids[stand.slide] ?? "none"} ${stand.step}`;
    });
  };

  it.each([
    ["comes back with its step", "b", ["a c d", "c 1"], ["a b c d", "b 2"]],
    ["comes back to another place", "d", ["a b c", "c 1"], ["d a b c", "d 2"]],
    ["comes back after other edits", "b", ["a c d", "c 1"], ["a c", "c 1"], ["a b c", "b 2"]],
    [
      "comes back where its stand-in went too",
      "b",
      ["a c d", "c 1"],
      ["a d", "d 1"],
      ["b d", "b 2"],
    ],
    ["comes back where none was left", "c", ["", "none 1"], ["a b c d", "c 2"]],
    [
      "stays away where somebody turned",
      "b",
      ["a c d", "c 1"],
      ["turn to d", "d 0"],
      ["a b c d", "d 0"],
    ],
    ["is the one that came in its place", "b", ["a x c d", "x 1"], ["b a x c d", "x 1"]],
  ])("%s", (_name, start, ...steps) => {
    const edits = steps.map(([edit = ""]) => edit);
    expect(shownAfter(start, ...edits)).toEqual(steps.map(([, shown]) => shown));
  });
});

it("a state that another window has moved already says nothing of what is shown", () => {
  const places = keepPlaces();
  const state = { ...initialState("甲"), position: { slide: 1, step: 0 } };
  places.see(["a", "b", "c"], state);
  const without = ["a", "c"];
  places.see(["a", "b", "c"], {
    ...state,
    position: { slide: 0, step: 0 },
    order: orderOf(without),
  });
  places.after(["a", "b", "c"], without);
  places.see(without, { ...state, order: orderOf(without) });
  expect(places.after(without, ["a", "b", "c"]).places[1]).toBe(1);
});

it("one list of slides is told from another", () => {
  const lists = [[], ["a"], ["b"], ["a", "b"], ["b", "a"], ["ab"], ["为学"], ["践履"]];
  expect(new Set(lists.map(orderOf)).size).toBe(lists.length);
  expect(orderOf(["a", "b"])).toBe(orderOf(["a", "b"]));
});
