import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { BarePicture } from "../bare-picture.ts";
import { namelessProfile } from "./colour-profile.ts";
import { exifOrientation } from "./exif.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The chunks that draw (PNG, third edition, §5.6, §11): the picture, its frames, its colours and its measures. */
const drawing: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS acTL fcTL fdAT cHRM cICP gAMA iCCP mDCV cLLI sBIT sRGB bKGD pHYs".split(
    " ",
  ),
);

/** How long those are that have one length, or of one of few (§11); the others are as long as the picture needs. */
const lengths: ReadonlyMap<string, readonly number[]> = new Map([
  ["IHDR", [13]],
  ["IEND", [0]],
  ["acTL", [8]],
  ["fcTL", [26]],
  ["cHRM", [32]],
  ["cICP", [4]],
  ["gAMA", [4]],
  ["mDCV", [24]],
  ["cLLI", [8]],
  ["sBIT", [1, 2, 3, 4]],
  ["sRGB", [1]],
  ["bKGD", [1, 2, 6]],
  ["pHYs", [9]],
]);

/** Whether a chunk draws, and holds nothing beside that. */
function draws(type: string, length: number): boolean {
  if (type === "PLTE") return length <= 768;
  if (type === "tRNS") return length <= 256;
  return drawing.has(type) && (lengths.get(type)?.includes(length) ?? true);
}

/** Keeps the chunks of a PNG file that draw. Texts, times, Exif, private chunks and data after the end are dropped. */
export function barePng(bytes: Buffer): BarePicture | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const kept: Buffer[] = [signature];
  let orientation: number | undefined;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString("latin1");
    if (end > bytes.length) break;
    if (type === "eXIf") orientation ??= exifOrientation(bytes.subarray(at + 8, end - 4));
    if (type === "iCCP") kept.push(...bareProfile(bytes.subarray(at + 8, end - 4)));
    else if (draws(type, end - at - 12)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === "IEND") break;
  }
  return { bytes: Buffer.concat(kept), ...(orientation !== undefined && { orientation }) };
}

/** A profile has a name of up to 79 characters, in which a program may have written anything, and names in it. */
function bareProfile(data: Buffer): readonly Buffer[] {
  const packed = data.subarray(Math.max(0, data.indexOf(0)) + 2);
  let profile: Buffer;
  try {
    profile = inflateSync(packed);
  } catch {
    // No program can read it.
    return [];
  }
  const body = Buffer.concat([
    Buffer.from("iCCPicc\0\0", "latin1"),
    deflateSync(namelessProfile(profile)),
  ]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  return [chunk];
}
