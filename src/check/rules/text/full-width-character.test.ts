import { describe, expect, it } from "vitest";
import { fullWidthCharacter } from "./full-width-character.ts";
import { hints, marked } from "../../sample-manuscript.ts";

describe("full-width-character", () => {
  it.each([
    "‸２０２３年",
    "‸２０２３年增长３．５个，占比１２％",
    "‸ＡＢＣ公司",
    "增长‸３．５个",
    "2023年，（一）",
    "‸２",
    "`２`",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(fullWidthCharacter, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["２０２３年", "改成“2023”"],
    ["３．５", "改成“3.5”"],
  ])("says how to mend %s", (text, hint) => {
    expect(hints(fullWidthCharacter, text)).toEqual([hint]);
  });
});
