import { describe, expect, it } from "vitest";
import { drawnCharacters, planSlices } from "./plan.ts";

const slices = [
  { name: "2", range: "U+4e00-4e0b,U+201c-201d" },
  { name: "1", range: "U+3001-3002" },
  { name: "latin", range: "U+20-7e,U+2000-206f" },
];

describe("planSlices", () => {
  it.each([
    ["nothing for no text", "", {}, ""],
    [
      "each character once, in code point order",
      "丁一丁A、",
      { latin: "A", "1": "、", "2": "一丁" },
      "",
    ],
    ["an overlap to the slice that is named first", "“’", { "2": "“", latin: "’" }, ""],
    ["what no slice claims to the missing", "一☃😀", { "2": "一" }, "☃😀"],
    ["no zero-width and control characters", "\u200b\ufe0f\n一\u2028\ud800", { "2": "一" }, ""],
  ])("gives %s", (_, text, plan, missing) => {
    const planned = planSlices(text, slices);
    expect(Object.fromEntries(planned.slices)).toEqual(plan);
    expect(planned.missing).toBe(missing);
  });
});

describe("drawnCharacters", () => {
  it("keeps spaces of every width, which have a glyph", () => {
    expect(drawnCharacters("\u3000 \u00a0\t")).toEqual([" ", "\u00a0", "\u3000"]);
  });
});
