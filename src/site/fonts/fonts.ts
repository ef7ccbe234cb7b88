/**
 * The fonts of a deck: each of its faces as one small WOFF2 file with the characters of the deck and no others. This file
 * is the room's face; nothing outside imports its other files.
 *
 * The typefaces come from npm as Google cuts them: a Chinese one in about a hundred slices, each with the characters that
 * often stand together. A page of twenty slides would fetch forty slices, and no browser kerns, halves punctuation or
 * draws a long dash between two fonts. So the characters of the deck are cut out of their slices (`subset-font`, which is
 * HarfBuzz), the cuts are joined to one font (`sfnt/join.ts`), and that is packed (`sfnt/pack-woff2.ts`).
 *
 * Joining is written here because no package for Node does it: HarfBuzz cuts but does not join, and fontTools' merger
 * does, but needs Python on every machine that builds a deck. The slices of one face have the same metrics and the same
 * features, so little is needed: glyphs one after the other, one map of characters, and the lookups of each slice with
 * their glyphs renumbered. The tests read each finished file with HarfBuzz's shaper and hold that it kerns, halves
 * punctuation and draws —— as one stroke.
 *
 *   deck-text  which characters each face draws         faces      the faces and their typefaces
 *   plan       which slice has which of them            typeface   finds the installed packages
 *   sfnt/      a font file, table by table; sfnt/join makes one font of the slices
 *   make       all of it, kept in the cache             glyphs     characters that no typeface has; missing: as problems
 *   office     a face for office programs: TrueType, under the name that they know
 *   css        `@font-face` rules: of made fonts, and of whole packages while a deck is edited (package-css)
 */
export { fontFaceCss } from "./css/css.ts";
export { deckFontTexts } from "./deck-text.ts";
export { faceNames, faces, type FaceName, type FontText } from "./faces.ts";
export { dataUrl, deckFonts, fontCache } from "./deck-fonts.ts";
export { packageFontCss, wholeFamily } from "./css/package-css.ts";
export { withoutGlyph } from "./glyphs.ts";
export { makeFonts } from "./make.ts";
export { missingGlyphs } from "./missing.ts";
export { drawnCharacters } from "./plan.ts";
export { officeFont } from "./office.ts";
export { serveFonts, wholeFontsTag } from "./serve-fonts.ts";
