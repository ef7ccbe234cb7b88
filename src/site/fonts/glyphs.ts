import { readFile } from "node:fs/promises";
import { keepFile, keptFile } from "../write/kept-file.ts";
import { faces, signTypefaces } from "./faces.ts";
import { planSlices } from "./plan.ts";
import { readCmap } from "./sfnt/cmap.ts";
import { readTables, tableOf } from "./sfnt/sfnt.ts";
import { findTypeface, type InstalledTypeface } from "./typeface.ts";

/**
 * Characters that a slice always has where it claims them; a test holds this. Of other characters, a `unicode-range`
 * claims many that the slice lacks, and only its cmap tells.
 */
export const surelyHeld =
  /^[\u4E00-\u9FEF\x20-\x7E，。、；：？！“”‘’（）《》〈〉「」『』【】—…·～％　]$/;

/** The characters of a text that one of the deck's Chinese typefaces has no glyph for, in code point order. */
export async function withoutGlyph(text: string): Promise<readonly string[]> {
  const lacking = await Promise.all(
    [faces["serif-900"], faces["sans-500"]].map((face) =>
      lackingIn(findTypeface(face.typeface), text),
    ),
  );
  let rest = [...new Set(lacking.flat())].sort();
  for (const signs of rest.length > 0 ? signTypefaces : []) {
    rest = [...(await lackingIn(findTypeface(signs), rest.join("")))].sort();
  }
  return rest;
}

async function lackingIn(typeface: InstalledTypeface, text: string): Promise<readonly string[]> {
  const plan = planSlices(text, typeface.slices);
  const found = [...plan.slices].map(async ([slice, claimed]) => {
    const doubtful = [...claimed].filter((character) => !surelyHeld.test(character));
    if (doubtful.length === 0) return [];
    const held = await glyphsOf(typeface, slice);
    return doubtful.filter((character) => !held.has(character.codePointAt(0) ?? 0));
  });
  return [...plan.missing, ...(await Promise.all(found)).flat()].filter(
    (each) => each.trim() !== "",
  );
}

const known = new Map<string, Promise<ReadonlySet<number>>>();

/** The code points that a slice has glyphs for; each file is read once. */
function glyphsOf(typeface: InstalledTypeface, slice: string): Promise<ReadonlySet<number>> {
  const name = `${typeface.identity.replaceAll("/", "+")}-${slice}.json`;
  const glyphs = known.get(name) ?? keptGlyphs(name, typeface.pathOf(slice));
  known.set(name, glyphs);
  return glyphs;
}

/** To unpack a font takes a tenth of a second, so what was found is kept under this name. */
async function keptGlyphs(name: string, path: string): Promise<ReadonlySet<number>> {
  const kept = codePoints((await keptFile("glyphs", name))?.toString() ?? "");
  if (kept) return kept;
  const found = [...(await readGlyphs(path)).keys()];
  await keepFile("glyphs", name, Buffer.from(JSON.stringify(found)));
  return new Set(found);
}

function codePoints(json: string): ReadonlySet<number> | undefined {
  try {
    return new Set(JSON.parse(json) as readonly number[]);
  } catch {
    return undefined;
  }
}

/** The unpacker returns its own memory, which the next call overwrites. So files are unpacked one at a time. */
let unpacked: Promise<unknown> = Promise.resolve();

async function readGlyphs(path: string): Promise<ReadonlyMap<number, number>> {
  const [{ decompress }, packed] = await Promise.all([import("wawoff2"), readFile(path)]);
  const glyphs = unpacked.then(async () => {
    const font = Buffer.from(await decompress(packed));
    return readCmap(tableOf(readTables(font), "cmap"));
  });
  unpacked = glyphs.catch(() => undefined);
  return glyphs;
}
