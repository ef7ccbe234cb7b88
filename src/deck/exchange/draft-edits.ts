import { fieldsOf, isCount } from "./fields.ts";
import type { DraftEdit, DraftPlace } from "./incoming.ts";

/** More changes than a person makes. */
const mostEdits = 5000;

const levels = [0, 1, 2, 3, 4, 5] as const;

/** Reads the changes of a draft from a value of any shape; undefined where one of them is none. */
export function readDraftEdits(value: unknown): readonly DraftEdit[] | undefined {
  if (!Array.isArray(value) || value.length > mostEdits) return undefined;
  const known = value.map(readEdit);
  const whole = known.filter((edit) => edit !== undefined);
  return whole.length === known.length ? whole : undefined;
}

function readEdit(value: unknown): DraftEdit | undefined {
  const { kind, at, level, character, block, length, isOn, layout } = fieldsOf(value);
  if (kind === "keep") return isCount(block) ? { kind, block } : undefined;
  const place = readPlace(at);
  if (!place) return undefined;
  if (kind === "split") return isCount(character) ? { kind, at: place, character } : undefined;
  if (kind === "light")
    return isCount(length) && typeof isOn === "boolean"
      ? { kind, at: place, length, isOn }
      : undefined;
  if (kind === "layout")
    return typeof layout === "string" && /^[a-z-]{1,40}$/.test(layout)
      ? { kind, at: place, layout }
      : undefined;
  if (kind !== "level") return undefined;
  if (level === "prose") return { kind, at: place, level };
  const known = levels.find((each) => each === level);
  return known === undefined ? undefined : { kind, at: place, level: known };
}

function readPlace(value: unknown): DraftPlace | undefined {
  const { block, offset } = fieldsOf(value);
  return isCount(block) && isCount(offset) ? { block, offset } : undefined;
}
