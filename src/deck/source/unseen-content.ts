/** What stands behind a blank line in an element that no browser shows, where the element begins within a line. */
import { isMedium, losesContent } from "../markdown/html/raw-html.ts";
import { tagOrCode } from "./notes/notes-elements.ts";
import { type Range, matchesOutside } from "./opaque.ts";

/** Drawn by rules of their own. */
const drawn = /^(?:svg|math)$/;
const blankLine = /\n[ \t>]*\n/;

/**
 * Its stretches in a face, in order: the blank line ends the paragraph that the element begins in, and to Markdown the
 * element with it. One without its end holds the rest. Files that a film names behind one stay. `opaque`, in order, is code and comments.
 */
export function unseenContent(
  text: string,
  face: Range,
  opaque: readonly Range[],
): readonly Range[] {
  const found: Range[] = [];
  let open: { readonly name: string; readonly inner: number; depth: number } | undefined;
  for (const { at, match } of matchesOutside(text, face, opaque, tagOrCode)) {
    const { 0: tag, 2: slash, 3: written } = match;
    const name = written?.toLowerCase() ?? "";
    const end = at + tag.length;
    if (!open) {
      const isUnseen = (losesContent(name) || isMedium(name)) && !drawn.test(name);
      // Alone on its line it is a block, whose content is looked after as such.
      const isInLine = /^[ \t]*\S/.test(text.slice(end, end + 200));
      if (slash === "" && isUnseen && isInLine) open = { name, inner: end, depth: 1 };
    } else if (name === open.name) {
      open.depth += slash === "" ? 1 : -1;
      if (open.depth > 0) continue;
      found.push(...behindBlank(text, [open.inner, at]));
      open = undefined;
    }
  }
  // People write a film without its end, and mean nothing by it.
  if (open && !isMedium(open.name)) found.push(...behindBlank(text, [open.inner, face[1]]));
  return found;
}

/** What of the inside of an element stands behind its first blank line, where a file that a film names does not. */
function behindBlank(text: string, [start, end]: Range): readonly Range[] {
  const inside = text.slice(start, end);
  const blank = inside.search(blankLine);
  const unseen = blank < 0 ? "" : inside.slice(blank);
  if (unseen.trim() === "" || /<(?:source|track)\b/i.test(unseen)) return [];
  return [[start + blank, end]];
}
