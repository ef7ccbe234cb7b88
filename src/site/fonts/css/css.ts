import type { FaceName } from "../faces.ts";
import type { FontFile, FontFormat } from "../make.ts";

/**
 * `@font-face` rules for the deck's fonts. `url` says where a file will lie; a data URL will do.
 *
 * Text uses `swap`. `block` would hide it for up to three seconds on a slow disk or line. `optional` would leave the
 * whole talk in another face after one slow start. The shift of `swap` is not seen, as the font is there long before
 * the second slide. The first slide's characters are in the page itself, where `block` takes a few milliseconds and
 * `swap` would flash. The decoration beside them waits for its face, too.
 */
export function fontFaceCss(
  fonts: readonly FontFile[],
  { url }: { readonly url: (font: FontFile) => string },
): string {
  return fonts
    .map((font) => {
      const { family, format } = font;
      const rule = { family, weight: String(font.weight), url: url(font), format };
      const display = font.part === 0 || font.face === decorative ? "block" : "swap";
      return fontFaceRule({ ...rule, display, range: font.unicodeRange });
    })
    .join("");
}

/** Beyond the title of the cover, this face draws the slips alone. */
const decorative: FaceName = "serif-800";

/** One `@font-face` rule. Without a range it serves every character that the file has. */
export function fontFaceRule(rule: {
  readonly family: string;
  readonly weight: string;
  readonly url: string;
  readonly format?: FontFormat;
  readonly display: "swap" | "block";
  readonly range: string | undefined;
}): string {
  const descriptors = [
    `font-family:"${rule.family}"`,
    "font-style:normal",
    `font-weight:${rule.weight}`,
    `font-display:${rule.display}`,
    `src:url("${rule.url}") format("${rule.format ?? "woff2"}")`,
    ...(rule.range === undefined ? [] : [`unicode-range:${rule.range}`]),
  ];
  return `@font-face{${descriptors.join(";")}}\n`;
}
