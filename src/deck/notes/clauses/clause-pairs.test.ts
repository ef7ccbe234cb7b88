import { describe, expect, it } from "vitest";
import { insideTest, longestPair, pairsOf } from "./clause-pairs.ts";

const wholes = (text: string) => pairsOf(text).map(({ start, end }) => text.slice(start, end));

describe("pairs of marks", () => {
  it.each<[string, string[]]>([
    ["他说“好”，‘对’。", ["“好”", "‘对’"]],
    ["《学习〈资料〉》（党组）", ["《学习〈资料〉》", "（党组）"]],
    ["“甲‘乙’丙”", ["“甲‘乙’丙”"]],
    ["“一。“二”三", ["“二”"]],
    ["一”二》三", []],
    ["“甲《乙”丙》", ["“甲《乙”"]],
    ["‘don’t go’", ["‘don’t go’"]],
    ['say "a, b" and "c"', ['"a, b"', '"c"']],
    ['5", and 6", both', []],
    ['5" wide and 6" high', []],
    ['"a " b"', ['"a " b"']],
    ["", []],
  ])("of %j are %j", (text, pairs) => {
    expect(wholes(text)).toEqual(pairs);
  });

  it("end at the bound, so that a mark nobody closed swallows nothing", () => {
    const quote = (length: number) => `“${"字".repeat(length - 2)}”`;
    expect(pairsOf(quote(longestPair))).toHaveLength(1);
    expect(pairsOf(quote(longestPair + 1))).toHaveLength(0);
  });

  it("tell what is inside them: neither their first unit nor what stands behind", () => {
    const isInside = insideTest(pairsOf("a“b”“c”d"));
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(isInside)).toEqual(
      [0, 0, 1, 1, 0, 1, 1, 0, 0].map(Boolean),
    );
  });
});
