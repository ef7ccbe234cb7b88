import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCmap } from "./sfnt/cmap.ts";
import type { FontText } from "./faces.ts";
import { makeFonts, type FontFile } from "./make.ts";
import { readTables, tableOf } from "./sfnt/sfnt.ts";
import { shapeText, unpack } from "./sfnt/shape-text.ts";

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "rostrum-fonts-"));
});
afterAll(() => rm(cacheDir, { recursive: true }));

const none: FontText = {
  "serif-900": "",
  "serif-500": "",
  "serif-800": "",
  "sans-700": "",
  "sans-500": "",
  "words-500": "",
  "num-700": "",
};
const heading = "为学之实，固在践履";

/** The characters that a font file really maps to a glyph. */
async function mapped(font: FontFile): Promise<string> {
  const tables = readTables(await unpack(font.bytes, font.characters));
  const points = [...readCmap(tableOf(tables, "cmap")).keys()].sort((a, b) => a - b);
  return String.fromCodePoint(...points);
}

describe("makeFonts", () => {
  it("makes one WOFF2 file a face, with the characters of its text and the space", async () => {
    const text = { ...none, "serif-900": heading, "sans-500": "目录\n“一”" };
    const { fonts, missing } = await makeFonts([text], { cacheDir });
    expect(missing).toEqual([]);
    expect(fonts.map(({ face, characters }) => [face, characters])).toEqual([
      ["serif-900", " 为之固在学实履践，"],
      ["sans-500", " “”一录目"],
    ]);
    for (const font of fonts) {
      expect(font.bytes.toString("latin1", 0, 4)).toBe("wOF2");
      expect(font.name).toMatch(/^[a-z]+-\d00\.[0-9a-f]{8}\.woff2$/);
      expect(font.unicodeRange).toBeUndefined();
      expect(await mapped(font)).toBe(font.characters);
    }
  });

  it("joins signs that a Chinese typeface lacks to its face, upright and in vertical lines", async () => {
    const text = { ...none, "serif-900": "第Ⅲ组✔₂" };
    const { fonts, missing } = await makeFonts([text], { cacheDir, format: "truetype" });
    expect(missing).toEqual([{ face: "serif-900", characters: "₂" }]);
    expect(await mapped(fonts[0]!)).toBe(" Ⅲ✔第组");
    const tables = readTables(fonts[0]!.bytes);
    const count = tableOf(tables, "maxp").readUInt16BE(4);
    for (const [head, metrics] of [
      ["hhea", "hmtx"],
      ["vhea", "vmtx"],
    ] as const) {
      const full = tableOf(tables, head).readUInt16BE(34);
      expect(tableOf(tables, metrics)).toHaveLength(4 * full + 2 * (count - full));
    }
  });

  it("leaves a font unpacked that stays on this machine, with the same characters", async () => {
    const text = { ...none, "serif-900": heading };
    const [packed, unpacked] = await Promise.all(
      (["woff2", "truetype"] as const).map(async (format) => {
        const { fonts } = await makeFonts([text], { cacheDir, format });
        return fonts[0]!;
      }),
    );
    expect(unpacked?.name).toMatch(/\.ttf$/);
    expect([...readTables(unpacked!.bytes).keys()]).toContain("glyf");
    expect(unpacked?.characters).toBe(packed?.characters);
    const setIn = async (bytes: Buffer) => shapeText(bytes, "实践");
    expect(await setIn(unpacked!.bytes)).toEqual(await setIn(await unpack(packed!.bytes, heading)));
  });

  it("draws the weights of a family apart", async () => {
    const { fonts } = await makeFonts([{ ...none, "serif-900": "学", "serif-800": "学" }], {
      cacheDir,
    });
    const paths = await Promise.all(
      fonts.map(async ({ bytes }) => shapeText(await unpack(bytes, "学"), "学")[0]?.path),
    );
    expect(new Set(paths).size).toBe(2);
  });

  it("always gives the numerals all digits, all as wide", async () => {
    const { fonts } = await makeFonts([{ ...none, "num-700": "7" }], { cacheDir });
    const [font] = fonts;
    expect(font?.characters).toBe(" %,-./0123456789:NX–");
    const set = shapeText(await unpack(font!.bytes, font!.characters), "0123456789");
    expect(new Set(set.map(({ xAdvance }) => xAdvance)).size).toBe(1);
  });

  it("halves punctuation with halt in the finished file", async () => {
    const { fonts } = await makeFonts([{ ...none, "sans-500": "”，（一" }], { cacheDir });
    const font = await unpack(fonts[0]!.bytes, fonts[0]!.characters);
    const widths = shapeText(font, "”，（一", { features: ["halt"] }).map((g) => g.xAdvance);
    expect(widths).toEqual([500, 500, 500, 1000]);
  });

  it("kerns Latin letters in the finished file", async () => {
    const { fonts } = await makeFonts([{ ...none, "serif-900": "AV" }], { cacheDir });
    const font = await unpack(fonts[0]!.bytes, "AV");
    const width = (run: string) =>
      shapeText(font, run).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    expect(width("AV")).toBeLessThan(width("A") + width("V"));
  });

  it("draws —— as one stroke of two ems in the finished file", async () => {
    const { fonts } = await makeFonts([{ ...none, "sans-500": "一——" }], { cacheDir });
    const set = shapeText(await unpack(fonts[0]!.bytes, "一—"), "一——一");
    expect(set.map(({ xAdvance }) => xAdvance)).toEqual([1000, 2000, 1000]);
    // The Chinese stroke runs from 74 to 1926, with a unit of rounding; that of other languages from 49 to 1653.
    const across = set[1]?.path.match(/(?<=[ML])\d+/g)?.map(Number) ?? [];
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(1840);
  });

  it("brings the first slide and the rest without a glyph twice", async () => {
    const first = { ...none, "serif-900": "为学", "num-700": "1" };
    const whole = { ...none, "serif-900": heading, "sans-700": "次", "num-700": "12Q" };
    const { fonts } = await makeFonts([first, whole], { cacheDir });
    expect(fonts.map((font) => [font.face, font.part, font.characters])).toEqual([
      ["serif-900", 0, " 为学"],
      ["serif-900", 1, "之固在实履践，"],
      ["sans-700", 1, " 次"],
      ["num-700", 0, " %,-./0123456789:NX–"],
      ["num-700", 1, "Q"],
    ]);
    expect(fonts.map(({ unicodeRange }) => unicodeRange !== undefined)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it.each([
    ["that no slice claims", "一䶮𬬻", "䶮𬬻"],
    ["that a slice claims and lacks", "一🇦🌀", "🇦🌀"],
  ])("names a character %s", async (_, text, characters) => {
    const { fonts, missing } = await makeFonts([{ ...none, "sans-500": text }], { cacheDir });
    expect(missing.map(({ face }) => face)).toEqual(["sans-500"]);
    expect(new Set(missing[0]?.characters)).toEqual(new Set(characters));
    expect(fonts[0]?.characters).toBe(" 一");
  });

  it.each(["😀", "안녕하세요", "😀 😀"])(
    "makes no file for %s alone, and names it",
    async (text) => {
      const { fonts, missing } = await makeFonts([{ ...none, "serif-900": text }], { cacheDir });
      expect(fonts).toEqual([]);
      expect(missing.map(({ face }) => face)).toEqual(["serif-900"]);
      expect(new Set(missing[0]?.characters)).toEqual(new Set(text.replace(/ /g, "")));
    },
  );

  it("makes no file for a later text that brings nothing but missing characters", async () => {
    const first = { ...none, "sans-500": "一" };
    const { fonts, missing } = await makeFonts([first, { ...none, "sans-500": "一🌀" }], {
      cacheDir,
    });
    expect(fonts.map(({ part, characters }) => [part, characters])).toEqual([[0, " 一"]]);
    expect(missing).toEqual([{ face: "sans-500", characters: "🌀" }]);
  });

  it("does not call 二 in a figure missing: the next family draws it", async () => {
    const { fonts, missing } = await makeFonts([{ ...none, "num-700": "二十" }], { cacheDir });
    expect(missing).toEqual([]);
    expect(fonts[0]?.characters).not.toContain("二");
  });
});

describe("the cache", () => {
  const text = { ...none, "sans-700": "余次篇䶮" };
  let folder: string;
  beforeAll(async () => {
    folder = join(cacheDir, "own");
    await makeFonts([text], { cacheDir: folder });
  });

  it("keeps one finished entry a file and nothing beside it", async () => {
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it("gives the same again, with what was missing", async () => {
    const again = await makeFonts([text], { cacheDir: folder });
    const afresh = await makeFonts([text], { cacheDir: join(cacheDir, "other") });
    expect(again).toEqual(afresh);
    expect(again.missing).toEqual([{ face: "sans-700", characters: "䶮" }]);
  });

  it.each([
    ["cut short", (entry: Buffer) => entry.subarray(0, -10)],
    ["flipped in one bit", (entry: Buffer) => entry.fill(entry[500]! ^ 1, 500, 501)],
    ["empty", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("null\n")],
  ])("makes an entry again that is %s", async (_, spoil) => {
    const [name] = await readdir(folder);
    const path = join(folder, name!);
    const good = await readFile(path);
    await writeFile(path, spoil(Buffer.from(good)));
    const { fonts } = await makeFonts([text], { cacheDir: folder });
    expect(fonts).toHaveLength(1);
    expect((await readFile(path)).equals(good)).toBe(true);
  });

  it("takes the entry that is there", async () => {
    const before = await readdir(folder);
    await makeFonts([{ ...none, "sans-700": "篇次次余\u200b䶮" }], { cacheDir: folder });
    expect(await readdir(folder)).toEqual(before);
  });
});
