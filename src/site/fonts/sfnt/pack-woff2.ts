import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { glyphCount, outlines } from "./glyphs.ts";
import { readTables, type Tables } from "./sfnt.ts";
import { longOffsets, transformOutlines } from "./woff2-outlines.ts";

const compress = promisify(brotliCompress);

/** The best but one: it makes a deck's fonts as small as the best does, in a third of the time. */
const quality = 10;

const headerSize = 48;

/**
 * A TrueType font packed as WOFF2 (W3C, WOFF File Format 2.0). Brotli runs on Node's own threads, so faces are packed
 * side by side. Why not by the packer that cutting brings along: it has the best quality alone, built for WebAssembly,
 * and takes four times as long.
 */
export async function packWoff2(font: Buffer): Promise<Buffer> {
  const entries = entriesOf(readTables(font));
  const directory = Buffer.concat(entries.map(describe));
  const contents = Buffer.concat(entries.map(({ bytes }) => bytes));
  const packed = await compress(contents, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
    },
  });
  const body = padded(Buffer.concat([Buffer.alloc(headerSize), directory, packed]));
  body.write("wOF2", "latin1");
  font.copy(body, 4, 0, 4);
  body.writeUInt32BE(body.length, 8);
  body.writeUInt16BE(entries.length, 12);
  body.writeUInt32BE(unpackedSize(entries), 16);
  body.writeUInt32BE(packed.length, 20);
  body.writeUInt16BE(1, 24);
  return body;
}

/** A table as it stands in the file. */
interface Entry {
  readonly tag: string;
  /** What it has when it is unpacked, in bytes. */
  readonly length: number;
  readonly bytes: Buffer;
  readonly isTransformed: boolean;
}

function entriesOf(tables: Tables): readonly Entry[] {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([tag, table]) => {
    if (tag === "glyf") {
      const length = outlines(tables).reduce(
        (sum, { length: size }) => sum + size + (-size & 3),
        0,
      );
      return { tag, length, bytes: transformOutlines(tables), isTransformed: true };
    }
    if (tag === "loca") {
      const length = 4 * (glyphCount(tables) + 1);
      return { tag, length, bytes: Buffer.alloc(0), isTransformed: true };
    }
    const bytes = tag === "head" ? headOf(table) : table;
    return { tag, length: table.length, bytes, isTransformed: false };
  });
}

/** `head` for outlines that a reader puts together again: flag 11 says so, and the offsets are long. */
function headOf(table: Buffer): Buffer {
  const head = Buffer.from(table);
  head.writeUInt16BE(head.readUInt16BE(16) | 0x0800, 16);
  head.writeInt16BE(longOffsets, 50);
  return head;
}

/** Tags that the directory has a number for, each at its number; later ones are of tables that no face here has. */
const knownTags: readonly string[] = [
  ["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm"],
  ["glyf", "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern"],
  ["LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB"],
].flat();
const otherTag = 63;

/** The entry of the directory. Its version, in the high bits, is 0: transformed for outlines, as it is for all others. */
function describe({ tag, length, bytes, isTransformed }: Entry): Buffer {
  const known = knownTags.indexOf(tag);
  return Buffer.concat([
    known < 0 ? Buffer.from([otherTag, ...Buffer.from(tag, "latin1")]) : Buffer.from([known]),
    base128(length),
    isTransformed ? base128(bytes.length) : Buffer.alloc(0),
  ]);
}

/** A number as "UIntBase128": seven bits a byte, high ones first. */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return Buffer.from(bytes);
}

/** The size as a TrueType file: its header, a record a table, and the tables at whole words. */
const unpackedSize = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { length }) => sum + 16 + length + (-length & 3), 12);

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
