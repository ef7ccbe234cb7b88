import type { BarePicture } from "../bare-picture.ts";

/** The elements that are kept of each that holds others, by their ids (RFC 8794, RFC 9559). */
const keptIn: ReadonlyMap<number, readonly number[]> = new Map([
  // Segment: SeekHead, Info, Tracks, Cluster, Cues.
  [0x18538067, [0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1f43b675, 0x1c53bb6b]],
  // Info: TimestampScale, Duration.
  [0x1549a966, [0x2ad7b1, 0x4489]],
  // Tracks: TrackEntry.
  [0x1654ae6b, [0xae]],
  // TrackEntry: number, id, kind, flags, durations, language, codec, video, audio, encodings.
  [
    0xae,
    [
      0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x23e383, 0x234e7a, 0x22b59c, 0x22b59d, 0x55ee,
      0x86, 0x63a2, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80,
    ],
  ],
]);

const header = 0x1a45dfa3;
const segment = 0x18538067;

/**
 * Blanks out, in a WebM file, every element that is not of the list: titles, programs, times, tags, attachments. The file
 * keeps its length, as it is full of offsets into itself.
 */
export function bareWebm(bytes: Buffer): BarePicture | undefined {
  if (bytes.readUInt32BE(0) !== header) return undefined;
  const bare = Buffer.from(bytes);
  clean(bare, 0, bare.length, [header, segment]);
  return { bytes: bare };
}

function clean(bytes: Buffer, from: number, to: number, kept: readonly number[]): void {
  for (let start = from; start < to;) {
    const idLength = vintLength(bytes, start);
    const sizeLength = vintLength(bytes, start + idLength);
    const body = start + idLength + sizeLength;
    if (idLength === 0 || idLength > 4 || sizeLength === 0 || body > to) {
      bytes.fill(0, start, to);
      return;
    }
    const id = bytes.readUIntBE(start, idLength);
    const end = Math.min(to, body + sizeAt(bytes, start + idLength, sizeLength));
    const inside = keptIn.get(id);
    if (!kept.includes(id)) blank(bytes, start, end);
    else if (inside) clean(bytes, body, end, inside);
    start = end;
  }
}

/** How many bytes a number of variable length has: the zeros that it begins with tell. */
function vintLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  return first === 0 ? 0 : Math.clz32(first) - 23;
}

/** All ones mean that the size was not known when it was written: then it goes on to the end. */
function sizeAt(bytes: Buffer, at: number, length: number): number {
  const mask = 0xff >> length;
  const first = (bytes[at] ?? 0) & mask;
  const rest = bytes.subarray(at + 1, at + length);
  if (first === mask && rest.every((byte) => byte === 0xff)) return Infinity;
  return rest.reduce((value, byte) => value * 256 + byte, first);
}

/** A Void element (RFC 8794 §11.3.2) as long as what stood there. */
function blank(bytes: Buffer, start: number, end: number): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = 0xec;
  if (length < 128) bytes[start + 1] = 0x80 | (length - 2);
  else {
    bytes[start + 1] = 0x01;
    bytes.writeUIntBE(length - 9, start + 3, 6);
  }
}
