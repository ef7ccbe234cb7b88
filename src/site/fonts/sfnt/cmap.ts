/** Which glyph draws which character: code point → glyph id. */
type GlyphMap = ReadonlyMap<number, number>;

/** Reads the fullest Unicode subtable of a `cmap` table: format 12, else format 4. */
export function readCmap(cmap: Buffer): GlyphMap {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.readUInt32BE(8 + 8 * i),
  );
  const find = (format: number) => offsets.find((offset) => cmap.readUInt16BE(offset) === format);
  const full = find(12);
  if (full !== undefined) return readFormat12(cmap.subarray(full));
  const basic = find(4);
  return basic === undefined ? new Map() : readFormat4(cmap.subarray(basic));
}

function readFormat12(table: Buffer): GlyphMap {
  const map = new Map<number, number>();
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const [first, last, glyph] = [0, 4, 8].map((n) => table.readUInt32BE(16 + 12 * i + n));
    for (let point = first!; point <= last!; point++) map.set(point, glyph! + point - first!);
  }
  return map;
}

function readFormat4(table: Buffer): GlyphMap {
  const map = new Map<number, number>();
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const rangeAt = at + 3 * size + 2;
    const range = table.readUInt16BE(rangeAt);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph = range === 0 ? point : table.readUInt16BE(rangeAt + range + 2 * (point - first));
      // Under a range a 0 is "no glyph" and takes no delta.
      if (range === 0 || glyph !== 0) map.set(point, (glyph + delta) & 0xffff);
    }
  }
  return map;
}

interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** Stretches in which code points and glyph ids both go up by one. */
function segments(map: GlyphMap): readonly Segment[] {
  const found: Segment[] = [];
  for (const [point, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const segment = found.at(-1);
    if (segment && point === segment.last + 1 && glyph - segment.glyph === point - segment.first) {
      segment.last = point;
    } else found.push({ first: point, last: point, glyph });
  }
  return found;
}

/** Writes a `cmap` table with format 4 (Windows wants it) and format 12 (beyond U+FFFF). */
export function writeCmap(map: GlyphMap): Buffer {
  const all = segments(map);
  const basic = writeFormat4(all.filter(({ last }) => last < 0xffff));
  const full = writeFormat12(all);
  const header = Buffer.alloc(20);
  header.writeUInt16BE(2, 2);
  for (const [at, encoding, offset] of [
    [4, 1, header.length],
    [12, 10, header.length + basic.length],
  ] as const) {
    header.writeUInt16BE(3, at);
    header.writeUInt16BE(encoding, at + 2);
    header.writeUInt32BE(offset, at + 4);
  }
  return Buffer.concat([header, basic, full]);
}

function writeFormat12(all: readonly Segment[]): Buffer {
  const table = Buffer.alloc(16 + 12 * all.length);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(all.length, 12);
  for (const [i, { first, last, glyph }] of all.entries()) {
    for (const [n, value] of [first, last, glyph].entries()) {
      table.writeUInt32BE(value, 16 + 12 * i + 4 * n);
    }
  }
  return table;
}

function writeFormat4(basic: readonly Segment[]): Buffer {
  const all = [...basic, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const size = 2 * all.length;
  const table = Buffer.alloc(16 + 4 * size);
  const power = 2 ** Math.floor(Math.log2(all.length));
  const head = [4, table.length, 0, size, 2 * power, Math.log2(power), size - 2 * power];
  for (const [i, value] of head.entries()) table.writeUInt16BE(value, 2 * i);
  for (const [i, { first, last, glyph }] of all.entries()) {
    table.writeUInt16BE(last, 14 + 2 * i);
    table.writeUInt16BE(first, 16 + size + 2 * i);
    table.writeUInt16BE((glyph - first) & 0xffff, 16 + 2 * size + 2 * i);
  }
  return table;
}
