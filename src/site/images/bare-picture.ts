import { createHash } from "node:crypto";
import { keepFile, keptFile } from "../write/kept-file.ts";
import { bareGif } from "./formats/gif.ts";
import { bareJpeg } from "./formats/jpeg.ts";
import { bareAvif, bareMovie } from "./formats/iso-media.ts";
import { barePng } from "./formats/png.ts";
import { bareSvg } from "./formats/svg.ts";
import { bareWebm } from "./formats/webm.ts";
import { bareWebp } from "./formats/webp.ts";

/**
 * A picture file without the data that cameras and programs write beside the picture; undefined where it is not such a
 * file.
 */
export interface BarePicture {
  readonly bytes: Buffer;
  /** How the camera was held, 1 to 8 (Exif 2.32 §4.6.4, tag 274), where the file said it beside the picture. */
  readonly orientation?: number;
}

/** Keeps only what the picture needs: the drawing itself and its colours. */
type Barer = (bytes: Buffer) => BarePicture | undefined;

/** By media type. */
const barers: Readonly<Record<string, Barer>> = {
  "image/avif": bareAvif,
  "image/gif": bareGif,
  "image/jpeg": bareJpeg,
  "image/png": barePng,
  "image/svg+xml": bareSvg,
  "image/webp": bareWebp,
  "video/mp4": bareMovie,
  "video/webm": bareWebm,
};

/**
 * The bytes of a picture as every output carries it: the right way up, with its colour profile, and without place,
 * time, camera, author, comments and thumbnails. Undefined where the file is not of the format that its name says.
 */
export async function barePicture(bytes: Buffer, mediaType: string): Promise<Buffer | undefined> {
  const bare = read(bytes, mediaType);
  if (!bare) return undefined;
  const { orientation = 1 } = bare;
  return orientation === 1 ? bare.bytes : upright(bytes, bare.bytes, mediaType);
}

function read(bytes: Buffer, mediaType: string): BarePicture | undefined {
  try {
    return barers[mediaType]?.(bytes);
  } catch (fault) {
    // The file has a length that points beyond its end.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Turning a picture means drawing it again, so the result is kept. A picture that cannot be drawn is not turned. */
async function upright(bytes: Buffer, bare: Buffer, mediaType: string): Promise<Buffer> {
  const name = `upright-${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;
  const kept = await keptFile("pictures", name);
  if (kept) return kept;
  const { default: sharp } = await import("sharp");
  const turned = await sharp(bytes, { failOn: "none" })
    .autoOrient()
    .keepIccProfile()
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4", force: mediaType === "image/jpeg" })
    .webp({ quality: 92, force: mediaType === "image/webp" })
    .png({ force: mediaType === "image/png" })
    .toBuffer()
    .catch(() => undefined);
  const drawn = turned && read(turned, mediaType)?.bytes;
  if (drawn) await keepFile("pictures", name, drawn);
  return drawn ?? bare;
}
