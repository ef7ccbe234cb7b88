import { largest, smallest } from "../../../deck/extremes.ts";
import type { Box } from "../../../check/layout/measured.ts";
import { classesOf, type Painted, type PaintedElement } from "../look/painted.ts";
import { bulletOf, type PlacedBullet } from "./bullet.ts";
import { isUnseen, paintOf } from "./paint.ts";
import type { BoxShape, Paragraph } from "./show.ts";
import { around, isInline, textBlock, type TextBlock } from "./text-block.ts";

/** A block of text, with its place in a list. */
interface Entry {
  readonly block: TextBlock;
  readonly bullet?: PlacedBullet;
  readonly step?: number;
  /** The item of a list that it stands in. */
  readonly item: PaintedElement | undefined;
  readonly isPreformatted: boolean;
  /** How deep it stands in lists, from 0. */
  readonly level: number;
}

/** Texts that stand under each other, as paragraphs of one box, with the rules between them. */
export interface Stack {
  readonly box: Box;
  /** The most width of its widest text. */
  readonly limits: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly vertical: boolean;
  readonly rules: readonly BoxShape[];
}

/** More lines than these flow by themselves; fewer keep the breaks that were measured. */
const mostLines = 4;

/**
 * The content of `element` as paragraphs of one text; undefined where it has more than text: a picture, a table, a
 * coloured box, or texts side by side.
 */
export function stackOf(element: PaintedElement, opacity: number): Stack | undefined {
  const rules: BoxShape[] = [];
  const entries = entriesOf(element, opacity, { rules });
  if (!entries || entries.length === 0) return undefined;
  const rows = rowsOf(entries);
  const isOrdered = rows.every((row, i) => {
    const above = rows[i - 1];
    return !above || boxOf(row).top >= boxOf(above).bottom - 12;
  });
  const isList = rows.every(([first, ...rest]) => rest.every((entry) => continues(entry, first)));
  const vertical = entries.some(({ block }) => block.vertical);
  if (!isOrdered || !isList || (vertical && entries.length > 1)) return undefined;
  const lefts = entries.flatMap(({ block, bullet }) => [block.box.left, bullet?.left ?? Infinity]);
  const ink = around(entries.map(({ block }) => block.box));
  const box = { ...ink, left: smallest(lefts) };
  const limits = around(entries.map(({ block }) => block.limits));
  return {
    box,
    limits: { ...limits, left: Math.min(limits.left, box.left) },
    paragraphs: rows.map((row, i) => paragraphOf(row, rows[i - 1], box)),
    vertical,
    rules,
  };
}

/** A phrase that stands beside the one before it, in the same item. */
function continues({ item, block }: Entry, first: Entry | undefined): boolean {
  if (item === undefined || item !== first?.item || block.vertical) return false;
  return block.lines.length === 1 && sizeOf(block) === sizeOf(first.block);
}

function sizeOf({ lines }: TextBlock): number {
  return largest(lines.flat().map(({ size }) => size));
}

function boxOf(row: readonly Entry[]): Box {
  return around(row.map(({ block }) => block.box));
}

interface Inherited {
  readonly rules: BoxShape[];
  readonly step?: number;
  readonly bullet?: PlacedBullet | undefined;
  readonly item?: PaintedElement | undefined;
  /** How many lists it stands in. */
  readonly lists?: number;
}

function entriesOf(
  element: PaintedElement,
  opacity: number,
  inherited: Inherited,
  isRoot = true,
): Entry[] | undefined {
  if (element.picture !== undefined || element.name === "table") return undefined;
  if (isGrouped(element)) return undefined;
  if (isUnseen(element)) return [];
  const own = opacity * (isRoot ? 1 : Number(element.styles.opacity || 1));
  if (!isRoot) {
    const { isPainted, borders } = paintOf(element, own);
    if (isPainted) return undefined;
    inherited.rules.push(...borders);
  }
  const step = isRoot ? inherited.step : (stepOf(element) ?? inherited.step);
  const marker = bulletOf(element);
  const item = element.name === "li" ? element : inherited.item;
  const lists = (inherited.lists ?? 0) + (["ul", "ol"].includes(element.name) ? 1 : 0);
  let bullet = marker?.bullet ?? inherited.bullet;
  const entries: Entry[] = [];
  for (const part of flowsOf(element.children.filter((child) => child !== marker?.node))) {
    if (Array.isArray(part)) {
      const block = textBlock(part, element, own);
      if (!block) continue;
      entries.push({
        block,
        ...(bullet && { bullet }),
        ...(step !== undefined && { step }),
        item,
        isPreformatted: element.styles["white-space-collapse"] === "preserve",
        level: Math.min(8, Math.max(0, lists - 1)),
      });
    } else {
      const inner = entriesOf(
        part as PaintedElement,
        own,
        {
          rules: inherited.rules,
          item,
          lists,
          ...(step !== undefined && { step }),
          ...(bullet && { bullet }),
        },
        false,
      );
      if (!inner) return undefined;
      entries.push(...inner);
    }
    if (entries.length > 0) bullet = undefined;
  }
  return entries;
}

/** The children of an element: neighbouring inline ones together, each box by itself. */
export function flowsOf(
  children: readonly Painted[],
): readonly (readonly Painted[] | PaintedElement)[] {
  const flows: (Painted[] | PaintedElement)[] = [];
  for (const child of children) {
    const last = flows.at(-1);
    if (child.kind === "element" && !isInline(child)) flows.push(child);
    else if (Array.isArray(last)) last.push(child);
    else flows.push([child]);
  }
  return flows;
}

/** Boxes that people move as one. */
const grouped = ["tile", "group", "byline", "slips"];

export function isGrouped(element: PaintedElement): boolean {
  const classes = classesOf(element);
  return grouped.some((name) => classes.includes(name));
}

/** The step that an element appears with. */
export function stepOf({ attributes }: PaintedElement): number | undefined {
  const isStep = (attributes["class"] ?? "").split(/\s+/).includes("fragment");
  const index = Number(attributes["data-fragment-index"]);
  return isStep && Number.isInteger(index) && index >= 0 ? index : undefined;
}

/** Entries with middles at the same height stand in one row. */
function rowsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  for (const entry of entries) {
    const last = rows.at(-1)?.at(-1)?.block;
    const { box } = entry.block;
    const isBeside =
      last && box.left >= last.box.right - 1 && Math.abs(middle(box) - middle(last.box)) < 8;
    if (isBeside) rows.at(-1)?.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function paragraphOf(
  row: readonly Entry[],
  above: readonly Entry[] | undefined,
  box: Box,
): Paragraph {
  const [first] = row;
  if (!first) throw new Error("a row without text");
  const { block, bullet, step, isPreformatted, level } = first;
  const wraps = !isPreformatted && block.lines.length > mostLines;
  const runs = row.flatMap(({ block: { lines, begun } }, i) => {
    const written = lines.flatMap((line, n) =>
      withLead(line, n > 0 && (!wraps || begun[n]) ? "\n" : ""),
    );
    return i === 0 ? written : withLead(written, "\t");
  });
  const start = block.align === "start" ? Math.max(0, block.box.left - box.left) : 0;
  return {
    runs,
    align: block.align,
    lineHeight: block.lineHeight,
    before: above ? Math.max(0, boxOf(row).top - boxOf(above).bottom) : 0,
    indent: start + block.hang,
    firstAt: bullet ? Math.max(0, bullet.left - box.left) : start,
    ...(bullet && { bullet: bullet.bullet }),
    tabs: row.slice(1).map((entry) => entry.block.box.left - box.left),
    wraps,
    ...(level > 0 && { level }),
    ...(step !== undefined && { step }),
  };
}

function withLead(runs: TextBlock["lines"][number], lead: string): TextBlock["lines"][number] {
  const [first, ...rest] = runs;
  if (!first || lead === "") return runs;
  return [{ ...first, text: lead + first.text }, ...rest];
}
