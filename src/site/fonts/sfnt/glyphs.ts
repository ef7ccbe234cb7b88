import { tableOf, type Tables } from "./sfnt.ts";

/** How many glyphs a font has. */
export const glyphCount = (font: Tables): number => tableOf(font, "maxp").readUInt16BE(4);

/** The outlines of a font, glyph by glyph; a blank has no bytes. */
export function outlines(font: Tables): readonly Buffer[] {
  const glyf = tableOf(font, "glyf");
  const loca = tableOf(font, "loca");
  const long = tableOf(font, "head").readInt16BE(50) === 1;
  const offset = (i: number) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  return Array.from({ length: glyphCount(font) }, (_, i) =>
    glyf.subarray(offset(i), offset(i + 1)),
  );
}

/** The parts of a composite glyph (OpenType 1.9, glyf). */
interface Components {
  /** Where each part begins, counted from the start of the glyph. */
  readonly starts: readonly number[];
  /** Where the last one ends. */
  readonly end: number;
  /** True where the length of instructions, and they, stand after the parts. */
  readonly hasInstructions: boolean;
}

const moreComponents = 0x0020;

/** Reads where the parts of a composite glyph are. */
export function readComponents(glyph: Buffer): Components {
  const starts: number[] = [];
  let at = 10;
  let hasInstructions = false;
  for (let flags = moreComponents; flags & moreComponents;) {
    starts.push(at);
    flags = glyph.readUInt16BE(at);
    const position = flags & 0x0001 ? 4 : 2;
    const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    if (flags & 0x0100) hasInstructions = true;
    at += 4 + position + scale;
  }
  return { starts, end: at, hasInstructions };
}

/** A glyph with the ids of its components moved; a simple glyph as it is. */
function moveComponents(glyph: Buffer, shift: number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const moved = Buffer.from(glyph);
  for (const start of readComponents(glyph).starts) {
    moved.writeUInt16BE(glyph.readUInt16BE(start + 2) + shift, start + 2);
  }
  return moved;
}

/** Joins outlines: `glyf`, and `loca` in its long form. */
export function joinOutlines(
  fonts: readonly Tables[],
  shifts: readonly number[],
): { readonly glyf: Buffer; readonly loca: Buffer } {
  const glyphs = fonts.flatMap((font, i) =>
    outlines(font).map((glyph) => moveComponents(glyph, shifts[i] ?? 0)),
  );
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let end = 0;
  for (const [i, glyph] of glyphs.entries()) {
    end += glyph.length;
    loca.writeUInt32BE(end, 4 * (i + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}

/** Joins `hmtx` (or `vmtx`), written with an advance for every glyph. */
export function joinMetrics(fonts: readonly Tables[], tag: "hmtx" | "vmtx"): Buffer {
  const headTag = tag === "hmtx" ? "hhea" : "vhea";
  return Buffer.concat(
    fonts.map((font) => {
      if (!font.has(tag)) return squares(font);
      const metrics = tableOf(font, tag);
      const full = tableOf(font, headTag).readUInt16BE(34);
      const joined = Buffer.alloc(4 * glyphCount(font));
      metrics.copy(joined, 0, 0, 4 * full);
      // The glyphs after the last advance share it and write their bearing alone.
      for (let i = full; i < glyphCount(font); i++) {
        joined.writeUInt16BE(metrics.readUInt16BE(4 * (full - 1)), 4 * i);
        joined.writeInt16BE(metrics.readInt16BE(4 * full + 2 * (i - full)), 4 * i + 2);
      }
      return joined;
    }),
  );
}

/** An advance of one em for every glyph of a font without metrics for vertical lines. */
function squares(font: Tables): Buffer {
  const em = tableOf(font, "head").readUInt16BE(18);
  const metrics = Buffer.alloc(4 * glyphCount(font));
  for (let at = 0; at < metrics.length; at += 4) metrics.writeUInt16BE(em, at);
  return metrics;
}
