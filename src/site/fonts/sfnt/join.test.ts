import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { beforeAll, describe, expect, it } from "vitest";
import { readCmap } from "./cmap.ts";
import { faceNames, faces, type Face } from "../faces.ts";
import { joinFonts } from "./join.ts";
import { planSlices } from "../plan.ts";
import { readTables, tableOf } from "./sfnt.ts";
import { shapeText } from "./shape-text.ts";
import { findTypeface } from "../typeface.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const text = `主题教育总结发言为学之实，固在践履。“学思用贯通”（一）《选读》：——…·；！？、0123%é${letters}`;

/** The slices of a face at its weight, with everything they have, and what they come to when joined. */
async function cutAndJoin(face: Face) {
  const { slices, pathOf } = findTypeface(face.typeface);
  const pieces = await Promise.all(
    [...planSlices(text, slices).slices].map(async ([slice, characters]) => ({
      characters,
      font: await subsetFont(await readFile(pathOf(slice)), characters, {
        targetFormat: "truetype",
        ...(face.typeface.variable ? { variationAxes: { wght: face.weight } } : {}),
      }),
    })),
  );
  return { pieces, joined: joinFonts(pieces) };
}

const chinese = faceNames.filter((name) => faces[name].typeface.variable);

describe.each(chinese)("joinFonts, %s", (name) => {
  let cut: Awaited<ReturnType<typeof cutAndJoin>>;
  beforeAll(async () => {
    cut = await cutAndJoin(faces[name]);
  });

  it("takes more than one slice", () => {
    expect(cut.pieces.length).toBeGreaterThan(5);
  });

  it("draws every character as its slice does, as wide and as high", () => {
    for (const { font, characters } of cut.pieces) {
      // — alone is taken for no script in particular; the joined font draws it in the Chinese way even so.
      for (const character of [...characters].filter((c) => c !== "—")) {
        for (const vertical of [false, true]) {
          const set = shapeText(cut.joined, character, { vertical });
          expect(set, character).toEqual(shapeText(font, character, { vertical }));
          expect(set[0]?.path, character).not.toBe("");
        }
      }
    }
  });

  it.each([
    ["halves punctuation", "，", ["halt"], false],
    ["halves quotation marks", "“”", ["halt"], false],
    ["halves brackets", "（）", ["halt"], false],
    ["halves punctuation set vertically", "《》", ["vhal"], true],
    ["sets punctuation by its own width", "！", ["palt"], false],
    ["joins —— to one stroke between Chinese", "一——一", [], false],
    ["joins —— to one stroke set vertically", "一——一", [], true],
    ["keeps … in the middle of the line between Chinese", "…", [], false],
  ] as const)("%s: %s", (_, run, features, vertical) => {
    const piece = cut.pieces.find(({ characters }) =>
      [...run].every((character) => characters.includes(character)),
    );
    const options = { features, vertical };
    const expected = shapeText(piece!.font, run, options);
    expect(shapeText(cut.joined, run, options)).toEqual(expected);
  });

  it("kerns Latin letters of the same slice", () => {
    let kerned = 0;
    for (const { font, characters } of cut.pieces) {
      const own = [...characters].filter((character) => letters.includes(character));
      const pairs = own.flatMap((a) => own.map((b) => a + b)).join("");
      const expected = shapeText(font, pairs);
      expect(shapeText(cut.joined, pairs)).toEqual(expected);
      kerned += new Set(expected.map(({ path, xAdvance }) => path + xAdvance)).size - own.length;
    }
    expect(kerned).toBeGreaterThan(50);
  });

  it.each([..."，。、“”（）《》：；"])("sets %s to half an em with halt", (mark) => {
    expect(shapeText(cut.joined, mark)[0]?.xAdvance).toBe(1000);
    expect(shapeText(cut.joined, mark, { features: ["halt"] })[0]?.xAdvance).toBe(500);
  });

  it("draws —— and … in the Chinese way after Latin letters too", () => {
    const paths = (run: string) => shapeText(cut.joined, run).map(({ path }) => path);
    expect(paths("A——").slice(1)).toEqual(paths("一——").slice(1));
    expect(paths("A…").slice(1)).toEqual(paths("一…").slice(1));
    expect(paths("一——")).toHaveLength(2);
  });
});

describe("joinFonts", () => {
  it("moves the parts of composite glyphs", async () => {
    const { typeface } = faces["num-700"];
    const { pathOf } = findTypeface(typeface);
    const cutOut = async (slice: string, characters: string) => ({
      characters,
      font: await subsetFont(await readFile(pathOf(slice)), characters, {
        targetFormat: "truetype",
      }),
    });
    const pieces = [await cutOut("latin", "0123éü"), await cutOut("latin-ext", "āěő")];
    const joined = joinFonts(pieces);
    for (const { font, characters } of pieces) {
      for (const character of characters) {
        expect(shapeText(joined, character), character).toEqual(shapeText(font, character));
      }
    }
  });

  it("leaves out what a piece maps beyond the characters asked for", async () => {
    const { pathOf } = findTypeface(faces["sans-500"].typeface);
    // 〈 brings 〉 along, its mirror image.
    const font = await subsetFont(await readFile(pathOf("100")), "〈", {
      targetFormat: "truetype",
    });
    const joined = joinFonts([{ font, characters: "〈" }]);
    const map = readCmap(tableOf(readTables(joined), "cmap"));
    expect([...map.keys()]).toEqual(["〈".codePointAt(0)]);
  });
});
