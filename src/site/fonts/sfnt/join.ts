import { readCmap, writeCmap } from "./cmap.ts";
import { glyphCount, joinMetrics, joinOutlines } from "./glyphs.ts";
import { joinLayout } from "./layout.ts";
import { readTables, tableOf, writeTables, type Tables } from "./sfnt.ts";

/** A TrueType font, and the characters to take from it. */
export interface FontPiece {
  readonly font: Buffer;
  readonly characters: string;
}

/** What is the same in all slices of a face, so the first one's serves. */
const sharedTables = ["BASE", "OS/2", "gasp", "name", "post", "prep"];

/**
 * Joins subsets of one typeface, at one weight, to a single TrueType font. Why: a slice costs 600 bytes however little
 * is in it, and no browser kerns or trims between two fonts. Glyphs that nothing maps to (each piece's .notdef) stay
 * in; checksums are not written: a last pass of the subsetter takes care of both.
 */
export function joinFonts(pieces: readonly FontPiece[]): Buffer {
  const fonts = pieces.map(({ font }) => readTables(font));
  const [first] = fonts;
  if (first === undefined) throw new Error("No fonts to join.");
  const shifts: number[] = [];
  let total = 0;
  for (const font of fonts) {
    shifts.push(total);
    total += glyphCount(font);
  }
  const glyphs = new Map<number, number>();
  for (const [i, { characters }] of pieces.entries()) {
    const map = readCmap(tableOf(fonts[i] ?? first, "cmap"));
    for (const character of characters) {
      const point = character.codePointAt(0) ?? 0;
      const glyph = map.get(point);
      if (glyph !== undefined) glyphs.set(point, glyph + (shifts[i] ?? 0));
    }
  }
  const joined = new Map<string, Buffer>();
  for (const tag of sharedTables) {
    const table = first.get(tag);
    if (table) joined.set(tag, table);
  }
  const { glyf, loca } = joinOutlines(fonts, shifts);
  joined.set("glyf", glyf).set("loca", loca).set("cmap", writeCmap(glyphs));
  joined.set("head", joinHead(fonts)).set("maxp", joinMaxima(fonts, total));
  for (const [head, metrics] of [
    ["hhea", "hmtx"],
    ["vhea", "vmtx"],
  ] as const) {
    if (!first.has(head)) continue;
    joined.set(head, joinMetricsHead(fonts, head, total)).set(metrics, joinMetrics(fonts, metrics));
  }
  for (const kind of ["GPOS", "GSUB"] as const) {
    const parts = fonts.flatMap((font, i) => {
      const table = font.get(kind);
      return table ? [{ table, shift: shifts[i] ?? 0 }] : [];
    });
    const layout = joinLayout(kind, parts);
    if (layout) joined.set(kind, layout);
  }
  return writeTables(joined);
}

/** `head` with the box around all glyphs (xMin, yMin, xMax, yMax at byte 36) and long offsets. */
function joinHead(fonts: readonly Tables[]): Buffer {
  const heads = fonts.map((font) => tableOf(font, "head"));
  const head = Buffer.from(heads[0] ?? []);
  for (const [at, pick] of [
    [36, Math.min],
    [38, Math.min],
    [40, Math.max],
    [42, Math.max],
  ] as const) {
    head.writeInt16BE(pick(...heads.map((h) => h.readInt16BE(at))), at);
  }
  head.writeInt16BE(1, 50);
  return head;
}

/** `maxp` with the largest of each limit. */
function joinMaxima(fonts: readonly Tables[], total: number): Buffer {
  const tables = fonts.map((font) => tableOf(font, "maxp"));
  const maxima = Buffer.from(tables[0] ?? []);
  for (let at = 6; at < maxima.length; at += 2) {
    maxima.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(at))), at);
  }
  maxima.writeUInt16BE(total, 4);
  return maxima;
}

/** `hhea` or `vhea` with the longest advance and an advance for every glyph. */
function joinMetricsHead(fonts: readonly Tables[], tag: "hhea" | "vhea", total: number): Buffer {
  const tables = fonts.flatMap((font) => font.get(tag) ?? []);
  const head = Buffer.from(tables[0] ?? []);
  head.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(10))), 10);
  head.writeUInt16BE(total, 34);
  return head;
}
