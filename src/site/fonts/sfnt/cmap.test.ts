import fc from "fast-check";
import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { readCmap, writeCmap } from "./cmap.ts";
import { faces } from "../faces.ts";
import { readTables, tableOf } from "./sfnt.ts";
import { findTypeface } from "../typeface.ts";

const points = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0x4e00, max: 0x4f00 }),
  fc.integer({ min: 0xff00, max: 0xfffe }),
  fc.integer({ min: 0x20000, max: 0x20020 }),
);
const maps = fc
  .array(fc.tuple(points, fc.integer({ min: 1, max: 0xfffe })))
  .map((entries) => new Map(entries));

/** The table with its format 12 subtable out of reach, as a reader of the basic plane sees it. */
function withoutFull(cmap: Buffer): Buffer {
  const basic = Buffer.from(cmap);
  basic.writeUInt16BE(1, 2);
  return basic;
}

describe("cmap", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(readCmap(writeCmap(map))).toEqual(map);
      }),
    );
  });

  it("tells readers of format 4 all but the characters beyond U+FFFF", () => {
    fc.assert(
      fc.property(maps, (map) => {
        const basic = [...map].filter(([point]) => point < 0xffff);
        expect(readCmap(withoutFull(writeCmap(map)))).toEqual(new Map(basic));
      }),
    );
  });

  it("takes a 0 in a glyph array of format 4 for no glyph, whatever the delta", () => {
    // One stretch, U+41–43, over an array of the glyphs 5, none, 7 with the delta 10; then the end mark.
    const words = [4, 38, 0, 4, 4, 1, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 10, 1, 4, 0, 5, 0, 7];
    const cmap = Buffer.alloc(12 + 2 * words.length);
    cmap.writeUInt16BE(1, 2);
    cmap.writeUInt32BE(12, 8);
    for (const [i, word] of words.entries()) cmap.writeUInt16BE(word, 12 + 2 * i);
    expect([...readCmap(cmap)]).toEqual([
      [0x41, 15],
      [0x43, 17],
    ]);
  });

  it.each([
    ["format 4", "119", "0AVX一的、。，"],
    ["format 12", "4", "🈲"],
  ])("reads the subsetter's %s", async (_, slice, characters) => {
    const { pathOf } = findTypeface(faces["sans-500"].typeface);
    const font = await subsetFont(await readFile(pathOf(slice)), characters, {
      targetFormat: "truetype",
      keepFeatures: [],
    });
    const map = readCmap(tableOf(readTables(font), "cmap"));
    const found = [...map.keys()].map((point) => String.fromCodePoint(point));
    expect(new Set(found)).toEqual(new Set(characters));
    expect(new Set(map.values()).size).toBe(map.size);
  });
});
