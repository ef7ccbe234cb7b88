import { describe, expect, it } from "vitest";
import { invisibleCharacter } from "./invisible-character.ts";
import { checkManuscript } from "../../check.ts";
import { marked, sample } from "../../sample-manuscript.ts";

describe("invisible-character", () => {
  it.each([
    "甲‸\u{200B}乙",
    "甲‸\u{200D}乙",
    "‸\u{202E}甲‸\u{202C}",
    "甲‸\u{2066}乙",
    "软‸\u{AD}连",
    "中‸\u{FEFF}间",
    "甲‸\u{E0041}\u{E0042}乙",
    "甲‸\u{2060}乙",
    "\u{FEFF}# 题",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}",
    "甲\u{3000}乙",
    "甲‸\u{200D}👧",
    "👨‸\u{200D}甲",
    "a\u{9}b",
    "`a\u{200B}b`",
  ])("finds what is marked and nothing else: %s", (text) => {
    expect(marked(invisibleCharacter, text)).toBe(text);
  });

  it.each<[string, string]>([
    ["甲\u{202E}\u{200B}乙", "这里有改变文字方向的控制符（U+202E）"],
    ["甲\u{200B}\u{202E}乙", "这里有看不见的零宽字符（U+200B）"],
    ["甲\u{7}乙", "这里有控制字符（U+0007）"],
    ["甲\u{E0041}乙", "这里有看不见的标签字符（U+E0041）"],
  ])("says what it is: %j", (text, message) => {
    const found = checkManuscript(sample(text), [invisibleCharacter]);
    expect(found.map(({ message: { zh } }) => zh)).toEqual([message]);
  });
});
