/** Reads the outline of a manuscript: all passes in their order. */
import type { Manuscript, Outline, Passage, Role } from "../model.ts";
import { spokenLines } from "./spoken-lines.ts";
import { address, readHead, recipients } from "./head.ts";
import { findHeadings } from "./headings.ts";
import { type Line, linesOf } from "./lines.ts";
import { withoutNoise } from "./noise.ts";
import { signatureLines } from "./tail.ts";
import { joinWraps } from "./wraps.ts";

export interface OutlineOptions {
  /** Blocks that stay in the text although they look like noise. */
  readonly keep?: ReadonlySet<number>;
}

/** Reads the outline of a manuscript. Every character is in a passage, or among what is left out. */
export function readOutline(
  manuscript: Manuscript,
  { keep = new Set() }: OutlineOptions = {},
): Outline {
  const clean = withoutNoise(linesOf(manuscript), keep);
  const lines = joinWraps(clean.lines);
  const spoken = spokenLines(lines);
  const shown = lines.filter((_, index) => !spoken.has(index));
  const { roles: headRoles, ...head } = readHead(shown);
  const text = shown.slice(headRoles.length);
  const headings = findHeadings(text);
  const signed = signatureLines(text, (index) => headings[index] !== undefined);
  const roles = text.map((line, index): Role => {
    if (signed.has(index)) return { kind: "signature" };
    const isTo = index === 0 && recipients.test(line.text);
    return headings[index] ?? (isTo || isAddress(line) ? { kind: "address" } : { kind: "prose" });
  });
  const shownRoles = [...headRoles, ...roles].values();
  const passages = lines.map((line, index): Passage => {
    if (spoken.has(index)) return { ...passage(line, { kind: "prose" }), onlySpoken: true };
    return passage(line, shownRoles.next().value ?? { kind: "prose" });
  });
  return { ...head, passages, left: [...manuscript.left, ...clean.left] };
}

function isAddress({ text, table, picture }: Line): boolean {
  return !table && !picture && text.length <= 60 && address.test(text);
}

function passage({ text, block, style, table, picture }: Line, role: Role): Passage {
  const item = style.item && { item: style.item };
  return { text, role, block, ...item, ...(table && { table }), ...(picture && { picture }) };
}
