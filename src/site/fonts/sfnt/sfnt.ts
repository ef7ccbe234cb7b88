/** The tables of a TrueType file by tag (OpenType 1.9, "Organization of an OpenType font"). */
export type Tables = ReadonlyMap<string, Buffer>;

const headerSize = 12;
const recordSize = 16;

/** Takes a TrueType file apart; the tables are views into it. */
export function readTables(font: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = headerSize + recordSize * i;
    const offset = font.readUInt32BE(record + 8);
    const end = offset + font.readUInt32BE(record + 12);
    tables.set(font.toString("latin1", record, record + 4), font.subarray(offset, end));
  }
  return tables;
}

/** Puts tables together to a TrueType file. Checksums are left at 0: the subsetter that reads it writes its own. */
export function writeTables(tables: Tables): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(headerSize + recordSize * entries.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(entries.length, 4);
  const chunks = [header];
  let offset = header.length;
  for (const [i, [tag, table]] of entries.entries()) {
    const record = headerSize + recordSize * i;
    header.write(tag, record, "latin1");
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    chunks.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(chunks);
}

/** A table that the file must have. Throws where it is missing. */
export function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table ${tag}.`);
  return table;
}
