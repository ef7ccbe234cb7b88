/** What is drawn on a slide, as windows tell each other. */
import { type Fields, fieldsOf } from "../../deck/exchange/fields.ts";

export type Tool = "draw" | "laser";

/** From the slide's upper left corner, in thousandths of its width. */
export type Point = readonly [x: number, y: number];

/** The width of a slide in the units of a `Point`. */
export const markSize = 1000;

/** A line begins or goes on, a light stands at a place or goes out, or all lines go. */
export type Mark =
  | { readonly kind: "begin" | "on"; readonly at: Point }
  | { readonly kind: "light"; readonly at?: Point }
  | { readonly kind: "wipe" };

/** The mark; undefined for a value that is no mark. */
export function parseMark(value: unknown): Mark | undefined {
  const { kind, at }: Fields = fieldsOf(value);
  const point = parsePoint(at);
  if (kind === "wipe") return { kind };
  if (kind === "light") return point ? { kind, at: point } : { kind };
  return (kind === "begin" || kind === "on") && point ? { kind, at: point } : undefined;
}

function parsePoint(value: unknown): Point | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [x, y]: unknown[] = value;
  return isLength(x) && isLength(y) ? [x, y] : undefined;
}

/** A slide's length, and a little more: a line may begin outside it. */
function isLength(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= 10 * markSize;
}
