import fc from "fast-check";
import { expect, it } from "vitest";
import { fileTitle } from "./file-title.ts";

it.each([
  ["2023年主题教育总结发言", "2023年主题教育总结发言"],
  ['a/b\\c:d*e?"f<g>h|i', "a b c d e f g h i"],
  ["  总结\n发言.  ", "总结 发言"],
  ["", "deck"],
  ["...", "deck"],
  ["长".repeat(200), "长".repeat(66)],
  ["a".repeat(200), "a".repeat(80)],
  ["a".repeat(79) + "👨‍👩‍👧", "a".repeat(79)],
  ["a".repeat(79) + "e\u0301\u0323", "a".repeat(79)],
  ["a".repeat(78) + " .b", "a".repeat(78)],
  ["CON", "_CON"],
  ["nul.年终", "_nul.年终"],
  ["com1 总结", "_com1 总结"],
  ["Concert", "Concert"],
  [".tmp 笔记", "tmp 笔记"],
  ["总结\u202e稿", "总结稿"],
  ["一\ud800二", "一 二"],
  ["总结$(touch a)`b`", "总结 (touch a) b"],
  ["Re\u0301sume\u0301", "Résumé"],
])("a title %j becomes a file name that every system takes", (title, name) => {
  expect(fileTitle(title)).toBe(name);
});

it("a title of anything becomes one name, which leaves room for what follows it", () => {
  const pieces = ["👨‍👩‍👧", "长", " ", ".", "e\u0301", "\ud83d", "CON", "\u200d", "/", "\u202e", "a"];
  const title = fc.array(fc.constantFrom(...pieces), { maxLength: 120, size: "max" });
  fc.assert(
    fc.property(title, (text) => {
      const name = fileTitle(text.join(""));
      expect(name).toMatch(/^[^\s.][^\\/:*?"<>|\p{Cc}\p{Cs}]*$/u);
      expect(name).not.toMatch(/[. ]$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(fileTitle(name)).toBe(name);
    }),
  );
});
