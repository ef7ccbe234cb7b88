/** Proves that nothing is lost: compares the notes of a deck with the text that came in. */
import type { Manuscript, Outline } from "../model.ts";

/**
 * The characters of a manuscript in reading order, blanks aside: a table cell by cell, and without what the outline
 * names as left out.
 */
export function writtenText({ blocks }: Manuscript, { left }: Outline): string {
  const out = new Map<number, string[]>();
  for (const { block, text } of left) {
    if (block !== undefined) out.set(block, [...(out.get(block) ?? []), text]);
  }
  return blocks
    .map((block, index) => {
      if (block.kind === "picture") return "";
      const text = block.kind === "table" ? block.rows.flat().join("") : block.text;
      return (out.get(index) ?? []).reduce((rest, each) => rest.replace(each, ""), text);
    })
    .map(spokenOf)
    .join("");
}

/** The characters of notes, blanks aside. */
export function spokenOf(text: string): string {
  return text.replace(/[\s\u00A0\u3000\uFEFF]/gu, "");
}
