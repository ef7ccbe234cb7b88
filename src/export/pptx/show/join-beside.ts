import type { Run, Shape, TextShape } from "./show.ts";
import { largestSize } from "./largest-size.ts";
import { around } from "./text-block.ts";

/**
 * A figure and its unit stand beside each other in boxes of their own. They are one line of text, as in fonts of other
 * widths they would drift apart or meet.
 */
export function joinBeside(shapes: readonly Shape[]): readonly Shape[] {
  const result: Shape[] = [];
  for (const shape of shapes) {
    const last = result.at(-1);
    const joined =
      last?.kind === "text" && shape.kind === "text" ? joinedOf(last, shape) : undefined;
    if (joined) result[result.length - 1] = joined;
    else result.push(shape);
  }
  return result;
}

function joinedOf(one: TextShape, other: TextShape): TextShape | undefined {
  const [first, second] = [one.paragraphs[0], other.paragraphs[0]];
  if (!first || !second || !isFigure(one) || !isPlainLine(other)) return undefined;
  const size = largestSize(...other.paragraphs);
  const between = other.box.left - one.box.right;
  const height = Math.min(heightOf(one), heightOf(other));
  const shared = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
  if (
    between < -2 ||
    between > size / 2 ||
    shared < height / 2 ||
    largestSize(...one.paragraphs) < size
  )
    return undefined;
  // Office programs leave a gap between a number and Han by themselves.
  const isHan = /^\p{Script=Han}/u.test(second.runs[0]?.text ?? "");
  const runs = [...spaced(first.runs, isHan ? 0 : between), ...second.runs];
  const { left, right } = around([one.box, other.box]);
  return { ...one, box: { ...one.box, left, right }, paragraphs: [{ ...first, runs }] };
}

/** The same text with room after its last character. */
function spaced(runs: readonly Run[], room: number): readonly Run[] {
  const last = runs.at(-1);
  if (!last || room < 1) return runs;
  const [end = ""] = [...last.text].slice(-1);
  const before = last.text.slice(0, -end.length);
  return [
    ...runs.slice(0, -1),
    ...(before === "" ? [] : [{ ...last, text: before }]),
    { ...last, text: end, spacing: last.spacing + room },
  ];
}

/** A line that is a number. */
function isFigure(text: TextShape): boolean {
  return (
    isPlainLine(text) &&
    (text.paragraphs[0]?.runs.every(({ typeface }) => typeface === "num") ?? false)
  );
}

function isPlainLine({ paragraphs, vertical, fill, line, role, step }: TextShape): boolean {
  const [paragraph, ...others] = paragraphs;
  if (!paragraph || others.length > 0 || vertical || fill || line || role || step !== undefined) {
    return false;
  }
  const isOneLine = paragraph.runs.every(({ text }) => !/[\n\t]/.test(text));
  return isOneLine && !paragraph.bullet && !paragraph.wraps && paragraph.align === "start";
}

function heightOf({ box }: TextShape): number {
  return box.bottom - box.top;
}
