import { imageSize } from "image-size";
import type { PictureSize } from "../../deck/model.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { backgroundOf } from "../../deck/settings/background.ts";
import { readImages } from "./images.ts";
import { textOn } from "./picture-tone.ts";

/**
 * The sizes of the pictures in a deck's folder, with the orientation of the camera, and what text a background bears. A
 * broken picture has no size.
 */
export async function pictureSizes(
  folder: string,
  deck: DeckFolder,
): Promise<ReadonlyMap<string, PictureSize>> {
  const images = await readImages(folder, deck);
  const { slides } = deck.reading.deck;
  const backgrounds = new Set(slides.map(({ attributes }) => backgroundOf(attributes)?.image));
  const sizes = await Promise.all(
    images.map(async ({ src, bytes }) => {
      const size = sizeOf(bytes);
      if (!size) return [];
      const bears = backgrounds.has(src) ? await textOn(bytes) : undefined;
      return [[src, { ...size, ...(bears && { bears }) }] as const];
    }),
  );
  return new Map(sizes.flat());
}

function sizeOf(bytes: Buffer): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
