/** Visits each place in a table where the subtable at `at` has a glyph id. */
type Walk = (table: Buffer, at: number, visit: (position: number) => void) => void;

/** Records of `size` bytes that follow a 16-bit count at `at`; gives their positions. */
export function records(table: Buffer, at: number, size: number): readonly number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => at + 2 + size * i);
}

const glyphList: Walk = (table, at, visit) => records(table, at, 2).forEach(visit);

/** Ranges of glyphs as coverage format 2 and class definition format 2 both write them. */
const glyphRanges: Walk = (table, at, visit) => {
  for (const record of records(table, at, 6)) {
    visit(record);
    visit(record + 2);
  }
};

const coverage: Walk = (table, at, visit) =>
  (table.readUInt16BE(at) === 1 ? glyphList : glyphRanges)(table, at + 2, visit);

const classDefinition: Walk = (table, at, visit) => {
  if (table.readUInt16BE(at) === 1) visit(at + 2);
  else glyphRanges(table, at + 2, visit);
};

const offset = (table: Buffer, at: number, field: number): number =>
  at + table.readUInt16BE(at + field);

/** A value record has one 16-bit number for each bit of its format. */
const valueSize = (format: number): number =>
  2 * [...format.toString(2)].filter((b) => b === "1").length;

const pairs: Walk = (table, at, visit) => {
  coverage(table, offset(table, at, 2), visit);
  if (table.readUInt16BE(at) === 2) {
    classDefinition(table, offset(table, at, 8), visit);
    classDefinition(table, offset(table, at, 10), visit);
    return;
  }
  const size = 2 + valueSize(table.readUInt16BE(at + 4)) + valueSize(table.readUInt16BE(at + 6));
  for (const set of records(table, at + 8, 2)) {
    records(table, at + table.readUInt16BE(set), size).forEach(visit);
  }
};

const ligatures: Walk = (table, at, visit) => {
  coverage(table, offset(table, at, 2), visit);
  for (const entry of records(table, at + 4, 2)) {
    const set = at + table.readUInt16BE(entry);
    for (const ligature of records(table, set, 2).map((e) => set + table.readUInt16BE(e))) {
      visit(ligature);
      // The count of components includes the first, which stands in the coverage.
      for (let i = 1; i < table.readUInt16BE(ligature + 2); i++) visit(ligature + 2 + 2 * i);
    }
  }
};

export type LayoutKind = "GPOS" | "GSUB";

/** Lookup types that survive, by table (OpenType 1.9, GPOS and GSUB). Contextual ones are in no feature that we keep. */
const walks: Readonly<Record<LayoutKind, Readonly<Record<number, Walk>>>> = {
  GPOS: {
    1: (table, at, visit) => coverage(table, offset(table, at, 2), visit),
    2: pairs,
  },
  GSUB: {
    1: (table, at, visit) => {
      coverage(table, offset(table, at, 2), visit);
      // Format 1 says how far the substitute is from the glyph: the same after both have moved.
      if (table.readUInt16BE(at) === 2) glyphList(table, at + 4, visit);
    },
    4: ligatures,
  },
};
const extensionType = { GPOS: 9, GSUB: 7 };

/** Where a lookup at `lookup` of a layout table writes glyph ids; empty for a lookup type that does not survive. */
export function glyphPositions(
  kind: LayoutKind,
  table: Buffer,
  lookup: number,
): readonly number[] | undefined {
  const positions: number[] = [];
  for (const entry of records(table, lookup + 4, 2)) {
    let type = table.readUInt16BE(lookup);
    let at = lookup + table.readUInt16BE(entry);
    if (type === extensionType[kind]) {
      type = table.readUInt16BE(at + 2);
      at += table.readUInt32BE(at + 4);
    }
    const walk = walks[kind][type];
    if (walk === undefined) return undefined;
    walk(table, at, (position) => positions.push(position));
  }
  return positions;
}
