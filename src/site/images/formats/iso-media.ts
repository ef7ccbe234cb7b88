import type { BarePicture } from "../bare-picture.ts";
import { namelessProfile } from "./colour-profile.ts";
import { blankBetween, isSeenOrHeard, samplesOf, unnameEncoder } from "./iso-tracks.ts";

/** Boxes that hold further boxes. */
const holders: ReadonlySet<string> = new Set(
  "moov trak mdia minf stbl dinf edts mvex moof traf mfra".split(" "),
);

/** Boxes that draw or sound, or say how to find what does (ISO/IEC 14496-12, 14496-15, 23008-12). */
const drawing: ReadonlySet<string> = new Set(
  (
    "ftyp styp sidx ssix mdat idat mvhd tkhd mdhd hdlr vmhd smhd nmhd sthd dref url  elst mehd trex leva stsd stts ctts cslg " +
    "stss stsh stdp stsc stsz stz2 stco co64 sdtp sbgp sgpd subs saiz saio mfhd tfhd tfdt trun tfra mfro " +
    "pitm iinf iloc iprp iref grpl"
  )
    .split(" ")
    .map((name) => name.padEnd(4)),
);

/** Boxes with the time at which something was made and changed. */
const dated: ReadonlySet<string> = new Set(["mvhd", "tkhd", "mdhd"]);

/**
 * Blanks out, in an MP4 or AVIF file, every box that is not of the list, and of a still picture the items that are Exif
 * or XMP, and of a film the tracks that are neither seen nor heard, with what stands in them, and what no track names. The file keeps its length, as it is full of offsets into itself. The orientation of such a picture is in the
 * boxes that are kept.
 */
export function bareMovie(bytes: Buffer): BarePicture | undefined {
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp") return undefined;
  const bare = Buffer.from(bytes);
  const tops = boxesIn(bare, 0, bare.length);
  const tracks = tops
    .filter(({ name }) => name === "moov")
    .flatMap((movie) => boxesNamed(bare, movie, "trak"));
  const silent = tracks.filter((track) => !isSeenOrHeard(bare, track));
  // Such a track that is spread over the file is not looked for.
  if (silent.length > 0 && tops.some(({ name }) => name === "moof")) return undefined;
  const kept = tracks
    .filter((track) => !silent.includes(track))
    .map((track) => samplesOf(bare, track));
  // A still picture says elsewhere where it stands, and so does a film that is spread over the file.
  const isListed = tops.every(({ name }) => name !== "meta" && name !== "moof");
  if (isListed && kept.length > 0 && kept.every((samples) => samples.length > 0)) {
    for (const { name, body, end } of tops)
      if (name === "mdat") blankBetween(bare, [body, end], kept.flat());
  }
  for (const track of silent) {
    for (const [start, end] of samplesOf(bare, track)) bare.fill(0, start, end);
    blank(bare, track);
  }
  for (const track of tracks) unnameEncoder(bare, track);
  cleanBoxes(bare, 0, bare.length, false);
  return { bytes: bare };
}

/** As `bareMovie`, of a still picture or a sequence that browsers draw: a phone's HEIC is built alike, and none draws it. */
export function bareAvif(bytes: Buffer): BarePicture | undefined {
  const [kind] = boxesIn(bytes, 0, Math.min(bytes.length, 4096));
  if (kind?.name !== "ftyp") return undefined;
  const brands: readonly string[] =
    bytes.subarray(kind.body, kind.end).toString("latin1").match(/.{4}/gs) ?? [];
  return brands.includes("avif") || brands.includes("avis") ? bareMovie(bytes) : undefined;
}

export interface Box {
  readonly name: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= to;) {
    const short = bytes.readUInt32BE(start);
    const isLong = short === 1;
    const size = isLong
      ? Number(bytes.readBigUInt64BE(start + 8))
      : short === 0
        ? to - start
        : short;
    const body = start + (isLong ? 16 : 8);
    const end = start + size;
    if (end < body || end > to) return [...boxes, { name: "", start, body: start + 8, end: to }];
    boxes.push({ name: bytes.subarray(start + 4, start + 8).toString("latin1"), start, body, end });
    start = end;
  }
  return boxes;
}

function cleanBoxes(bytes: Buffer, from: number, to: number, isInside: boolean): void {
  const boxes = boxesIn(bytes, from, to);
  // Too short for a box.
  if (boxes.length > 0) bytes.fill(0, boxes.at(-1)?.end, to);
  for (const box of boxes) {
    // A still picture's, at the top; inside a film it holds what people wrote about it.
    if (box.name === "meta" && !isInside) cleanStill(bytes, box);
    else if (holders.has(box.name)) cleanBoxes(bytes, box.body, box.end, true);
    else if (!drawing.has(box.name)) blank(bytes, box);
    else if (dated.has(box.name)) undate(bytes, box);
    else if (box.name === "hdlr") unname(bytes, box);
  }
}

/** The boxes of a name, by the names of those around it, in a box. */
export function boxesNamed(
  bytes: Buffer,
  { body, end }: Pick<Box, "body" | "end">,
  ...names: readonly string[]
): readonly Box[] {
  const [first, ...rest] = names;
  const found = boxesIn(bytes, body, end).filter(({ name }) => name === first);
  return rest.length === 0 ? found : found.flatMap((box) => boxesNamed(bytes, box, ...rest));
}

/** A box of nothing. What is none has no length of its own. */
export function blank(bytes: Buffer, { name, start, body, end }: Box): void {
  if (name === "") bytes.writeUInt32BE(end - start, start);
  bytes.write("free", start + 4, "latin1");
  bytes.fill(0, body, end);
}

/** Two times of four bytes, or of eight in version 1. */
function undate(bytes: Buffer, { body, end }: Box): void {
  bytes.fill(0, body + 4, Math.min(end, body + 4 + (bytes[body] === 1 ? 16 : 8)));
}

/** A handler has a name for people. */
function unname(bytes: Buffer, { body, end }: Box): void {
  if (body + 24 < end) bytes.fill(0, body + 24, end);
}

function cleanStill(bytes: Buffer, { body, end }: Box): void {
  const boxes = boxesIn(bytes, body + 4, end);
  const [items, places, inside] = ["iinf", "iloc", "idat"].map((name) =>
    boxes.find((box) => box.name === name),
  );
  const data = items ? dataItems(bytes, items) : new Set<number>();
  if (places)
    for (const [from, to] of extents(bytes, places, data, inside)) bytes.fill(0, from, to);
  for (const colours of boxesNamed(bytes, { body: body + 4, end }, "iprp", "ipco", "colr")) {
    const kind = bytes.subarray(colours.body, colours.body + 4).toString("latin1");
    if (kind !== "prof" && kind !== "rICC") continue;
    const from = colours.body + 4;
    namelessProfile(bytes.subarray(from, colours.end)).copy(bytes, from);
  }
  for (const list of boxesNamed(bytes, { body: body + 4, end }, "iprp", "ipco")) {
    // Each stays in its place, as pictures name their properties by number.
    for (const box of boxesIn(bytes, list.body, list.end))
      if (!properties.has(box.name)) blank(bytes, box);
  }
  cleanBoxes(bytes, body + 4, end, true);
}

/** The properties of a picture by which it is drawn (ISO/IEC 23008-12 §6.5, 14496-12 §12.1, AV1-AVIF); `udes` tells of it. */
const properties: ReadonlySet<string> = new Set(
  "ispe pixi pasp colr clap irot imir auxC rloc lsel a1op a1lx av1C hvcC avcC jpgC j2kH lhvC clli mdcv cclv amve ndwt".split(
    " ",
  ),
);

/** The numbers of the items that are not pictures. */
function dataItems(bytes: Buffer, { body, end }: Box): ReadonlySet<number> {
  const entries = boxesIn(bytes, body + (bytes[body] === 0 ? 6 : 8), end);
  const data = new Set<number>();
  for (const entry of entries) {
    const isWide = bytes[entry.body] === 3;
    const id = isWide ? bytes.readUInt32BE(entry.body + 4) : bytes.readUInt16BE(entry.body + 4);
    const type = entry.body + (isWide ? 10 : 8);
    const kind = bytes.subarray(type, type + 4).toString("latin1");
    if (!pictures.has(kind)) {
      data.add(id);
      bytes.write("free", type, "latin1");
    }
    // Its name, and for others their media type.
    if (type + 4 < entry.end) bytes.fill(0, type + 4, entry.end);
  }
  return data;
}

const pictures: ReadonlySet<string> = new Set([
  "av01",
  "grid",
  "iovl",
  "iden",
  "hvc1",
  "jpeg",
  "tmap",
]);

/** Where the bytes of some items stand in the file (ISO/IEC 14496-12 §8.11.3). */
function extents(
  bytes: Buffer,
  { body }: Box,
  wanted: ReadonlySet<number>,
  inside: Box | undefined,
): readonly (readonly [number, number])[] {
  const version = bytes[body] ?? 0;
  const sizes = bytes.readUInt16BE(body + 4);
  const nibble = (shift: number) => (sizes >> shift) & 15;
  let at = body + 6;
  const number = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const idSize = version === 2 ? 4 : 2;
  const found: (readonly [number, number])[] = [];
  for (let count = number(idSize); count > 0; count--) {
    const id = number(idSize);
    const method = version > 0 ? number(2) & 15 : 0;
    number(2);
    const base = number(nibble(4));
    for (let extent = number(2); extent > 0; extent--) {
      if (version > 0) number(nibble(0));
      const start = base + number(nibble(12)) + (method === 1 ? (inside?.body ?? 0) : 0);
      const length = number(nibble(8));
      if (wanted.has(id)) found.push([start, start + length]);
    }
  }
  return found;
}
