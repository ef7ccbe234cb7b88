import { basename, join } from "node:path";
import { placeInside, readPlaced } from "../folder/inside.ts";
import { pathOf } from "../folder/picture-path.ts";
import { isSource } from "../folder/source-files.ts";
import { mediaTypeOf, readImage } from "./images.ts";

/** A file of the deck's folder as the local server gives it. */
export interface ServedFile {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * It can run nothing, whether it is opened by itself or in a frame: an origin of its own, no script, no guessed type.
 */
const harmless = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
} as const;

/**
 * What the local server gives for the address of a file beside the manuscript: a picture to show, any other file to
 * save. Undefined for the manuscript itself, for hidden files, and for links out of the folder.
 */
export async function fileFor(folder: string, address: string): Promise<ServedFile | undefined> {
  const image = await readImage(folder, address);
  if (image) {
    return { bytes: image.bytes, headers: { ...harmless, "Content-Type": image.mediaType } };
  }
  const path = pathOf(address);
  if (mediaTypeOf(address) !== undefined || !isGiven(path)) return undefined;
  const place = await placeInside(folder, join(folder, path));
  if (!place || place === "outside") return undefined;
  const bytes = await readPlaced(place.path).catch(() => undefined);
  const name = encodeURIComponent(basename(path));
  return (
    bytes && {
      bytes,
      headers: {
        ...harmless,
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
      },
    }
  );
}

function isGiven(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return (
    !isSource(basename(path)) &&
    !/\.ya?ml$/i.test(path) &&
    !parts.some((part) => part === "" || part.startsWith("."))
  );
}
