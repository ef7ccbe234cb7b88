import { describe, expect, it } from "vitest";
import { formatUnicodeRange, parseUnicodeRange } from "./unicode-range.ts";

describe("unicode-range", () => {
  it.each([
    ["U+41", [[0x41, 0x41]]],
    [
      "U+20-7e,U+3001",
      [
        [0x20, 0x7e],
        [0x3001, 0x3001],
      ],
    ],
    [
      "u+1F300-1F308, U+FF03",
      [
        [0x1f300, 0x1f308],
        [0xff03, 0xff03],
      ],
    ],
  ] as const)("reads %s", (range, spans) => {
    expect(parseUnicodeRange(range)).toEqual(spans);
  });

  it.each([
    ["", ""],
    ["A", "U+41"],
    ["ACB", "U+41-43"],
    ["一AAB、😀", "U+41-42,U+3001,U+4e00,U+1f600"],
  ])("writes %j as %j", (characters, range) => {
    expect(formatUnicodeRange(characters)).toBe(range);
  });
});
