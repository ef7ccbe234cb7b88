import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineText, placeOf, readSource } from "./source.ts";

describe("readSource", () => {
  it.each([
    ["a\r\nb\rc\nd", "a\nb\nc\nd", []],
    ["\uFEFFa\uFEFF", "a\uFEFF", []],
    ["a\0b", "a\uFFFDb", ["1:2"]],
    ["😀\n\uD83D!\uDE00", "😀\n\uFFFD!\uFFFD", ["2:1", "2:3"]],
  ])("makes %j fit", (text, fit, places) => {
    const { source, problems } = readSource({ path: "a", text });
    expect(source.text).toBe(fit);
    expect(problems.map(({ place }) => `${place.line}:${place.column}`)).toEqual(places);
  });

  it("leads from any offset to the character that stands there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("甲", "a", "\n", "😀"), { minLength: 1 }),
        fc.nat(),
        (letters, pick) => {
          const { source } = readSource({ path: "a", text: letters.join("") });
          const offset = pick % source.text.length;
          const { line, column } = placeOf(source, offset);
          const found = `${lineText(source, line - 1)}\n`.charAt(column - 1);
          expect(found).toBe(source.text.charAt(offset));
        },
      ),
    );
  });
});
