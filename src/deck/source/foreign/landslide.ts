/** What Landslide is told within a slide, in a deck of any name. Each stays on its line. */
import { replaceOutside } from "./outside-code.ts";

/** Its notes stand below a heading of this name; its macros name classes, files and addresses. */
const told =
  /^(?:#{1,6}[ \t]+(presenter notes)[ \t]*#*|\.(?:fx|qr|coden?|gist|toc):[^\n]*)[ \t]*$/gim;

/** A body without its macros, and with its notes behind `Note:`. */
export function fromLandslide(text: string): string {
  if (!/^#+[ \t]+presenter notes|^\.(?:fx|qr|coden?|gist|toc):/im.test(text)) return text;
  return replaceOutside(text, told, ({ 1: heading }) => (heading === undefined ? "" : "Note:"));
}
