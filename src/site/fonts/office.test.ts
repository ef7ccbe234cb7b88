import { expect, it } from "vitest";
import { officeFont } from "./office.ts";
import { readCmap } from "./sfnt/cmap.ts";
import { readTables, tableOf } from "./sfnt/sfnt.ts";
import { shapeText } from "./sfnt/shape-text.ts";

it("is a font by the name that is asked for, for everybody to embed, with the characters of the text", async () => {
  const font = (await officeFont("serif-900", "学思——", { family: "Some Name", bold: true }))!;
  const tables = readTables(font);
  const names = tableOf(tables, "name").swap16().toString("utf16le");
  expect(names).toContain("Some Name Bold");
  expect(names).toContain("SomeName-Bold");
  // The licence keeps its owner's name.
  expect(names).toMatch(/Adobe|Google|Noto/);
  const os2 = tableOf(tables, "OS/2");
  expect([os2.readUInt16BE(4), os2.readUInt16BE(8), os2.readUInt16BE(62) & 0x20]).toEqual([
    700, 0, 0x20,
  ]);
  const held = [...readCmap(tableOf(tables, "cmap")).keys()].map((p) => String.fromCodePoint(p));
  expect(new Set(held)).toEqual(new Set("学思— "));
  expect(shapeText(font, "学").map(({ xAdvance }) => xAdvance)).toEqual([1000]);
});

it("is not made where the face has no character of the text", async () => {
  expect(await officeFont("serif-900", "", { family: "x", bold: false })).toBeUndefined();
});
