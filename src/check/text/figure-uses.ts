import type { Place } from "../../deck/model.ts";
import type { Prose } from "../../deck/text/prose.ts";

/** The places where each figure is named, by name. */
export function figureUses(prose: readonly Prose[]): ReadonlyMap<string, readonly Place[]> {
  const uses = new Map<string, Place[]>();
  for (const stretch of prose) {
    for (const { name, index } of stretch.figures) {
      const places = uses.get(name) ?? [];
      places.push(stretch.placeAt(index));
      uses.set(name, places);
    }
  }
  return uses;
}
