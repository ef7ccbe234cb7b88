import { imageSize } from "image-size";
import type { PictureSize } from "../../deck/model.ts";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { readImages } from "./images.ts";

/** The sizes of the pictures in a deck's folder, with the orientation of the camera. A broken picture has no size. */
export async function pictureSizes(
  folder: string,
  deck: DeckFolder,
): Promise<ReadonlyMap<string, PictureSize>> {
  const images = await readImages(folder, deck);
  return new Map(
    images.flatMap(({ src, bytes }) => {
      const size = sizeOf(bytes);
      return size ? [[src, size] as const] : [];
    }),
  );
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
