import { el } from "./xml.ts";

/** A family in the file, as EOT (W3C, Embedded OpenType, 2008): PowerPoint reads no other format. */
export interface EmbeddedFont {
  readonly family: string;
  readonly regular?: Uint8Array;
  readonly bold?: Uint8Array;
}

const weights = ["regular", "bold"] as const;

/** The files of the fonts, by their names under `ppt/`, in the order in which the list names them. */
export function fontFiles(
  fonts: readonly EmbeddedFont[],
): readonly (readonly [file: string, bytes: Uint8Array])[] {
  return fonts
    .flatMap((font) => weights.map((weight) => font[weight]))
    .filter((bytes) => bytes !== undefined)
    .map((bytes, index) => [`fonts/font${index + 1}.fntdata`, bytes]);
}

/** ECMA-376, part 1, §19.2.1.9; `ids` are those of the relationships to the files. */
export function embeddedFontList(fonts: readonly EmbeddedFont[], ids: readonly string[]): string {
  if (fonts.length === 0) return "";
  const rest = [...ids];
  const listed = fonts.map((font) =>
    el(
      "p:embeddedFont",
      {},
      el("p:font", { typeface: font.family }),
      ...weights.flatMap((weight) =>
        font[weight] ? [el(`p:${weight}`, { "r:id": rest.shift() })] : [],
      ),
    ),
  );
  return el("p:embeddedFontLst", {}, ...listed);
}
