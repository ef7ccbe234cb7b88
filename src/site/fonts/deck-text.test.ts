import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { deckFontTexts } from "./deck-text.ts";

it("has the Chinese of the scripts apart from that of the deck, and not for the first paint", () => {
  const { deck } = readDeck([{ path: "1.md", text: "# 总结" }], { layouts: [] });
  const [first, whole] = deckFontTexts(deck, [
    'const black={zh:"黑屏，再按",en:"Black"}',
    "let a=1/2;",
  ]);
  expect(first["words-500"]).toBe("");
  expect([...whole["words-500"]].sort().join("")).toBe([..."黑屏，再按"].sort().join(""));
  expect(whole["sans-500"]).not.toContain("黑");
});
