import { largest, smallest } from "../../../deck/extremes.ts";
import { openers } from "../../../deck/text/characters.ts";
import type { Box } from "../../../check/layout/measured.ts";
import { px, type Fragment, type Painted, type PaintedElement } from "../look/painted.ts";
import { joined, piecesOf, trimmed, type TextPiece } from "./runs.ts";
import type { Align, Run } from "./show.ts";

/** Lines of text that flow together in one box of the page. */
export interface TextBlock {
  /** Around its lines, each as high as the distance between lines; as wide as what is written. */
  readonly box: Box;
  /** As wide as its lines may be. */
  readonly limits: Box;
  readonly lines: readonly (readonly Run[])[];
  /** Of each line, whether the author began it: it stays a line where others flow. */
  readonly begun: readonly boolean[];
  readonly lineHeight: number;
  readonly align: Align;
  readonly vertical: boolean;
  /** By how much its first line begins before the others. */
  readonly hang: number;
}

/** Whether a node is text alone: what a picture stands in, such as a link, is a box of its own. */
export function isInline(node: Painted): boolean {
  if (node.kind === "text") return true;
  if (node.picture !== undefined || !["inline", "ruby"].includes(node.styles.display)) return false;
  return !node.children.some(hasPicture);
}

function hasPicture(node: Painted): boolean {
  return node.kind === "element" && (node.picture !== undefined || node.children.some(hasPicture));
}

/** The text of inline nodes that stand together in `owner`; undefined where they are empty. */
export function textBlock(
  nodes: readonly Painted[],
  owner: PaintedElement,
  opacity: number,
): TextBlock | undefined {
  const pieces = nodes.flatMap((node) => piecesOf(node, owner, { opacity }));
  if (!pieces.some(({ run }) => run.text.trim() !== "")) return undefined;
  const vertical = owner.styles["writing-mode"].startsWith("vertical");
  const rows = rowsOf(pieces, vertical);
  const size = largest(pieces.map(({ run }) => run.size));
  const said = px(owner.styles["line-height"]) || size * 1.3;
  // Larger type within a line moves the lines apart.
  const lineHeight = vertical ? said : Math.max(said, pitchOf(rows));
  // Blanks at the end of a line are not drawn; those before code set it in.
  const boxes = rows
    .flatMap((row) => row.slice(0, row.findLastIndex(({ run }) => run.text.trim() !== "") + 1))
    .map(({ fragment }) => fragment.box);
  const ink = around(boxes);
  const limits = contentBox(owner);
  const hung = vertical ? 0 : hungMark(rows);
  const box = vertical ? ink : withLineHeight(withHang(ink, rows, hung), boxes, lineHeight);
  const lines = rows.map((row) => trimmed(joined(row.map(({ run }) => run))));
  const starts = startsOf(nodes);
  const begun = rows.map((row) => row.some(({ fragment }) => starts.has(fragment)));
  const hang = hung > 0 ? hung : Math.max(0, -px(owner.styles["text-indent"]));
  return {
    box,
    limits,
    lines,
    begun,
    lineHeight,
    align: alignOf(owner, box, limits),
    vertical,
    hang,
  };
}

/** The first stretches of text behind each `<br>`. */
function startsOf(nodes: readonly Painted[]): ReadonlySet<Fragment> {
  const starts = new Set<Fragment>();
  let isBroken = false;
  const walk = (node: Painted): void => {
    if (node.kind === "element") {
      if (node.name === "br") isBroken = true;
      node.children.forEach(walk);
      return;
    }
    const first = node.fragments.find(({ text }) => text.trim() !== "");
    if (!first) return;
    if (isBroken) starts.add(first);
    isBroken = false;
  };
  nodes.forEach(walk);
  return starts;
}

/** From the baseline of a line to that of the next, on average; 0 for one line. */
function pitchOf(rows: readonly (readonly TextPiece[])[]): number {
  const lines = rows.map((row) => largest(row.map(baselineOf)));
  const [first = 0, last = 0] = [lines[0], lines.at(-1)];
  return rows.length > 1 ? (last - first) / (rows.length - 1) : 0;
}

/** Roughly: a third of an em under the middle. */
function baselineOf({ fragment: { box }, run }: TextPiece): number {
  return (box.top + box.bottom) / 2 + run.size / 3;
}

/** A line ends where the next piece goes back, or stands lower by half of its size. */
function rowsOf(
  pieces: readonly TextPiece[],
  vertical: boolean,
): readonly (readonly TextPiece[])[] {
  const rows: TextPiece[][] = [];
  let last: { readonly start: number; readonly cross: number; readonly size: number } | undefined;
  for (const piece of pieces) {
    const { box } = piece.fragment;
    const start = vertical ? box.top : box.left;
    const cross = vertical ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
    const { size } = piece.run;
    const turns =
      last &&
      (start < last.start - 1 || Math.abs(cross - last.cross) > Math.max(size, last.size) / 2);
    if (turns || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(piece);
    last = { start, cross, size };
  }
  return rows;
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: smallest(boxes.map(({ left }) => left)),
    top: smallest(boxes.map(({ top }) => top)),
    right: largest(boxes.map(({ right }) => right)),
    bottom: largest(boxes.map(({ bottom }) => bottom)),
  };
}

function contentBox({ box, styles }: PaintedElement): Box {
  return {
    left: box.left + px(styles["padding-left"]) + px(styles["border-left-width"]),
    top: box.top + px(styles["padding-top"]) + px(styles["border-top-width"]),
    right: box.right - px(styles["padding-right"]) - px(styles["border-right-width"]),
    bottom: box.bottom - px(styles["padding-bottom"]) - px(styles["border-bottom-width"]),
  };
}

const openingMark = new RegExp(`^[${openers}]`, "u");

/**
 * How far the mark that begins the first of several lines stands out before the others: fonts like Song give it an em,
 * of which the wall shows the inner half.
 */
function hungMark([first, ...rest]: readonly (readonly TextPiece[])[]): number {
  const run = first?.[0]?.run;
  const isMark = rest.length > 0 && run?.typeface === "serif" && openingMark.test(run.text);
  if (!isMark) return 0;
  const hangs = edgeOf(rest) - edgeOf([first ?? []]);
  return Math.max(0, hangs) + run.size / 2;
}

/** The edge of the text is the edge of the lines without the mark. The mark stands before it. */
function withHang(
  ink: Box,
  [first, ...rest]: readonly (readonly TextPiece[])[],
  hung: number,
): Box {
  const isMark = rest.length > 0 && openingMark.test(first?.[0]?.run.text ?? "");
  return isMark ? { ...ink, left: Math.max(ink.left, edgeOf(rest)) - hung } : ink;
}

/** Where the leftmost of some lines begins. */
function edgeOf(rows: readonly (readonly TextPiece[])[]): number {
  return smallest(rows.map((row) => row[0]?.fragment.box.left ?? Infinity));
}

/** The font's own height does not give the lines: they stand around the middle of the first and the last piece. */
function withLineHeight(ink: Box, boxes: readonly Box[], lineHeight: number): Box {
  const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
  return {
    ...ink,
    top: smallest(middles) - lineHeight / 2,
    bottom: largest(middles) + lineHeight / 2,
  };
}

function alignOf({ styles }: PaintedElement, box: Box, limits: Box): Align {
  const align = styles["text-align"];
  if (align === "center") return "center";
  if (align === "end" || align === "right") return "end";
  // Text in the middle of a grid cell is as narrow as its letters.
  const [before, after] = [box.left - limits.left, limits.right - box.right];
  const isCentred = before > 4 && Math.abs(before - after) < 3;
  return isCentred && styles.display.includes("grid") ? "center" : "start";
}
