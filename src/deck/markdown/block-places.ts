/** Where the images and links of a block are written. */
import type { Token } from "markdown-it";
import type { Place } from "../model.ts";

/** The place of an offset in a block's content; kept in the `meta` of its token beside the `content` as written. */
export type PlaceAt = (offset: number) => Place;

/**
 * How far behind its beginning an element may have its address. One that is written with character references stands
 * nowhere as it is read: it is not looked for in all that follows.
 */
const near = 2000;

/**
 * The place of the first of `needles` that stands in a block's content behind an offset, or of the offset itself; the
 * slide's for a block that has no way back.
 */
export function placeInBlock(
  { meta }: Token,
  offset: number,
  slide: Place,
  needles: readonly string[],
): Place {
  const placeAt = meta?.["placeAt"] as PlaceAt | undefined;
  const content = String(meta?.["content"]).slice(offset, offset + near);
  const found = needles.map((needle) => content.indexOf(needle)).find((at) => at >= 0);
  return placeAt?.(offset + (found ?? 0)) ?? slide;
}

/** The ways in which an author may have typed an address: as it is, and with its %-escapes decoded. */
export function spellings(address: string): readonly [string, string] {
  try {
    return [address, decodeURI(address)];
  } catch {
    return [address, address];
  }
}

/**
 * The raw HTML of a block or an inline token as it was written, with blanks in place of comments so that offsets hold.
 */
export function writtenHtml({ type, content, meta }: Token): string {
  const html = type === "html_block" ? String(meta?.["content"] ?? content) : content;
  return html.replace(/<!--[^]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
}
