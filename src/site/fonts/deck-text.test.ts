import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeck } from "../../deck/read.ts";
import { projectFolder } from "../folder/folders.ts";
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

it("has headings in every weight where a deck brings styles of its own", () => {
  const { deck } = readDeck([{ path: "1.md", text: "## 甲\n\n乙" }], { layouts: [] });
  const weights = ["serif-800", "serif-900", "sans-500", "sans-700"] as const;
  const having = (hasStyles: boolean) => {
    const [, whole] = deckFontTexts(deck, [], hasStyles);
    return weights.filter((weight) => whole[weight].includes("甲")).length;
  };
  expect(having(true)).toBe(4);
  expect(having(false)).toBeLessThan(4);
});

it("no rule of the theme sets the weight of the cover's title elsewhere, where its font lacks characters", async () => {
  const theme = join(projectFolder, "src/app/theme");
  const names = (await readdir(theme, { recursive: true })).filter((name) => name.endsWith(".css"));
  const css = await Promise.all(names.map((name) => readFile(join(theme, name), "utf8")));
  const selectors = [
    ...css.join("\n").matchAll(/([^{}]+)\{[^{}]*\bfont(?:-weight)?:\s*800\b/g),
  ].map(([, selector = ""]) => selector);
  expect(selectors.length).toBeGreaterThan(3);
  expect(selectors.filter((each) => !/data-layout="cover"|\.slips/.test(each))).toEqual([]);
});
