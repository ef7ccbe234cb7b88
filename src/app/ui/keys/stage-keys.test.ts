import { describe, expect, it } from "vitest";
import { digitOf, type Press } from "./press.ts";
import { bindings } from "./stage-key-labels.ts";
import { actionOf, type Action } from "./stage-keys.ts";

function press(key: string, more: Partial<Press> = {}): Press {
  return {
    key,
    code: "",
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    place: "page",
    ...more,
  };
}

describe("a key on the page", () => {
  const cases: [string, Press, Action | undefined][] = [
    ["a clicker's forward button turns", press("PageDown"), "next"],
    ["a clicker's back button turns back", press("PageUp"), "previous"],
    ["arrows turn", press("ArrowRight"), "next"],
    ["the left arrow turns back", press("ArrowLeft"), "previous"],
    ["space turns", press(" ", { code: "Space" }), "next"],
    ["shift and space turn back", press(" ", { code: "Space", shiftKey: true }), "previous"],
    ["Enter turns", press("Enter"), "next"],
    ["Backspace turns back", press("Backspace"), "previous"],
    ["B is black", press("b"), "black"],
    ["B is black under caps lock", press("B"), "black"],
    ["the full stop is black", press("."), "black"],
    ["a Chinese full stop is black", press("。", { code: "Period" }), "black"],
    ["a full stop inside an input method is black", press("Process", { code: "Period" }), "black"],
    ["the number pad's full stop is black", press(".", { code: "NumpadDecimal" }), "black"],
    ["a full-width letter is its letter", press("ｂ", { code: "KeyB" }), "black"],
    ["a Cyrillic keyboard's B is black", press("и", { code: "KeyB" }), "black"],
    ["F5 starts", press("F5"), "start"],
    ["shift and F5 start", press("F5", { shiftKey: true }), "start"],
    ["Esc closes", press("Escape"), "close"],
    ["? helps", press("?", { code: "Slash", shiftKey: true }), "help"],
    ["a Chinese ？ helps", press("？", { code: "Slash", shiftKey: true }), "help"],
    ["? inside an input method helps", press("Process", { code: "Slash", shiftKey: true }), "help"],
    ["a digit begins a jump", press("7"), "jump"],
    ["a full-width digit begins a jump", press("７", { code: "Digit7" }), "jump"],
    ["Z freezes", press("z"), "freeze"],
    ["Home is the first slide", press("Home"), "first"],
    ["S opens the speaker's screen", press("s"), "speaker"],
    ["shift and an arrow are nobody's", press("ArrowRight", { shiftKey: true }), undefined],
    ["F11 stays the browser's", press("F11"), undefined],
    ["Ctrl+R stays the browser's", press("r", { ctrlKey: true }), undefined],
    ["Ctrl+F5 stays the browser's", press("F5", { ctrlKey: true }), undefined],
    ["Alt+Left stays the browser's", press("ArrowLeft", { altKey: true }), undefined],
    ["Cmd+P stays the browser's", press("p", { metaKey: true }), undefined],
    ["a key within a composed word is left alone", press("b", { isComposing: true }), undefined],
  ];
  it.each(cases)("%s", (_name, key, action) => {
    expect(actionOf(key)).toBe(action);
  });
});

describe("a key in a field or on a control", () => {
  const cases: [string, Press, Action | undefined][] = [
    ["a field keeps letters", press("b", { place: "field" }), undefined],
    ["a field keeps space", press(" ", { place: "field" }), undefined],
    ["a field keeps the left arrow", press("ArrowLeft", { place: "field" }), undefined],
    ["a clicker works from a field", press("PageDown", { place: "field" }), "next"],
    ["Esc works from a field", press("Escape", { place: "field" }), "close"],
    ["F5 does not reload from a field", press("F5", { place: "field" }), "start"],
    ["a link keeps its Enter", press("Enter", { place: "control" }), undefined],
    ["a button keeps its space", press(" ", { place: "control" }), undefined],
    ["an arrow turns from a link", press("ArrowRight", { place: "control" }), "next"],
  ];
  it.each(cases)("%s", (_name, key, action) => {
    expect(actionOf(key)).toBe(action);
  });
});

describe("the table of keys", () => {
  it("gives no key twice", () => {
    const keys = bindings.flatMap(({ keys }) => keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("names each action in both languages", () => {
    expect(bindings.filter(({ label }) => label.zh === "" || label.en === "")).toEqual([]);
  });

  it("knows the digit that was typed", () => {
    expect([digitOf(press("7")), digitOf(press("７")), digitOf(press("g"))]).toEqual([
      "7",
      "7",
      undefined,
    ]);
  });
});
