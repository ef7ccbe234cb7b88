import { glyphPositions, records, type LayoutKind } from "./layout-glyphs.ts";

/** A `GPOS` or `GSUB` table and how far the glyph ids of its font move in the joined font. */
interface LayoutPart {
  readonly table: Buffer;
  readonly shift: number;
}

/**
 * Joins layout tables of one typeface to one: each is kept whole, with its glyph ids moved, and the features of the
 * same name call the lookups of all. Every script gets the features of simplified Chinese as its default: Noto draws —
 * short and thick, and … on the base line, for runs that it takes for another language. Undefined where there are no
 * features.
 */
export function joinLayout(kind: LayoutKind, parts: readonly LayoutPart[]): Buffer | undefined {
  const features = new Map<string, number[]>();
  const lookups: number[] = [];
  const bodies: Buffer[] = [];
  let start = 0;
  for (const { table, shift } of parts) {
    const body = Buffer.from(table);
    const joined = new Map<number, number>();
    // Subtables share coverages: a position may come twice and must move once.
    const moved = new Set<number>();
    const lookupList = table.readUInt16BE(8);
    for (const [index, entry] of records(table, lookupList, 2).entries()) {
      const lookup = lookupList + table.readUInt16BE(entry);
      const positions = glyphPositions(kind, table, lookup);
      if (positions === undefined) continue;
      for (const position of positions) moved.add(position);
      joined.set(index, lookups.push(start + lookup) - 1);
    }
    for (const position of moved) {
      body.writeUInt16BE(table.readUInt16BE(position) + shift, position);
    }
    for (const [tag, used] of readFeatures(table)) {
      const kept = used.map((index) => joined.get(index)).filter((index) => index !== undefined);
      if (kept.length > 0) features.set(tag, [...(features.get(tag) ?? []), ...kept]);
    }
    bodies.push(body);
    start += body.length;
  }
  return features.size === 0 ? undefined : writeLayout(features, lookups, Buffer.concat(bodies));
}

/** Feature tag → indexes of its lookups, as simplified Chinese has them, whatever the script of a run. */
function readFeatures(table: Buffer): ReadonlyMap<string, readonly number[]> {
  const list = table.readUInt16BE(6);
  const features = new Map<string, readonly number[]>();
  for (const index of chineseFeatures(table)) {
    const record = list + 2 + 6 * index;
    const tag = table.toString("latin1", record, record + 4);
    const lookups = records(table, list + table.readUInt16BE(record + 4) + 2, 2).map((at) =>
      table.readUInt16BE(at),
    );
    features.set(tag, [...new Set([...(features.get(tag) ?? []), ...lookups])]);
  }
  return features;
}

/** The features of each script's language system `ZHS`, or of its default one. */
function chineseFeatures(table: Buffer): ReadonlySet<number> {
  const list = table.readUInt16BE(4);
  return new Set(
    records(table, list, 6).flatMap((record) => {
      const script = list + table.readUInt16BE(record + 4);
      const chinese = records(table, script + 2, 6).find(
        (language) => table.toString("latin1", language, language + 4) === "ZHS ",
      );
      const language = table.readUInt16BE(chinese === undefined ? script : chinese + 4);
      if (language === 0) return [];
      return records(table, script + language + 4, 2).map((at) => table.readUInt16BE(at));
    }),
  );
}

const scripts = ["DFLT", "cyrl", "grek", "hani", "kana", "latn"];

const words = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) buffer.writeUInt16BE(value, 2 * i);
  return buffer;
};

const tagged = (tag: string, target: number): Buffer =>
  Buffer.concat([Buffer.from(tag, "latin1"), words(target)]);

function writeLayout(
  features: ReadonlyMap<string, readonly number[]>,
  lookups: readonly number[],
  bodies: Buffer,
): Buffer {
  const entries = [...features].sort(([a], [b]) => (a < b ? -1 : 1));
  const script = 2 + 6 * scripts.length;
  const scriptList = Buffer.concat([
    words(scripts.length),
    ...scripts.map((tag) => tagged(tag, script)),
    // The script: its default language 4 bytes on, no others; the language: no required feature, all features.
    words(4, 0, 0, 0xffff, entries.length, ...entries.keys()),
  ]);
  const tables = entries.map(([, used]) => words(0, used.length, ...used));
  let at = 2 + 6 * entries.length;
  const featureRecords = entries.map(([tag], i) => {
    const record = tagged(tag, at);
    at += tables[i]?.length ?? 0;
    return record;
  });
  const featureList = Buffer.concat([words(entries.length), ...featureRecords, ...tables]);
  const bodiesAt = 2 + 2 * lookups.length;
  const lookupList = words(lookups.length, ...lookups.map((lookup) => bodiesAt + lookup));
  const scriptsAt = 10;
  const featuresAt = scriptsAt + scriptList.length;
  const header = words(1, 0, scriptsAt, featuresAt, featuresAt + featureList.length);
  return Buffer.concat([header, scriptList, featureList, lookupList, bodies]);
}
