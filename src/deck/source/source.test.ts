import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineText, placeOf, readSource } from "./source.ts";

describe("readSource", () => {
  it.each([
    ["a\r\nb\rc\nd", "a\nb\nc\nd", []],
    ["\uFEFFa\uFEFF", "a\uFEFF", []],
    ["a\0b", "a\uFFFDb", ["1:2"]],
    ["co\uFFFEop\uFFFF", "co\u00ADop\u00AD", []],
    ["😀\n\uD83D!\uDE00", "😀\n\uFFFD!\uFFFD", ["2:1", "2:3"]],
  ])("makes %j fit", (text, fit, places) => {
    const { source, problems } = readSource({ path: "a", text });
    expect(source.text).toBe(fit);
    expect(problems.map(({ place }) => `${place.line}:${place.column}`)).toEqual(places);
  });

  it.each([
    ["GBK", [...Buffer.from("# "), 0xd6, 0xd0, 0xb9, 0xfa], "1:3"],
    ["UTF-16", [0xff, 0xfe, 0x23, 0x00, 0x2d, 0x4e], "1:1"],
  ])("tells once of a file in %s, where its first unreadable character stands", (_, bytes, at) => {
    const text = Buffer.from(bytes).toString("utf8");
    const { problems } = readSource({ path: "a", text });
    expect(
      problems.map(({ code, severity, place }) => [code, severity, place.line, place.column]),
    ).toEqual([["not-utf8", "error", ...at.split(":").map(Number)]]);
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
