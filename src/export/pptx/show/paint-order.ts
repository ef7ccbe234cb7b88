import type { PaintedElement } from "../look/painted.ts";
import type { flowsOf } from "./stack.ts";

type Part = ReturnType<typeof flowsOf>[number];

/** The parts of an element from the one that is painted first to the one that lies over all. */
export function inPaintOrder(parts: readonly Part[]): readonly Part[] {
  const isLifted = parts.some((part) => "kind" in part && !part.isPseudo && isPositioned(part));
  return parts.toSorted((one, other) => levelOf(one, isLifted) - levelOf(other, isLifted));
}

/**
 * When a part of an element is painted (CSS 2.2, appendix E): by its `z-index`; without one, what a style sheet adds and
 * takes out of the flow lies over what flows. Where what flows is lifted too, only what comes after it lies over it.
 */
function levelOf(part: Part, isLifted: boolean): number {
  if (!("kind" in part)) return 0;
  const { isPseudo, name, styles } = part;
  const index = Number(styles["z-index"]);
  if (index > 0) return 1 + index;
  if (!isPseudo) return 0;
  if (index < 0) return -1;
  return isPositioned(part) && !(isLifted && name === "before") ? 1 : 0;
}

function isPositioned({ styles }: PaintedElement): boolean {
  return styles.position !== "static";
}
