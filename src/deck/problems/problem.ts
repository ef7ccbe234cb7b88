import type { Place, Problem, Words } from "../model.ts";

/** Words for people in both languages. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}

/** A problem that keeps the deck from saying what was meant. */
export function error(code: string, place: Place, message: Words, hint?: Words): Problem {
  return { code, severity: "error", place, message, ...(hint && { hint }) };
}

/** A problem that leaves the deck usable. */
export function warning(code: string, place: Place, message: Words, hint?: Words): Problem {
  return { code, severity: "warning", place, message, ...(hint && { hint }) };
}
