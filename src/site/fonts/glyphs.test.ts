import { readFile } from "node:fs/promises";
import { decompress } from "wawoff2";
import { describe, expect, it } from "vitest";
import { faces } from "./faces.ts";
import { surelyHeld, withoutGlyph } from "./glyphs.ts";
import { readCmap } from "./sfnt/cmap.ts";
import { readTables, tableOf } from "./sfnt/sfnt.ts";
import { findTypeface } from "./typeface.ts";
import { parseUnicodeRange } from "./css/unicode-range.ts";

describe("what the typefaces have no glyph for", () => {
  it.each([
    ["2023年，主题教育——“学思想”；①②℃№→ABC　\n", ""],
    ["安Ⅲ级 ✔是 ✘否 ☐☑", ""],
    ["안녕 세계", "계녕세안"],
    // Claimed by a slice, and not in it.
    ["한국어", "국어한"],
    ["👨‍👩‍👧 王𰻞、䶮", "䶮👧👨👩𰻞"],
    ["བོད་", "་དབོ"],
    ["\uFFFC", "\uFFFC"],
    ["", ""],
  ])("is found in %j", async (text, expected) => {
    expect((await withoutGlyph(text)).join("")).toBe(expected);
  });

  it.each(["serif-900", "sans-500"] as const)(
    "is not what every slice that claims it has: %s",
    async (name) => {
      const { slices, pathOf } = findTypeface(faces[name].typeface);
      const wrong: string[] = [];
      for (const { name: slice, range } of slices.filter((each) => /^\d+$/.test(each.name))) {
        const font = Buffer.from(await decompress(await readFile(pathOf(slice))));
        const held = readCmap(tableOf(readTables(font), "cmap"));
        for (const [first, last] of parseUnicodeRange(range)) {
          for (let point = first; point <= last; point++) {
            const character = String.fromCodePoint(point);
            if (surelyHeld.test(character) && !held.has(point)) wrong.push(character);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
