/**
 * Room for fonts that run wider than ours: a line gets 5 % more than it is long, and where there is no room for that its
 * type is smaller.
 */
import { largest } from "../../../deck/extremes.ts";
import type { Box } from "../../../check/layout/measured.ts";
import type { Paragraph, Run, Shape, TextShape } from "./show.ts";

const slack = 1.05;
/** The most by which type is set smaller; beyond that, the office program shrinks text that overflows. */
const leastShare = 0.7;
/** px between a text and what stands beside it. */
const gap = 8;

/** The same shapes, each text as wide as it needs on a slide that is `width` px wide. */
export function withRoom(shapes: readonly Shape[], width: number): readonly Shape[] {
  const obstacles = shapes.flatMap(parts).filter(isObstacle);
  return shapes.map((shape) => roomy(shape, obstacles, width));
}

function parts(shape: Shape): readonly Shape[] {
  return shape.kind === "group" ? shape.shapes.flatMap(parts) : [shape];
}

/** A horizontal rule is not an obstacle: texts stand over it or under it. */
function isObstacle(shape: Shape): boolean {
  const { top, bottom } = shape.box;
  if (shape.kind === "box" && bottom - top < 12) return false;
  return shape.kind !== "text" || shape.isAside === undefined;
}

function roomy(shape: Shape, obstacles: readonly Shape[], width: number): Shape {
  if (shape.kind === "group") {
    const shapes = shape.shapes.map((one) => roomy(one, obstacles, width));
    return { ...shape, shapes };
  }
  return shape.kind === "text" && !shape.vertical ? fitted(shape, obstacles, width) : shape;
}

function fitted(text: TextShape, obstacles: readonly Shape[], width: number): TextShape {
  const lines = text.paragraphs.filter(({ wraps }) => !wraps).map(lineLength);
  const need = Math.max(0, largest(lines)) * slack;
  if (need === 0) return text;
  const { box } = text;
  const isFilled = text.fill !== undefined || text.line !== undefined;
  const [from, to] = isFilled ? [box.left, box.right] : freeAround(text, obstacles, width);
  const align = text.paragraphs[0]?.align ?? "start";
  const [left, right] = widened(box, align, need, from, to);
  const share = Math.min(1, (right - left) / need);
  const paragraphs =
    share < 1
      ? text.paragraphs.map((one) => smaller(one, Math.max(share, leastShare)))
      : text.paragraphs;
  return { ...text, box: { ...box, left, right }, paragraphs };
}

function widened(
  { left, right }: Box,
  align: Paragraph["align"],
  need: number,
  from: number,
  to: number,
): readonly [number, number] {
  if (align === "start") return [left, Math.min(Math.max(right, left + need), Math.max(right, to))];
  if (align === "end") return [Math.max(Math.min(left, right - need), Math.min(left, from)), right];
  const middle = (left + right) / 2;
  const half = Math.min(need / 2, middle - from, to - middle);
  return [Math.min(left, middle - half), Math.max(right, middle + half)];
}

/** How far a text may go to either side before it meets something that does not lie around it. */
function freeAround(
  text: TextShape,
  obstacles: readonly Shape[],
  width: number,
): readonly [number, number] {
  const { box } = text;
  let [from, to] = [gap, width - gap];
  for (const shape of obstacles) {
    const { box: other } = shape;
    if (shape === text) continue;
    if (other.bottom <= box.top + 4 || other.top >= box.bottom - 4) continue;
    const isAround = other.left <= box.left + 1 && other.right >= box.right - 1;
    if (isAround) {
      from = Math.max(from, other.left);
      to = Math.min(to, other.right);
    } else if (other.left >= box.right - 2) to = Math.min(to, other.left - gap);
    else if (other.right <= box.left + 2) from = Math.max(from, other.right + gap);
  }
  return [Math.min(from, box.left), Math.max(to, box.right)];
}

/** The longest line in px, from the start of the box, with every character as wide as any font has it. */
function lineLength({ runs, indent, tabs }: Paragraph): number {
  let [longest, length, stop] = [0, indent, 0];
  let last: Run | undefined;
  for (const run of runs) {
    // A change of script between two runs, as between a figure and its unit.
    const isChange = scriptChanges.test(`${last?.text.slice(-1) ?? ""}${run.text[0] ?? ""}`);
    if (isChange) length += Math.max(run.size, last?.size ?? 0) / 4;
    last = run;
    for (const part of run.text.split(/(?<=[\n\t])|(?=[\n\t])/)) {
      if (part === "\n") length = indent;
      else if (part === "\t") length = Math.max(length, tabs[stop++] ?? length);
      else length += runLength(run, part);
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function runLength({ size, spacing }: Run, text: string): number {
  const changes = text.split(scriptChanges).length - 1;
  const ems = [...text].reduce((sum, character) => sum + emsOf(character), 0);
  return (ems + changes / 4) * size + [...text].length * spacing;
}

/** Between Han and letters some offices leave a quarter of an em. */
const scriptChanges =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Han})/u;

/** Marks that the page draws half as wide next to others have full width in office programs. */
function emsOf(character: string): number {
  if (/[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”‘’—…·]/u.test(character)) return 1;
  if (character === " ") return 0.3;
  if (/[A-Z@%&mwMW]/.test(character)) return 0.8;
  return /[\u2E80-\uFFEF]|\p{Extended_Pictographic}/u.test(character) ? 1 : 0.58;
}

function smaller(paragraph: Paragraph, share: number): Paragraph {
  const runs = paragraph.runs.map((run) => ({
    ...run,
    size: run.size * share,
    spacing: run.spacing * share,
  }));
  return { ...paragraph, runs, tabs: paragraph.tabs };
}
