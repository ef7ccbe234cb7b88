/** What would hide an element and may not be set on it. */
import { isSafeAttribute } from "./attributes.ts";
import { isHidden } from "./hidden.ts";
import type { Attributes } from "./holds-notes.ts";

/**
 * Whether an attribute that is not set hides the element, as a style does that also asks for a file or has a comment in it.
 * Without it, what its writer hides would be shown: the element says `hidden` in its place.
 */
export function hidesUnset(attributes: Attributes): boolean {
  return isHidden(attributes.filter(([name, value]) => !isSafeAttribute(name, value)));
}
