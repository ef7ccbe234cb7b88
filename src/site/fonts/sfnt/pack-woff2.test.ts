import { readFile } from "node:fs/promises";
import fc from "fast-check";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { decompress } from "wawoff2";
import { faces, type FaceName } from "../faces.ts";
import { planSlices } from "../plan.ts";
import { findTypeface } from "../typeface.ts";
import { outlines } from "./glyphs.ts";
import { packWoff2 } from "./pack-woff2.ts";
import { readTables, tableOf, writeTables } from "./sfnt.ts";
import { shapeText } from "./shape-text.ts";

/** Packed here, and unpacked by the decoder that browsers have. */
const thereAndBack = async (font: Buffer): Promise<Buffer> =>
  Buffer.from(await decompress(await packWoff2(font)));

describe("packWoff2, of a real face", () => {
  it.each<[FaceName, string]>([
    ["serif-900", "为学之实，固在践履——“学思用贯通”（一）"],
    ["num-700", "0123456789.%"],
    ["words-500", "AÉñçfi—“x”"],
  ])("%s: draws what was packed, and has the same tables", async (name, text) => {
    const { typeface, weight } = faces[name];
    const { slices, pathOf } = findTypeface(typeface);
    const [[slice, characters] = ["", ""]] = planSlices(text, slices).slices;
    const font = await subsetFont(await readFile(pathOf(slice)), characters, {
      targetFormat: "truetype",
      ...(typeface.variable ? { variationAxes: { wght: weight } } : {}),
    });
    const back = await thereAndBack(font);
    expect(shapeText(back, characters)).toEqual(shapeText(font, characters));
    expect(shapeText(font, characters).some(({ path }) => path !== "")).toBe(true);
    const [tables, unpacked] = [readTables(font), readTables(back)];
    expect([...unpacked.keys()].sort()).toEqual([...tables.keys()].sort());
    for (const [tag, table] of tables) {
      if (["glyf", "loca", "head"].includes(tag)) continue;
      expect(tableOf(unpacked, tag).equals(table), tag).toBe(true);
    }
  });

  it("keeps a table that has no number in the directory", async () => {
    const font = fontOf([Buffer.alloc(0)]);
    const tables = new Map(readTables(font)).set("Own1", Buffer.from("of our own"));
    const back = readTables(await thereAndBack(writeTables(tables)));
    expect(tableOf(back, "Own1").toString()).toBe("of our own");
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}
interface Outline {
  readonly contours: readonly (readonly Point[])[];
  readonly instructions: readonly number[];
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly number[];
}

const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt16BE(value, 2 * i);
  return bytes;
};

const isByte = 0x02;
const repeats = 0x08;
const isSame = 0x10;

/** As an outline stands in `glyf`, in the shortest form (OpenType 1.9, glyf). */
function writeOutline({ contours, instructions, box }: Outline): Buffer {
  const points = contours.flat();
  const steps = (axis: "x" | "y") => points.map((p, i) => p[axis] - (points[i - 1]?.[axis] ?? 0));
  const [dxs, dys] = [steps("x"), steps("y")];
  const flagOf = (step: number) =>
    step === 0 ? isSame : Math.abs(step) > 255 ? 0 : step > 0 ? isByte + isSame : isByte;
  const bytesOf = (step: number) =>
    step === 0 ? [] : Math.abs(step) > 255 ? [...shorts(step)] : [Math.abs(step)];
  const runs: { flag: number; times: number }[] = [];
  for (const [i, { isOn }] of points.entries()) {
    const flag = Number(isOn) + flagOf(dxs[i]!) + 2 * flagOf(dys[i]!);
    const last = runs.at(-1);
    if (last?.flag === flag && last.times < 256) last.times++;
    else runs.push({ flag, times: 1 });
  }
  const flags = runs.flatMap(({ flag, times }) => (times > 1 ? [flag + repeats, times - 1] : flag));
  let end = -1;
  return Buffer.concat([
    shorts(contours.length, ...box),
    shorts(...contours.map(({ length }) => (end += length)), instructions.length),
    Buffer.from([...instructions, ...flags, ...dxs.flatMap(bytesOf), ...dys.flatMap(bytesOf)]),
  ]);
}

/** The outline that a glyph holds, whatever its form. */
function readOutline(glyph: Buffer): Outline {
  let at = 0;
  const byte = () => glyph.readUInt8(at++);
  const short = () => glyph.readInt16BE((at += 2) - 2);
  const list = <Item>(length: number, read: () => Item) => Array.from({ length }, read);
  const count = short();
  const box = list(4, short);
  const ends = list(count, short);
  const instructions = list(short(), byte);
  const flags: number[] = [];
  while (flags.length <= ends.at(-1)!) {
    const flag = byte();
    flags.push(...Array<number>(flag & repeats ? 1 + byte() : 1).fill(flag));
  }
  const places = (axis: 1 | 2) => {
    let place = 0;
    return flags.map((flag) => {
      const isPlus = flag & (isSame * axis);
      if (flag & (isByte * axis)) return (place += isPlus ? byte() : -byte());
      return (place += isPlus ? 0 : short());
    });
  };
  const [xs, ys] = [places(1), places(2)];
  const points = flags.map((flag, i) => ({ x: xs[i]!, y: ys[i]!, isOn: (flag & 1) === 1 }));
  const contours = ends.map((end, i) => points.slice(i > 0 ? ends[i - 1]! + 1 : 0, end + 1));
  return { contours, instructions, box };
}

/** What an unpacker looks at, and no more. */
function fontOf(glyphs: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(54);
  head.writeInt16BE(1, 50);
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let end = 0;
  for (const [i, { length }] of glyphs.entries()) loca.writeUInt32BE((end += length), 4 * (i + 1));
  const maxp = shorts(1, 0, glyphs.length);
  const glyf = Buffer.concat(glyphs);
  return writeTables(new Map(Object.entries({ glyf, head, loca, maxp })));
}

const boxOf = (points: readonly Point[]): readonly number[] => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Steps of all sizes: WOFF2 writes them in six ways. */
const place = fc.oneof(
  ...[2, 70, 800, 1300, 4200, 16000].map((most) => fc.integer({ min: -most, max: most })),
);
const point = fc.record({ x: place, y: place, isOn: fc.boolean() });
const instructions = fc.array(fc.nat(255), { maxLength: 800 });
const outline = fc
  .record({
    contours: fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), { minLength: 1 }),
    instructions: fc.oneof(fc.constant([]), instructions),
    wider: fc.constantFrom(0, 0, 7),
  })
  .map(({ contours, instructions, wider }): Outline => {
    const box = boxOf(contours.flat()).map((edge, i) => (i === 2 ? edge + wider : edge));
    return { contours, instructions, box };
  });
/** Of some glyphs: how each is placed, and how it is scaled. */
const composite = fc
  .record({
    parts: fc.array(fc.record({ words: fc.boolean(), scale: fc.constantFrom(0, 8, 64, 128) }), {
      minLength: 1,
      maxLength: 4,
    }),
    instructions: fc.oneof(fc.constant([]), instructions),
  })
  .map(({ parts, instructions }) => {
    const hasInstructions = instructions.length > 0;
    const bytes = parts.map(({ words, scale }, i) => {
      const more = i < parts.length - 1 ? 0x20 : hasInstructions ? 0x100 : 0;
      const scales = { 0: 0, 8: 2, 64: 4, 128: 8 }[scale] ?? 0;
      const size = (words ? 4 : 2) + scales;
      return Buffer.concat([shorts(Number(words) + scale + more, i), Buffer.alloc(size, i + 1)]);
    });
    const end = hasInstructions ? [shorts(instructions.length), Buffer.from(instructions)] : [];
    return Buffer.concat([shorts(-1, -5, -6, 70, 80), ...bytes, ...end]);
  });

describe("packWoff2, of any outlines", () => {
  it("keeps steps and lengths at the ends of each form", async () => {
    const sizes = [0, 1, 64, 65, 768, 769, 1279, 1280, 4095, 4096, 9000];
    const there = (x: number, y: number): readonly Point[] =>
      [
        [x, y],
        [0, 0],
        [x, 0],
        [0, y],
        [x, 0],
      ].map(([px, py]) => ({ x: px!, y: py!, isOn: true }));
    const long = (length: number): readonly Point[] =>
      Array.from({ length }, (_, i) => ({ x: i, y: (i * i) % 97, isOn: i % 3 > 0 }));
    const given = [
      ...sizes.flatMap((x) => sizes.map((y) => there(x, y))),
      ...[252, 253, 505, 506, 761, 762].map(long),
    ].map((points) => ({ contours: [points], instructions: [], box: boxOf(points) }));
    const back = outlines(readTables(await thereAndBack(fontOf(given.map(writeOutline)))));
    expect(back.map(readOutline)).toEqual(given);
  });

  it("keeps each point, box and instruction, and what composite glyphs are made of", async () => {
    const glyph = fc.oneof(outline, composite, fc.constant(undefined));
    await fc.assert(
      fc.asyncProperty(fc.array(glyph, { minLength: 1, maxLength: 40 }), async (glyphs) => {
        const written = glyphs.map((each) =>
          each === undefined ? Buffer.alloc(0) : Buffer.isBuffer(each) ? each : writeOutline(each),
        );
        const back = outlines(readTables(await thereAndBack(fontOf(written))));
        expect(back).toHaveLength(glyphs.length);
        for (const [i, each] of glyphs.entries()) {
          if (each === undefined) expect(back[i]).toHaveLength(0);
          else if (Buffer.isBuffer(each)) expect(back[i]!.subarray(0, each.length)).toEqual(each);
          else expect(readOutline(back[i]!)).toEqual(each);
        }
      }),
      { numRuns: 60 },
    );
  });
});
