import type { BarePicture } from "../bare-picture.ts";
import { namelessProfile } from "./colour-profile.ts";
import { exifOrientation } from "./exif.ts";

/** The chunks that draw (RFC 9649 §2). */
const drawing: ReadonlySet<string> = new Set([
  "VP8 ",
  "VP8L",
  "VP8X",
  "ALPH",
  "ANIM",
  "ANMF",
  "ICCP",
]);

/** In `VP8X`: that the file holds Exif, and XMP. */
const announcesData = 0x0c;

/** Keeps the chunks of a WebP file that draw. Exif, XMP, unknown chunks and data after the end are dropped. */
export function bareWebp(bytes: Buffer): BarePicture | undefined {
  const name = (at: number) => bytes.subarray(at, at + 4).toString("latin1");
  if (name(0) !== "RIFF" || name(8) !== "WEBP") return undefined;
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  const last = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= last;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name(at) === "EXIF") orientation ??= exifOrientation(chunk.subarray(8));
    if (name(at) === "VP8X") chunk.writeUInt8((chunk[8] ?? 0) & ~announcesData, 8);
    if (name(at) === "ICCP") namelessProfile(chunk.subarray(8)).copy(chunk, 8);
    if (drawing.has(name(at))) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  const whole = Buffer.concat([head, body]);
  return { bytes: whole, ...(orientation !== undefined && { orientation }) };
}
