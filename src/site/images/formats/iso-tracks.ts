/** The tracks of an MP4 file (ISO/IEC 14496-12 §8): cameras write where they are into one of their own, programs texts. */
import { type Box, blank, boxesIn, boxesNamed } from "./iso-media.ts";

/** Films, sounds, pictures, and what is seen through. */
const kept: ReadonlySet<string> = new Set(["vide", "soun", "pict", "auxv"]);

/** A track that does not say what it is counts as seen: no player plays it. */
export function isSeenOrHeard(bytes: Buffer, track: Box): boolean {
  const [handler] = boxesNamed(bytes, track, "mdia", "hdlr");
  return !handler || kept.has(handlerOf(bytes, handler));
}

function handlerOf(bytes: Buffer, { body }: Box): string {
  return bytes.subarray(body + 8, body + 12).toString("latin1");
}

/** A stretch of a file, from an offset up to another. */
type Stretch = readonly [start: number, end: number];

/** Where the samples of a track stand in the file. */
export function samplesOf(bytes: Buffer, track: Box): readonly Stretch[] {
  return boxesNamed(bytes, track, "mdia", "minf", "stbl").flatMap((table) => {
    const box = (name: string): Box | undefined => boxesNamed(bytes, table, name)[0];
    const sizes = sampleSizes(bytes, box("stsz"), box("stz2"));
    const chunks = chunkStarts(bytes, box("stco"), box("co64"));
    const inChunk = samplesInChunks(bytes, box("stsc"), chunks.length);
    let sample = 0;
    return chunks.map((start, index): Stretch => {
      const next = sample + (inChunk[index] ?? 0);
      const length = sizes.slice(sample, next).reduce((sum, size) => sum + size, 0);
      sample = next;
      return [Math.min(start, bytes.length), Math.min(start + length, bytes.length)];
    });
  });
}

/** Blanks out what stands between two offsets and in none of these stretches. */
export function blankBetween(bytes: Buffer, [from, to]: Stretch, kept: readonly Stretch[]): void {
  let done = from;
  for (const [start, end] of [...kept].sort(([a], [b]) => a - b)) {
    if (start > done) bytes.fill(0, done, Math.min(start, to));
    done = Math.max(done, end);
    if (done >= to) return;
  }
  bytes.fill(0, done, to);
}

function sampleSizes(bytes: Buffer, plain?: Box, compact?: Box): readonly number[] {
  if (plain) {
    const [all, count] = [bytes.readUInt32BE(plain.body + 4), countIn(bytes, plain, 8, 0)];
    if (all > 0) return Array.from({ length: count }, () => all);
    const known = Math.min(count, (plain.end - plain.body - 12) >> 2);
    return Array.from({ length: known }, (_, at) => bytes.readUInt32BE(plain.body + 12 + at * 4));
  }
  if (!compact) return [];
  const bits = bytes[compact.body + 7] ?? 8;
  const known = Math.min(
    countIn(bytes, compact, 8, 0),
    ((compact.end - compact.body - 12) * 8) / bits,
  );
  return Array.from({ length: Math.floor(known) }, (_, at) => {
    const byte = bytes[compact.body + 12 + ((at * bits) >> 3)] ?? 0;
    if (bits === 16) return bytes.readUInt16BE(compact.body + 12 + at * 2);
    return bits === 4 ? (at % 2 === 0 ? byte >> 4 : byte & 15) : byte;
  });
}

function chunkStarts(bytes: Buffer, short?: Box, long?: Box): readonly number[] {
  const box = short ?? long;
  if (!box) return [];
  const size = short ? 4 : 8;
  return Array.from({ length: countIn(bytes, box, 4, size) }, (_, index) => {
    const at = box.body + 8 + index * size;
    return short ? bytes.readUInt32BE(at) : Number(bytes.readBigUInt64BE(at));
  });
}

/** How many samples each chunk has: a run of chunks has as many as its entry says. */
function samplesInChunks(bytes: Buffer, box: Box | undefined, chunks: number): readonly number[] {
  if (!box) return [];
  const runs = Array.from({ length: countIn(bytes, box, 4, 12) }, (_, index) => {
    const at = box.body + 8 + index * 12;
    return { first: bytes.readUInt32BE(at), samples: bytes.readUInt32BE(at + 4) };
  });
  let run = 0;
  return Array.from({ length: chunks }, (_, index) => {
    while ((runs[run + 1]?.first ?? Infinity) <= index + 1) run++;
    return runs[run]?.samples ?? 0;
  });
}

/** A count of entries that stands in a box, as far as the box has room for so many. */
function countIn(bytes: Buffer, { body, end }: Box, at: number, size: number): number {
  const count = body + at + 4 <= end ? bytes.readUInt32BE(body + at) : 0;
  // A file can claim four thousand million samples of one size.
  return Math.min(count, size === 0 ? bytes.length : Math.floor((end - body - at - 4) / size));
}

/** Where a picture's sample entry has the name of what made it, and how long that is (ISO/IEC 14496-12 §12.1.3). */
const encoder = { at: 50, length: 32 };

/** Where the boxes of a picture's sample entry begin, which say how its samples are drawn. */
const entryBoxes = 86;
const drawn: ReadonlySet<string> = new Set(
  (
    "avcC hvcC lhvC vvcC av1C vpcC esds d263 jpgC dvcC dvvC dvwC colr pasp clap fiel btrt SmDm CoLL mdcv clli cclv amve " +
    "st3d sv3d vexu hfov sinf"
  ).split(" "),
);

/** Blanks out the name of what made a film, which cameras write, and the boxes by which no picture of it is drawn. */
export function unnameEncoder(bytes: Buffer, track: Box): void {
  const [handler] = boxesNamed(bytes, track, "mdia", "hdlr");
  if (!handler || handlerOf(bytes, handler) !== "vide") return;
  for (const { body, end } of boxesNamed(bytes, track, "mdia", "minf", "stbl", "stsd")) {
    for (let at = body + 8; at + encoder.at + encoder.length <= end;) {
      const size = bytes.readUInt32BE(at);
      bytes.fill(0, at + encoder.at, at + encoder.at + encoder.length);
      if (size < encoder.at + encoder.length) break;
      for (const box of boxesIn(bytes, at + entryBoxes, Math.min(at + size, end)))
        if (!drawn.has(box.name)) blank(bytes, box);
      at += size;
    }
  }
}
