import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { remember, type Subset } from "./cache.ts";
import { readCmap } from "./sfnt/cmap.ts";
import {
  faceNames,
  faces,
  signTypefaces,
  type Face,
  type FaceName,
  type FontText,
  type Typeface,
} from "./faces.ts";
import { joinFonts, type FontPiece } from "./sfnt/join.ts";
import { drawnCharacters, planSlices, type SlicePlan } from "./plan.ts";
import { renamed, type OfficeName } from "./sfnt/name.ts";
import { readTables, tableOf, writeTables } from "./sfnt/sfnt.ts";
import { packWoff2 } from "./sfnt/pack-woff2.ts";
import { findPackage, findTypeface, type InstalledTypeface } from "./typeface.ts";
import { formatUnicodeRange } from "./css/unicode-range.ts";

/** As CSS names them. To pack a font takes a third of the time that it takes, so what stays on this machine is not packed. */
export type FontFormat = "woff2" | "truetype";

/** A font file of the deck: one face, the characters of one part of the text. */
export interface FontFile {
  readonly face: FaceName;
  readonly family: string;
  readonly weight: number;
  /** All that it holds, in code point order. */
  readonly characters: string;
  /** The same as a CSS `unicode-range`; absent where this one file is the whole face. */
  readonly unicodeRange?: string;
  readonly format: FontFormat;
  readonly bytes: Buffer;
  /** File name with a hash of the bytes, such as `serif-900.1f0c9a2b.woff2`. */
  readonly name: string;
  /** The text it was made for: an index into the texts given. */
  readonly part: number;
}

/** Characters that a face should draw and its typeface does not have. */
export interface MissingCharacters {
  readonly face: FaceName;
  readonly characters: string;
}

interface FontOptions {
  /** Where finished subsets are kept, such as `node_modules/.cache/rostrum/fonts`. Made when it is not there. */
  readonly cacheDir: string;
  /** The folder from which the font packages are looked up; this module's own place when left out. */
  readonly packagesRoot?: string;
  /** WOFF2 when left out. */
  readonly format?: FontFormat;
}

/** Raise this number when a change here makes different bytes from the same text. */
const recipe = 3;

/**
 * Makes the deck's fonts: one file a face and text, with the characters of that text and nothing more. A later text
 * leaves out what the ones before it brought, so `[firstSlide, whole]` gives a small set to preload and the rest, and
 * no glyph twice. Missing characters are reported, never thrown; throws when a font package is not installed.
 */
export async function makeFonts(
  texts: readonly FontText[],
  options: FontOptions,
): Promise<{
  readonly fonts: readonly FontFile[];
  readonly missing: readonly MissingCharacters[];
}> {
  const made = await Promise.all(faceNames.map((name) => makeFace(name, texts, options)));
  return {
    fonts: made.flatMap(({ fonts }) => fonts),
    missing: made.map(({ missing }) => missing).filter(({ characters }) => characters !== ""),
  };
}

async function makeFace(
  name: FaceName,
  texts: readonly FontText[],
  { cacheDir, packagesRoot, format = "woff2" }: FontOptions,
): Promise<{ readonly fonts: readonly FontFile[]; readonly missing: MissingCharacters }> {
  const face: Face = faces[name];
  const typeface = findTypeface(face.typeface, packagesRoot);
  const tool = findPackage("subset-font").identity;
  const fonts: FontFile[] = [];
  let missing = "";
  const shares = shareOut(
    texts.map((text) => text[name]),
    face.always,
  );
  for (const [part, characters] of shares.entries()) {
    const plan = planSlices(characters, typeface.slices);
    if (plan.slices.size === 0 && plan.missing === "") continue;
    const { weight } = face;
    const { features } = face.typeface;
    const signs = plan.missing === "" ? [] : [plan.missing];
    const made = [recipe, tool, typeface.identity, weight, features, ...plan.slices, ...signs];
    const key = keyOf(format === "woff2" ? made : [...made, format]);
    const subset = await remember(cacheDir, key, () =>
      cut(face, typeface, plan, { format, ...(packagesRoot && { packagesRoot }) }),
    );
    const held = new Set(subset.characters);
    const wanted = [...plan.slices.values()].join("") + plan.missing;
    // A font for blanks alone is not made, and a blank is never missing.
    missing += [...wanted].filter((each) => each.trim() !== "" && !held.has(each)).join("");
    if (held.size > 0) fonts.push(fontFile(name, part, format, subset));
  }
  return {
    fonts: withRanges(fonts),
    missing: { face: name, characters: face.partial ? "" : missing },
  };
}

/** The characters of a face, text by text, each in the first text that has it. A face without text gets nothing. */
function shareOut(texts: readonly string[], always: string): readonly string[] {
  const before = new Set<string>();
  return texts.map((text) => {
    const own = drawnCharacters(text);
    const drawn = own.length > 0 ? drawnCharacters(own.join("") + always) : own;
    const fresh = drawn.filter((character) => !before.has(character));
    for (const character of fresh) before.add(character);
    return fresh.join("");
  });
}

/** The planned characters as one file. */
async function cut(
  face: Face,
  typeface: InstalledTypeface,
  plan: SlicePlan,
  { format, packagesRoot }: { readonly format: FontFormat; readonly packagesRoot?: string },
): Promise<Subset> {
  const found = packagesRoot === undefined ? {} : { packagesRoot };
  const { characters, bytes } = await cutTrueType(face, typeface, plan, found);
  const isPacked = format === "woff2" && bytes.length > 0;
  return { characters, bytes: isPacked ? await packWoff2(bytes) : bytes };
}

/**
 * Cuts the planned characters out of their slices, and signs that the slices lack out of the typefaces for signs, at the
 * weight of the face, and joins them to one TrueType font, under
 * another name where one is given. A font without outlines has no bytes.
 */
export async function cutTrueType(
  face: Face,
  typeface: InstalledTypeface,
  plan: SlicePlan,
  { name, packagesRoot }: { readonly name?: OfficeName; readonly packagesRoot?: string } = {},
): Promise<Subset> {
  // Loaded where a font is cut: mostly, all are kept.
  const { default: subsetFont } = await import("subset-font");
  const keepFeatures = face.typeface.features;
  const pieces: FontPiece[] = [];
  let held = "";
  let lacking = plan.missing;
  const cutFrom = async (from: Typeface, path: string, wanted: string): Promise<string> => {
    const pinned = from.variable ? { variationAxes: { wght: face.weight } } : {};
    const options = {
      targetFormat: "truetype",
      keepFeatures: [...from.features],
      ...pinned,
    } as const;
    const font = await subsetFont(await readFile(path), wanted, options);
    // A slice does not always have what its unicode-range claims: only its cmap tells.
    const map = readCmap(tableOf(readTables(font), "cmap"));
    const characters = [...wanted].filter((c) => map.has(c.codePointAt(0) ?? 0)).join("");
    if (characters !== "") pieces.push({ font, characters });
    held += characters;
    return [...wanted].filter((c) => !characters.includes(c)).join("");
  };
  for (const [slice, wanted] of plan.slices) {
    lacking += await cutFrom(face.typeface, typeface.pathOf(slice), wanted);
  }
  for (const signs of face.partial || pieces.length === 0 ? [] : signTypefaces) {
    const { slices, pathOf } = findTypeface(signs, packagesRoot);
    const { slices: claimed, missing } = planSlices(lacking, slices);
    lacking = missing;
    for (const [slice, wanted] of claimed) lacking += await cutFrom(signs, pathOf(slice), wanted);
  }
  // HarfBuzz fails on a font without outlines, which a text of only missing characters would give.
  if (held.trim() === "") return { characters: "", bytes: Buffer.alloc(0) };
  const joined = joinFonts(pieces);
  const named = name ? writeTables(renamed(readTables(joined), name)) : joined;
  const bytes = await subsetFont(named, held, { targetFormat: "truetype", keepFeatures });
  return { characters: held, bytes };
}

const keyOf = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

function fontFile(
  name: FaceName,
  part: number,
  format: FontFormat,
  { characters, bytes }: Subset,
): FontFile {
  const { family, weight } = faces[name];
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return {
    face: name,
    family,
    weight,
    characters: drawnCharacters(characters).join(""),
    format,
    bytes,
    name: `${name}.${hash}.${format === "woff2" ? "woff2" : "ttf"}`,
    part,
  };
}

/** A face in one file needs no range: what it lacks goes on to the next family by itself. */
const withRanges = (fonts: readonly FontFile[]): readonly FontFile[] =>
  fonts.length === 1
    ? fonts
    : fonts.map((font) => ({ ...font, unicodeRange: formatUnicodeRange(font.characters) }));
