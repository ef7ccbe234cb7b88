/** Which layouts can show a face, for a choice by hand. */
import type { Block } from "../model.ts";
import { chooseLayout } from "./choose.ts";
import { type FaceShape, faceShape } from "./shape.ts";

/** So many are offered: a choice, no catalogue. */
const most = 3;

interface Family {
  readonly holds: (shape: FaceShape) => boolean;
  readonly layouts: readonly string[];
}

/** In order: the first that holds gives the layouts that show such a face well. */
const families: readonly Family[] = [
  { holds: ({ flow }) => flow.tables.length > 0, layouts: ["table", "points"] },
  { holds: ({ flow }) => flow.pictures > 0, layouts: ["picture", "points"] },
  {
    holds: ({ groups }) => groups.length >= 2 && groups.length <= 4,
    layouts: ["columns", "numbered", "opening"],
  },
  { holds: ({ groups }) => groups.length > 0, layouts: ["numbered", "points"] },
  {
    holds: ({ flow }) =>
      flow.lists.length + flow.tiles.length === 0 && flow.paragraphs.length === 0,
    layouts: ["section", "closing", "points"],
  },
  {
    holds: ({ flow }) => flow.lists.length + flow.tiles.length > 0,
    layouts: ["points", "numbered"],
  },
  { holds: () => true, layouts: ["points", "quote", "section"] },
];

const anywhere = { isFirst: false, isLast: false, isBetweenParts: false, parts: 0 };

/**
 * Up to three layouts for a face in an order that does not depend on which it has now, which is among them. `byDefault` is
 * the one that it had before a choice by hand. A cover and a bridge are what they are.
 */
export function fittingLayouts(
  face: readonly Block[],
  current: string,
  byDefault?: string,
): readonly string[] {
  if (current === "cover" || current === "bridge") return [current];
  const shape = faceShape(face);
  const family = families.find(({ holds }) => holds(shape))?.layouts ?? [];
  const chosen = byDefault ?? chooseLayout(face, anywhere).layout;
  const fitting = [...new Set([chosen, ...family])].slice(0, most);
  return fitting.includes(current) ? fitting : [...fitting.slice(0, most - 1), current];
}
