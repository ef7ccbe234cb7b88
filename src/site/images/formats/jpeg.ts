import type { BarePicture } from "../bare-picture.ts";
import { namelessProfile } from "./colour-profile.ts";
import { exifOrientation } from "./exif.ts";

/**
 * Keeps of a JPEG file (ITU-T T.81 Annex B) its frames, tables and scans, the JFIF header without a thumbnail, the
 * colour profile (ICC.1 Annex B.4) and Adobe's colour transform. Exif, XMP, comments, further pictures and data after
 * the end are dropped.
 */
export function bareJpeg(bytes: Buffer): BarePicture | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation: number | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    // Any number of fill bytes may come before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === exif) orientation ??= exifOrientation(segment.subarray(4));
    const own = keptSegment(marker, segment);
    if (own) kept.push(own);
    at = end;
    if (marker !== startOfScan) continue;
    at = scanEnd(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  kept.push(Buffer.from([0xff, endOfImage]));
  blankProfile(kept);
  return { bytes: Buffer.concat(kept), ...(orientation !== undefined && { orientation }) };
}

/** Marker, length, name, number and count of a part of the colour profile. */
const profileHead = 18;

/** Makes the profile nameless, which may stand in several segments. They keep their lengths. */
function blankProfile(segments: Buffer[]): void {
  const parts = segments.flatMap((segment, index) =>
    segment[1] === 0xe2 ? [{ index, segment }] : [],
  );
  const profile = namelessProfile(
    Buffer.concat(parts.map(({ segment }) => segment.subarray(profileHead))),
  );
  let at = 0;
  for (const { index, segment } of parts) {
    const next = at + Math.max(0, segment.length - profileHead);
    segments[index] = Buffer.concat([segment.subarray(0, profileHead), profile.subarray(at, next)]);
    at = next;
  }
}

const endOfImage = 0xd9;
const startOfScan = 0xda;
const exif = 0xe1;

function keptSegment(marker: number, segment: Buffer): Buffer | undefined {
  const begins = (name: string) => segment.subarray(4, 4 + name.length).toString("latin1") === name;
  // Frames, Huffman and arithmetic tables; not 0xc8, which is reserved.
  if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) return segment;
  // Scan, quantisation, lines, restarts, hierarchy.
  if (marker >= startOfScan && marker <= 0xdf) return segment;
  if (marker === 0xe0 && begins("JFIF\0") && segment.length >= 18) return withoutThumbnail(segment);
  if (marker === 0xe2 && begins("ICC_PROFILE\0")) return segment;
  return marker === 0xee && begins("Adobe") ? adobe(segment) : undefined;
}

/** The marker, its length, and the twelve bytes that Adobe's technical note 5116 knows. */
function adobe(segment: Buffer): Buffer {
  const known = Buffer.from(segment.subarray(0, 16));
  known.writeUInt16BE(known.length - 2, 2);
  return known;
}

/** Bytes 16 and 17 of the segment are the width and height of its thumbnail. */
function withoutThumbnail(jfif: Buffer): Buffer {
  const header = Buffer.from(jfif.subarray(0, 18));
  header.writeUInt16BE(16, 2);
  header.writeUInt16BE(0, 16);
  return header;
}

/** Within a scan 0xff is followed by 0 or by a restart marker. */
function scanEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isScan = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isScan) return at;
  }
  return bytes.length;
}
