import { fitPosition, isSamePosition, nextPosition, type Shape } from "../../session/position.ts";
import { wallPosition } from "../../session/state.ts";
import type { Kept } from "../channel/state-store.ts";
import { slideHash } from "../ui/slide-hash.ts";

/** A slide and how many of its steps are shown, as the address names them. */
interface Place {
  readonly id: string;
  readonly step: number;
}

/**
 * Where the stage goes on, if it does. An address that names a slide was chosen, and wins. It does not where the stage
 * itself had it when its memory was written, or was about to write it. Without an address, a speech that has come to
 * its end begins again.
 */
export function resume(
  kept: Kept | undefined,
  page: { readonly hash: string; readonly ids: readonly string[]; readonly shape: Shape },
): Place | undefined {
  if (!kept) return undefined;
  const position = fitPosition(wallPosition(kept.stamped.state), page.shape);
  const place = { id: page.ids[position.slide] ?? "", step: position.step };
  if (page.hash.length > 2) {
    return [kept.hash, slideHash(place.id, place.step)].includes(page.hash) ? place : undefined;
  }
  return isSamePosition(nextPosition(position, page.shape), position) ? undefined : place;
}
