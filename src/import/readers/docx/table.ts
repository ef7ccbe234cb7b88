/** The cells of a table, what each of them shows, and what is painted behind its text. */
import type { Block } from "../../model.ts";
import { type Colour, shading } from "./looks/ink.ts";
import { twips } from "./looks/measure.ts";
import { type WordStyle, flattest, noStyle } from "./looks/styles.ts";
import { cellFormat } from "./looks/table-style.ts";
import { type Around, over, unseen } from "./unseen.ts";
import { type Element, child, childrenOf, partsOf, valueOf } from "./xml.ts";

export interface Cell {
  readonly element: Element;
  /** How many columns it takes. */
  readonly width: number;
  /** What is around its paragraphs. */
  readonly around: Around;
  /** It is merged into a cell above or before it, which is shown alone, has no width, or only asks for text. */
  readonly isCovered: boolean;
}

export interface Row {
  readonly element: Element;
  readonly cells: readonly Cell[];
}

/** What may hold paragraphs, rows or cells, and shows nothing itself. */
export const boxes: ReadonlySet<string> = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:ins",
  "w14:conflictIns",
  "w:conflictIns",
  "w:moveTo",
  "w:txbxContent",
  "w:tc",
]);

/** The rows of a table, hidden ones included; `behind` is what is painted behind the table. */
export function rowsOf(
  table: Element,
  styles: ReadonlyMap<string, WordStyle>,
  behind: Colour,
): readonly Row[] {
  const properties = child(table, "w:tblPr");
  const named = styles.get(valueOf(properties, "w:tblStyle") ?? noStyle.table);
  const format = (named ?? styles.get(noStyle.table))?.table;
  const isFixed = child(properties, "w:tblLayout")?.attributes["w:type"] === "fixed";
  const columns = childrenOf(child(table, "w:tblGrid") ?? table, "w:gridCol").map((column) =>
    twips(column.attributes["w:w"] ?? ""),
  );
  const rows = childrenOf(table).flatMap((element) => inside(element, "w:tr"));
  let above: ReadonlySet<number> = new Set();
  return rows.map(({ element, isAsked: isRowAsked }, row) => {
    const cells = childrenOf(element).flatMap((each) => inside(each, "w:tc"));
    const ofRow = shading(child(element, "w:tblPrEx"));
    let grid = Number(valueOf(child(element, "w:trPr"), "w:gridBefore") ?? 0);
    const merged = new Set<number>();
    let isMerging = false;
    const read = cells.map(({ element: cell, isAsked }, column): Cell => {
      const own = child(cell, "w:tcPr");
      const width = Math.max(1, Math.min(Number(valueOf(own, "w:gridSpan") ?? 1), 63));
      const place = { row, rows: rows.length, column, columns: cells.length, grid };
      const { ink = {}, ground } = format ? cellFormat(format, properties, place) : {};
      const down = merging(own, "w:vMerge");
      const along = merging(own, "w:hMerge");
      const isCovered =
        isRowAsked ||
        isAsked ||
        (isFixed && isNarrow(child(own, "w:tcW"), columns.slice(grid, grid + width))) ||
        (down === "continue" && above.has(grid)) ||
        (along === "continue" && isMerging);
      if (down !== undefined) merged.add(grid);
      isMerging = along !== undefined;
      grid += width;
      const painted = shading(own) ?? ofRow ?? ground ?? shading(properties);
      return { element: cell, width, around: { ink, ground: over(painted, behind) }, isCovered };
    });
    above = merged;
    return { element, cells: read };
  });
}

/** Whether a cell of a table that does not grow with its text is no wider than a millimetre: it says so, or its columns do. */
function isNarrow(width: Element | undefined, columns: readonly number[]): boolean {
  const { "w:w": length = "", "w:type": unit = "dxa" } = width?.attributes ?? {};
  if (width && unit === "dxa") return twips(length) <= flattest;
  if (width && unit !== "auto" && unit !== "nil") return false;
  return columns.length > 0 && columns.reduce((sum, each) => sum + each, 0) <= flattest;
}

/** Whether a cell begins a merged one or goes on with it, which it does where it does not say. */
function merging(cell: Element | undefined, name: "w:vMerge" | "w:hMerge"): string | undefined {
  return child(cell, name) && (valueOf(cell, name) ?? "continue");
}

/** The rows or cells that an element is or holds; `isAsked` where they are the words of a control that ask for text. */
function inside(element: Element, name: "w:tr" | "w:tc", isAsked = false): readonly Held[] {
  if (element.name === name) return [{ element, isAsked }];
  const isBox = boxes.has(element.name) || element.name === "mc:AlternateContent";
  if (!isBox || element.name === "w:tc") return [];
  const asks = isAsked || unseen(element, new Map()) !== undefined;
  return partsOf(element).flatMap((inner) => inside(inner, name, asks));
}

interface Held {
  readonly element: Element;
  readonly isAsked: boolean;
}

/** The text of a cell, a line for each paragraph. */
export function cellText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "paragraph") return [block.text.trim()];
      return block.kind === "table" ? block.rows.flat() : [];
    })
    .filter((text) => text !== "")
    .join("\n");
}
