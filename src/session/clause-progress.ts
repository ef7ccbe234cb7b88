/** How far through a slide's clauses the speaker is, and which step of the face belongs to which clause. */
import type { Clause } from "../deck/notes/clauses/clause-notes.ts";
import { countCharacters } from "../deck/notes/notes-text.ts";

/** The share of a slide's characters spoken before clause `index` begins: 0 to 1; 1 behind the last clause. */
export function progressAt(clauses: readonly Clause[], index: number): number {
  const counts = clauses.map((clause) => countCharacters(clause.text));
  const total = sum(counts);
  if (total === 0) return index < clauses.length ? 0 : 1;
  return sum(counts.slice(0, Math.max(0, index))) / total;
}

/**
 * How many clicks are due once clause `index` is lit: those before its first word, and all of the clauses before it.
 * From the last clause's end on (`index` = number of clauses) it is all of them.
 */
export function clicksBefore(clauses: readonly Clause[], index: number): number {
  const lit = clauses[index]?.pieces ?? [];
  const leading = lit.findIndex((piece) => piece.kind !== "click");
  const passed = clauses.slice(0, Math.max(0, index)).flatMap((clause) => clause.pieces);
  const due = [...passed, ...(leading === -1 ? lit : lit.slice(0, leading))];
  return due.filter((piece) => piece.kind === "click").length;
}

/** The clause to light when the slide shows `step` by other means than the prompter: the first that is due then. */
export function clauseAtStep(clauses: readonly Clause[], step: number): number {
  const due = clauses.findIndex((_, index) => clicksBefore(clauses, index) >= step);
  return due === -1 ? Math.max(0, clauses.length - 1) : due;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
