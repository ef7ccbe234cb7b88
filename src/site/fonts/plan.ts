import { once } from "../../deck/once.ts";
import { parseUnicodeRange } from "./css/unicode-range.ts";

/** A file of a typeface and the characters it claims, as a `unicode-range`. */
export interface Slice {
  readonly name: string;
  readonly range: string;
}

export interface SlicePlan {
  /** Slice name → the characters to take from it, in code point order. */
  readonly slices: ReadonlyMap<string, string>;
  /** Characters that no slice claims. */
  readonly missing: string;
}

/** Controls, lone surrogates, and what is never drawn (zero-width spaces, variation selectors). */
const undrawn = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The characters of a text that a font has to draw: each once, in code point order. */
export function drawnCharacters(text: string): readonly string[] {
  return [...new Set(text)]
    .filter((c) => !undrawn.test(c))
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

/** Shares a text out among slices. Where slices overlap, the first one named serves. */
export function planSlices(text: string, slices: readonly Slice[]): SlicePlan {
  const owners = ownersAmong(slices);
  const plan = new Map<string, string>();
  let missing = "";
  for (const character of drawnCharacters(text)) {
    const owner = slices[(owners[character.codePointAt(0) ?? 0] ?? 0) - 1]?.name;
    if (owner === undefined) missing += character;
    else plan.set(owner, (plan.get(owner) ?? "") + character);
  }
  return { slices: plan, missing };
}

/**
 * By code point, the number of the slice that serves it, from 1; 0 without a slice. Several faces share the slices of
 * one typeface, which claim 30,000 characters.
 */
const ownersAmong = once((slices: readonly Slice[]): Uint16Array => {
  const owners = new Uint16Array(0x110000);
  // The first one named serves, so it is written last.
  for (const [index, { range }] of [...slices.entries()].reverse()) {
    for (const [first, last] of parseUnicodeRange(range)) owners.fill(index + 1, first, last + 1);
  }
  return owners;
});
