/** Reads values that came from outside (storage, another window) without trusting their shape. */

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a plain object; an empty object for any other value, so that every field is undefined. */
export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A finite number from 0 on: a time. */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** One of a list of words. */
export function isOneOf<T extends string>(value: unknown, words: readonly T[]): value is T {
  return words.some((word) => word === value);
}

/** The texts of a list; none for any other value. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
