import type { BarePicture } from "../bare-picture.ts";

/** The elements that are kept of each that holds others, by their ids (RFC 8794, RFC 9559). */
const keptIn: ReadonlyMap<number, readonly number[]> = new Map([
  // Segment: SeekHead, Info, Tracks, Cluster, Cues.
  [0x18538067, [0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1f43b675, 0x1c53bb6b]],
  // Info: TimestampScale, Duration.
  [0x1549a966, [0x2ad7b1, 0x4489]],
  // Tracks: TrackEntry.
  [0x1654ae6b, [0xae]],
  // Cluster: Timestamp, Position, PrevSize, SimpleBlock, BlockGroup.
  [0x1f43b675, [0xe7, 0xa7, 0xab, 0xa3, 0xa0]],
  // TrackEntry: number, id, kind, flags, durations, language, codec, video, audio, encodings.
  [
    0xae,
    [
      0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x23e383, 0x234e7a, 0x22b59c, 0x22b59d, 0x55ee,
      0x86, 0x63a2, 0x56aa, 0x56bb, 0xe0, 0xe1, 0x6d80,
    ],
  ],
]);

/** A block by itself, and one in a group. */
const blocks: ReadonlySet<number> = new Set([0xa3, 0xa1]);

const header = 0x1a45dfa3;
const segment = 0x18538067;

/** Numbers of tracks that are neither seen nor heard: subtitles, which players show only when asked, and what programs note. */
type Silent = Set<string>;

const trackEntry = 0xae;
const blockGroup = 0xa0;

/**
 * Blanks out, in a WebM file, every element that is not of the list: titles, programs, times, tags, attachments, and the
 * tracks that are neither seen nor heard. The file
 * keeps its length, as it is full of offsets into itself.
 */
export function bareWebm(bytes: Buffer): BarePicture | undefined {
  if (bytes.readUInt32BE(0) !== header) return undefined;
  const bare = Buffer.from(bytes);
  clean(bare, { from: 0, to: bare.length, kept: [header, segment] }, new Set());
  return { bytes: bare };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kept: readonly number[];
}

function clean(bytes: Buffer, { from, to, kept }: Stretch, silent: Silent): void {
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
    const isSilent =
      (id === trackEntry && isSilentTrack(bytes, body, end, silent)) ||
      (blocks.has(id) && silent.has(trackOf(bytes, body))) ||
      (id === blockGroup && silent.has(trackOf(bytes, bodyOf(bytes, body, end, 0xa1) ?? end)));
    if (!kept.includes(id) || isSilent) blank(bytes, start, end);
    else if (inside) clean(bytes, { from: body, to: end, kept: inside }, silent);
    start = end;
  }
}

/** Whether a track is neither a film nor a sound; its number is remembered then. */
function isSilentTrack(bytes: Buffer, from: number, to: number, silent: Silent): boolean {
  const kind = bodyOf(bytes, from, to, 0x83);
  const number = bodyOf(bytes, from, to, 0xd7);
  if (kind === undefined || bytes[kind] === 1 || bytes[kind] === 2) return false;
  if (number !== undefined) silent.add(`${bytes[number] ?? 0}`);
  return true;
}

/** The number of a block's track: its first byte, as no film has more than 127. */
function trackOf(bytes: Buffer, at: number): string {
  return `${(bytes[at] ?? 0) & 0x7f}`;
}

/** Where the body of the first element of a kind begins; undefined where there is none. */
function bodyOf(bytes: Buffer, from: number, to: number, wanted: number): number | undefined {
  for (let start = from; start < to;) {
    const idLength = vintLength(bytes, start);
    const sizeLength = vintLength(bytes, start + idLength);
    if (idLength === 0 || idLength > 4 || sizeLength === 0) return undefined;
    const body = start + idLength + sizeLength;
    if (bytes.readUIntBE(start, idLength) === wanted) return body;
    start = body + sizeAt(bytes, start + idLength, sizeLength);
  }
  return undefined;
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
