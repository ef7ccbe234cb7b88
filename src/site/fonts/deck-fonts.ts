import { createHash } from "node:crypto";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { cacheFolder } from "../write/cache-folder.ts";
import type { OutputFile } from "../write/write-folder.ts";
import { fontFaceCss } from "./css/css.ts";
import { articleWords } from "../../render/reading/reading-guide.ts";
import { deckFontTexts } from "./deck-text.ts";
import { makeFonts, type FontFile } from "./make.ts";

/** Where finished fonts are kept. */
export const fontCache = (): string => cacheFolder("fonts");

/** A deck's fonts as a page has them. */
export interface DeckFonts {
  /** Tags for the end of the head, and of the body. */
  readonly head: string;
  readonly body: string;
  /** What those tags name. */
  readonly files: readonly OutputFile[];
}

interface FontWishes {
  readonly single: boolean;
  readonly scripts: readonly string[];
  /** False for a page that stays on this machine. */
  readonly isPacked?: boolean;
}

/**
 * The characters of the first paint are in the page itself: a few kilobytes that would come too late as a file. The
 * rest comes with a style sheet at the end of the page, where it delays nothing before it. A `single` file has each
 * face in one piece: from a disk nothing is late, and it is smaller. `scripts` are those of the page: a browser asks for
 * the font with their words only where the machine has no Chinese one.
 */
export async function deckFonts(
  { reading, styles }: DeckFolder,
  { single, scripts, isPacked = true }: FontWishes,
): Promise<DeckFonts> {
  const [firstPaint, whole] = deckFontTexts(
    reading.deck,
    [...scripts, articleWords(reading.deck)],
    styles !== undefined,
  );
  const texts = single ? [whole] : [firstPaint, whole];
  const format = isPacked ? "woff2" : "truetype";
  const { fonts } = await makeFonts(texts, { cacheDir: fontCache(), format });

  const first = fonts.filter(({ part }) => part === 0);
  const head = `<style>${fontFaceCss(first, { url: dataUrl })}</style>`;
  const later = fonts.filter(({ part }) => part > 0);
  if (later.length === 0) return { head, body: "", files: [] };
  const sheet = fontFaceCss(later, { url: ({ name }) => `./${name}` });
  const sheetName = `assets/fonts.${hash(sheet)}.css`;
  return {
    head,
    body: `<link rel="stylesheet" href="${sheetName}">`,
    files: [
      ...later.map(({ name, bytes }) => ({ path: `assets/${name}`, bytes })),
      { path: sheetName, bytes: sheet },
    ],
  };
}

/** A font as an address that a style sheet can hold. */
export function dataUrl({ bytes, format }: FontFile): string {
  return `data:font/${format === "woff2" ? "woff2" : "ttf"};base64,${bytes.toString("base64")}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
