/** Where the images and links of a block are written. */
import type { Token } from "markdown-it";
import type { Place } from "../model.ts";

/** The place of an offset in a block's content; kept in the `meta` of its token beside the `content` as written. */
export type PlaceAt = (offset: number) => Place;

/**
 * The place of the first of `needles` after an offset in a block's content, or else the place of the offset itself. A
 * block without a way back gives the place of its slide.
 */
export function placeInBlock(
  { meta }: Token,
  offset: number,
  slide: Place,
  needles: readonly string[],
): Place {
  const placeAt = meta?.["placeAt"] as PlaceAt | undefined;
  const content = String(meta?.["content"]);
  const found = needles.map((needle) => content.indexOf(needle, offset)).find((at) => at >= 0);
  return placeAt?.(found ?? offset) ?? slide;
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
