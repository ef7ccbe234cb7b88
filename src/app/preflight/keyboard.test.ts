import { describe, expect, it } from "vitest";
import { keyboardFinding, meaningOf, tileOf, tiles, type Key } from "./keyboard.ts";

const key = (name: string, code = name): Key => ({
  key: name,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
});

describe("tileOf", () => {
  it.each([
    ["ArrowRight", "ArrowRight", "→"],
    [" ", "Space", "空格"],
    ["\u3000", "Space", "空格"],
    ["b", "KeyB", "B"],
    ["B", "KeyB", "B"],
    ["Process", "KeyB", "B"],
    [".", "Period", "."],
    ["。", "Period", "."],
    [".", "", "."],
    ["PageDown", "", "PageDown"],
    ["Escape", "Escape", "Esc"],
    ["x", "KeyX", undefined],
  ])("of %j at %s is %s", (name, code, label) => {
    expect(tileOf({ key: name, code })?.label.zh).toBe(label);
  });
});

it.each([
  [key("PageDown"), "下一步；开着讲者屏时，先把讲稿念完"],
  [key("ArrowUp"), "上一步"],
  [key("x", "KeyX"), "放映时不起作用"],
])("%o means on stage: %s", (pressed, meaning) => {
  expect(meaningOf(pressed).zh).toBe(meaning);
});

it.each([
  [[], "pending"],
  [["PageDown", "B", "F5"], "pending"],
  [["PageUp", "←"], "pending"],
  [["PageDown", "PageUp"], "good"],
  [["空格", "←"], "good"],
])("with %j pressed the keyboard is %s", (labels, state) => {
  const pressed = new Set(tiles.filter(({ label }) => labels.includes(label.zh)));
  expect(pressed.size).toBe(labels.length);
  expect(keyboardFinding(pressed).state).toBe(state);
});
