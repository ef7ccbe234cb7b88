import { words } from "./problem.ts";
import type { Words } from "../model.ts";

/** Longer names are compared by their beginnings, so that a pasted page costs nothing. */
const longest = 64;

/** The known name with the fewest edits from `name`; undefined where even that one has little in common with it. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = letters(name);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const other = letters(candidate);
    const distance = editDistance(wanted, other);
    if (distance >= bestDistance || distance > Math.max(wanted.length, other.length) / 2) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** The hint for an unknown name: the nearest known name, else the list of all. */
export function nearestHint(name: string, known: readonly string[]): Words | undefined {
  const guess = nearest(name, known);
  if (guess !== undefined) return words(`是否指“${guess}”？`, `Did you mean “${guess}”?`);
  if (known.length === 0) return undefined;
  return words(`可用的有：${known.join("、")}`, `Known ones: ${known.join(", ")}`);
}

/** Whether a name is one slip away from a known one. Short ones have others beside them. */
export function isMisspelt(name: string, known: readonly string[]): boolean {
  if (name.length < 3 || name.length > longest) return false;
  const typed = letters(name);
  return known.some(
    (one) => Math.abs(one.length - name.length) < 2 && editDistance(typed, letters(one)) === 1,
  );
}

function letters(name: string): string[] {
  return [...name.toLowerCase()].slice(0, longest);
}

/** Levenshtein's distance, where swapping two neighbours is one edit. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let twoAbove: readonly number[] = [];
  let above = [0, ...to.map((_, index) => index + 1)];
  from.forEach((letter, line) => {
    const row = [line + 1];
    to.forEach((other, column) => {
      const replaced = (above[column] ?? 0) + (other === letter ? 0 : 1);
      const added = Math.min(above[column + 1] ?? 0, row[column] ?? 0) + 1;
      const isSwapped = column > 0 && letter === to[column - 1] && from[line - 1] === other;
      const swapped = isSwapped ? (twoAbove[column - 1] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(replaced, added, swapped));
    });
    [twoAbove, above] = [above, row];
  });
  return above.at(-1) ?? from.length;
}
