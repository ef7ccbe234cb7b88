/** What the style of a table gives to the text of each cell (ECMA-376 part 1, 17.7.6). */
import { type Colour, type Ink, inkOf, shading } from "./ink.ts";
import { type Element, child, childrenOf, valueOf } from "../xml.ts";

/** How the text of a cell is inked, and what is painted behind it. */
export interface CellFormat {
  readonly ink: Ink;
  readonly ground?: Colour;
}

export interface TableFormat {
  /** By the names of the parts, such as `firstRow`; what holds for the whole table is `wholeTable`. */
  readonly parts: ReadonlyMap<string, CellFormat>;
  /** How many rows, and columns, a band has. */
  readonly rowBand?: number;
  readonly columnBand?: number;
}

/** Where a cell stands: indexes, and how many there are. `grid` is its first column in the table's grid. */
export interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly grid: number;
}

/** What a table style says, over what the style says that it is based on. */
export function tableFormat(style: Element, base: TableFormat | undefined): TableFormat {
  const parts = new Map(base?.parts);
  const add = (name: string, part: Element) => {
    const known = parts.get(name);
    const ground =
      shading(child(part, "w:tcPr")) ??
      shading(child(part, "w:pPr")) ??
      shading(child(part, "w:tblPr")) ??
      known?.ground;
    const ink = { ...known?.ink, ...inkOf(child(part, "w:rPr")) };
    parts.set(name, { ink, ...(ground !== undefined && { ground }) });
  };
  add("wholeTable", style);
  for (const part of childrenOf(style, "w:tblStylePr")) add(part.attributes["w:type"] ?? "", part);
  const properties = child(style, "w:tblPr");
  const rowBand = Number(valueOf(properties, "w:tblStyleRowBandSize") ?? base?.rowBand ?? 1);
  const columnBand = Number(valueOf(properties, "w:tblStyleColBandSize") ?? base?.columnBand ?? 1);
  return { parts, rowBand, columnBand };
}

/** What a style gives to a cell of a table with these properties. */
export function cellFormat(
  { parts, rowBand = 1, columnBand = 1 }: TableFormat,
  table: Element | undefined,
  { row, rows, column, columns, grid }: CellPlace,
): CellFormat {
  const isLooked = lookOf(table);
  const isTop = isLooked("firstRow") && row === 0;
  const isBottom = isLooked("lastRow") && row === rows - 1 && !isTop;
  const isFirst = isLooked("firstColumn") && column === 0;
  const isLast = isLooked("lastColumn") && column === columns - 1 && !isFirst;
  const bandOf = (index: number, size: number) => (Math.floor(index / size) % 2 === 0 ? 1 : 2);
  const rowIndex = row - (isLooked("firstRow") ? 1 : 0);
  const gridIndex = grid - (isLooked("firstColumn") ? 1 : 0);
  const isBandedRow = !isLooked("noHBand") && rowBand > 0 && !isTop && !isBottom;
  const isBandedColumn = !isLooked("noVBand") && columnBand > 0 && !isFirst && !isLast;
  const bands = [
    isBandedColumn && `band${bandOf(gridIndex, columnBand)}Vert`,
    isBandedRow && `band${bandOf(rowIndex, rowBand)}Horz`,
  ];
  const edges = [
    isFirst ? "firstCol" : isLast && "lastCol",
    isTop ? "firstRow" : isBottom && "lastRow",
  ];
  const corner =
    (isFirst || isLast) && (isTop || isBottom) && `${isTop ? "n" : "s"}${isFirst ? "w" : "e"}Cell`;
  const format = layered(["wholeTable", ...bands, ...edges, corner], parts);
  // Whether rows or columns come last differs between the standard and programs: a text that one of them shows counts as seen.
  const other = layered(
    ["wholeTable", ...bands.toReversed(), ...edges.toReversed(), corner],
    parts,
  );
  const isSure = format.ground === other.ground && format.ink.colour === other.ink.colour;
  return isSure ? format : { ...format, ground: "unknown" };
}

/** What parts of a style give together: a later one comes over those before it. */
function layered(
  names: readonly (string | false)[],
  parts: ReadonlyMap<string, CellFormat>,
): CellFormat {
  return names.reduce<CellFormat>(
    (sum, name) => {
      const part = name === false ? undefined : parts.get(name);
      return part ? { ...sum, ...part, ink: { ...sum.ink, ...part.ink } } : sum;
    },
    { ink: {} },
  );
}

const looks = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** Which parts of its style a table wears: each by itself, or by a sum in hexadecimal digits. */
function lookOf(table: Element | undefined): (part: keyof typeof looks) => boolean {
  const said = child(table, "w:tblLook");
  const sum = parseInt(said?.attributes["w:val"] ?? "0", 16);
  return (part) => {
    const own = said?.attributes[`w:${part}`];
    return own === undefined ? (sum & looks[part]) !== 0 : /^(?:1|true|on)$/.test(own);
  };
}
