import type { Box } from "../../../check/layout/measured.ts";
import { px, type PaintedElement } from "../look/painted.ts";
import { fillOf, ruleOf } from "./paint.ts";
import type { Cell, TableShape } from "./show.ts";
import { stackOf } from "./stack.ts";

interface TableParts {
  /** Its cells with their texts, and columns and rows as large as they were drawn. */
  readonly table: Omit<TableShape, "name" | "isDecoration">;
  /** What no table of an office file holds: captions, and cells with more than text. They stand over it. */
  readonly over: readonly PaintedElement[];
}

/** A table as a table, and what is drawn over it. */
export function tableParts(element: PaintedElement, opacity: number): TableParts {
  const rows = descendants(element, "tr");
  const cells = rows.map((row) => row.children.filter(isCell));
  const captions = element.children.filter(isCaption);
  const mixed = cells.flat().filter((cell) => !stackOf(cell, opacity));
  return {
    table: tableShape(withoutCaptions(element.box, captions), rows, cells, opacity),
    over: [...captions, ...mixed],
  };
}

function tableShape(
  box: Box,
  rows: readonly PaintedElement[],
  cells: readonly (readonly PaintedElement[])[],
  opacity: number,
): TableParts["table"] {
  const edges = new Set(cells.flat().flatMap(({ box }) => [box.left, box.right].map(Math.round)));
  const columns = [...edges].sort((one, other) => one - other);
  return {
    kind: "table",
    box,
    columns: columns.slice(1).map((edge, i) => edge - (columns[i] ?? 0)),
    rows: rows.map((row, i) => ({
      height: row.box.bottom - row.box.top,
      isHead: (cells[i] ?? []).every(({ name }) => name === "th"),
      cells: (cells[i] ?? []).map((cell) => cellOf(cell, columns, opacity)),
    })),
  };
}

const anchors = ["top", "middle", "bottom"] as const;

function isCell(node: PaintedElement["children"][number]): node is PaintedElement {
  return node.kind === "element" && ["td", "th"].includes(node.name);
}

function isCaption(node: PaintedElement["children"][number]): node is PaintedElement {
  return node.kind === "element" && node.name === "caption";
}

/** The box of a table has its captions in it, above and below. */
function withoutCaptions(table: Box, captions: readonly PaintedElement[]): Box {
  const middle = (table.top + table.bottom) / 2;
  const isAbove = ({ box }: PaintedElement): boolean => box.bottom < middle;
  const above = captions.filter(isAbove).map(({ box }) => box.bottom);
  const below = captions.filter((caption) => !isAbove(caption)).map(({ box }) => box.top);
  return { ...table, top: Math.max(table.top, ...above), bottom: Math.min(table.bottom, ...below) };
}

function descendants(element: PaintedElement, name: string): readonly PaintedElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === "text") return [];
    return child.name === name ? [child] : descendants(child, name);
  });
}

function cellOf(cell: PaintedElement, columns: readonly number[], opacity: number): Cell {
  const { box, styles } = cell;
  const from = columns.indexOf(Math.round(box.left));
  const to = columns.indexOf(Math.round(box.right));
  const fill = fillOf(styles, opacity);
  const rule = ruleOf(styles);
  const stack = stackOf(cell, opacity);
  const paragraphs = stack?.paragraphs ?? [];
  // Figures under each other may end before the edge that the cell's padding leaves.
  const beyond = paragraphs[0]?.align === "end" && stack ? box.right - stack.box.right : 0;
  return {
    // A cell is as wide as its column: its lines may break anew.
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      wraps: true,
      runs: paragraph.runs,
    })),
    column: from,
    span: Math.max(1, to - from),
    rowSpan: Math.max(1, Number(cell.attributes["rowspan"]) || 1),
    ...(fill && { fill }),
    ...(rule && { rule }),
    anchor: anchors.find((one) => one === styles["vertical-align"]) ?? "middle",
    insets: [
      px(styles["padding-left"]),
      px(styles["padding-top"]),
      Math.max(px(styles["padding-right"]), beyond),
      px(styles["padding-bottom"]),
    ],
  };
}
