import { glyphCount, outlines, readComponents } from "./glyphs.ts";
import type { Tables } from "./sfnt.ts";

/** The streams of a transformed `glyf`, in the order in which they stand (WOFF2, "Transformed glyf table format"). */
interface Streams {
  readonly contours: number[];
  readonly points: number[];
  readonly flags: number[];
  readonly glyphs: number[];
  readonly components: number[];
  readonly boxes: number[];
  readonly instructions: number[];
}

/**
 * `glyf` as WOFF2 has it: values of one kind stand together, and a point takes two or three bytes. Neither `loca` nor a
 * box that the points give is written. It compresses to four fifths of what the table itself does.
 */
export function transformOutlines(font: Tables): Buffer {
  const glyphs = outlines(font);
  const hasBox = Buffer.alloc(4 * Math.ceil(glyphs.length / 32));
  const streams: Streams = {
    contours: [],
    points: [],
    flags: [],
    glyphs: [],
    components: [],
    boxes: [],
    instructions: [],
  };
  for (const [i, glyph] of glyphs.entries()) {
    const contours = glyph.length === 0 ? 0 : glyph.readInt16BE(0);
    streams.contours.push((contours >> 8) & 0xff, contours & 0xff);
    if (contours === 0) continue;
    const needsBox =
      contours > 0 ? addSimple(streams, glyph, contours) : addComposite(streams, glyph);
    if (!needsBox) continue;
    hasBox[i >> 3]! |= 0x80 >> (i & 7);
    streams.boxes.push(...glyph.subarray(2, 10));
  }
  const header = Buffer.alloc(36);
  header.writeUInt16BE(glyphCount(font), 4);
  header.writeUInt16BE(longOffsets, 6);
  const parts = Object.entries(streams).map(([name, bytes]) =>
    name === "boxes" ? Buffer.concat([hasBox, Buffer.from(bytes)]) : Buffer.from(bytes),
  );
  for (const [i, part] of parts.entries()) header.writeUInt32BE(part.length, 8 + 4 * i);
  return Buffer.concat([header, ...parts]);
}

/** The form of `loca` that a reader makes: it may pad the glyphs, for which short offsets could be too short. */
export const longOffsets = 1;

/** Adds a composite glyph. Its box is never worked out. */
function addComposite(streams: Streams, glyph: Buffer): true {
  const { end, hasInstructions } = readComponents(glyph);
  streams.components.push(...glyph.subarray(10, end));
  if (hasInstructions) addInstructions(streams, glyph, end);
  return true;
}

/** Adds the instructions whose length stands at a place of the glyph. Gives the place after them. */
function addInstructions(streams: Streams, glyph: Buffer, at: number): number {
  const length = glyph.readUInt16BE(at);
  pushShort(streams.glyphs, length);
  streams.instructions.push(...glyph.subarray(at + 2, at + 2 + length));
  return at + 2 + length;
}

const onCurve = 0x01;
const repeated = 0x08;
/**
 * The bits for x; those for y are one to the left. With the first bit the step is one byte, and the second bit is its
 * sign. Without it, the second bit says that the step is nothing.
 */
const isByte = 0x02;
const isSame = 0x10;

/** Adds a glyph of contours. Gives whether its box is another one than the points give. */
function addSimple(streams: Streams, glyph: Buffer, contours: number): boolean {
  let count = 0;
  for (let i = 0; i < contours; i++) {
    const next = glyph.readUInt16BE(10 + 2 * i) + 1;
    pushShort(streams.points, next - count);
    count = next;
  }
  // The length of the instructions stands before the points, and after them in WOFF2.
  const instructionsAt = 10 + 2 * contours;
  let at = instructionsAt + 2 + glyph.readUInt16BE(instructionsAt);
  const flags = new Uint8Array(count);
  for (let i = 0; i < count;) {
    const flag = glyph.readUInt8(at++);
    const times = flag & repeated ? 1 + glyph.readUInt8(at++) : 1;
    flags.fill(flag, i, i + times);
    i += times;
  }
  const steps = (shift: 0 | 1): Int16Array =>
    Int16Array.from(flags, (flag) => {
      const same = flag & (isSame << shift);
      if (flag & (isByte << shift)) {
        const size = glyph.readUInt8(at++);
        return same ? size : -size;
      }
      if (same) return 0;
      at += 2;
      return glyph.readInt16BE(at - 2);
    });
  const xs = steps(0);
  const ys = steps(1);
  let x = 0;
  let y = 0;
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [xs[i]!, ys[i]!];
    pushPoint(streams, dx, dy, flags[i]! & onCurve);
    x += dx;
    y += dy;
    [xMin, yMin] = [Math.min(xMin, x), Math.min(yMin, y)];
    [xMax, yMax] = [Math.max(xMax, x), Math.max(yMax, y)];
  }
  addInstructions(streams, glyph, instructionsAt);
  return [xMin, yMin, xMax, yMax].some((edge, i) => edge !== glyph.readInt16BE(2 + 2 * i));
}

/** A number as "255UInt16": most take one byte. */
function pushShort(stream: number[], value: number): void {
  if (value < 253) stream.push(value);
  else if (value < 506) stream.push(255, value - 253);
  else if (value < 762) stream.push(254, value - 506);
  else stream.push(253, value >> 8, value & 0xff);
}

/**
 * A point, as the step from the last one: its flag tells how many bytes follow and the signs, and has the high bits of
 * short steps (WOFF2, "Triplet encoding").
 */
function pushPoint({ flags, glyphs }: Streams, dx: number, dy: number, isOn: number): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const [right, up] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
  const off = isOn ? 0 : 0x80;
  const signs = off + right + 2 * up;
  if (dx === 0 && y < 1280) {
    flags.push(off + ((y & 0xf00) >> 7) + up);
    glyphs.push(y & 0xff);
  } else if (dy === 0 && x < 1280) {
    flags.push(off + 10 + ((x & 0xf00) >> 7) + right);
    glyphs.push(x & 0xff);
  } else if (x > 0 && y > 0 && x < 65 && y < 65) {
    flags.push(signs + 20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2));
    glyphs.push((((x - 1) & 0xf) << 4) | ((y - 1) & 0xf));
  } else if (x > 0 && y > 0 && x < 769 && y < 769) {
    flags.push(signs + 84 + 12 * (((x - 1) & 0x300) >> 8) + (((y - 1) & 0x300) >> 6));
    glyphs.push((x - 1) & 0xff, (y - 1) & 0xff);
  } else if (x < 4096 && y < 4096) {
    flags.push(signs + 120);
    glyphs.push(x >> 4, ((x & 0xf) << 4) | (y >> 8), y & 0xff);
  } else {
    flags.push(signs + 124);
    glyphs.push(x >> 8, x & 0xff, y >> 8, y & 0xff);
  }
}
