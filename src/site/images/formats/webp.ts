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

/** What a frame of one that moves is drawn of, behind sixteen bytes on its place and time. */
const ofFrame: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH"]);
const frameHead = 8 + 16;

/** The frame without other chunks that a program may have written into it. */
function bareFrame(chunk: Buffer): Buffer {
  const kept: Buffer[] = [chunk.subarray(0, frameHead)];
  for (let at = frameHead; at + 8 <= chunk.length;) {
    const size = chunk.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (ofFrame.has(chunk.subarray(at, at + 4).toString("latin1")))
      kept.push(chunk.subarray(at, end));
    at = end;
  }
  const bare = Buffer.concat(kept);
  bare.writeUInt32LE(bare.length - 8, 4);
  return bare;
}

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
    if (drawing.has(name(at))) kept.push(name(at) === "ANMF" ? bareFrame(chunk) : chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  const whole = Buffer.concat([head, body]);
  return { bytes: whole, ...(orientation !== undefined && { orientation }) };
}
