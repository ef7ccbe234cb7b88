import { fontFaceRule } from "./css.ts";
import { faceNames, faces, signTypefaces, type Face } from "../faces.ts";
import { findTypeface } from "../typeface.ts";

/** A file of an installed font package. */
export interface PackageFile {
  /** Such as `@fontsource-variable/noto-serif-sc`. */
  readonly package: string;
  /** Inside the package, such as `files/noto-serif-sc-119-wght-normal.woff2`. */
  readonly path: string;
  /** On this machine, in the system's own notation. */
  readonly absolute: string;
}

/** What the local server calls a family with all of its characters, beside the one with those of the deck. */
export const wholeFamily = (family: string): string => `${family} Whole`;

/**
 * `@font-face` rules for whole families, straight from the packages: whatever is typed has its glyph. A browser fetches
 * only the slices that a page needs. `named` gives a family's name in the page.
 */
export function packageFontCss(
  url: (file: PackageFile) => string,
  {
    named = (family) => family,
    packagesRoot,
  }: { readonly named?: (family: string) => string; readonly packagesRoot?: string } = {},
): string {
  const members = new Map<string, readonly Face[]>();
  for (const face of faceNames.map((name): Face => faces[name])) {
    members.set(face.family, [...(members.get(face.family) ?? []), face]);
  }
  return [...members.values()]
    .map((family) => familyRules(family, { url, named, packagesRoot }))
    .join("");
}

/** The rules of one family: a rule a slice, for the weights from its lightest face to its boldest. */
function familyRules(
  members: readonly Face[],
  {
    url,
    named,
    packagesRoot,
  }: {
    readonly url: (file: PackageFile) => string;
    readonly named: (family: string) => string;
    readonly packagesRoot: string | undefined;
  },
): string {
  const [face] = members;
  if (face === undefined) return "";
  const { typeface } = face;
  const weights = members.map(({ weight }) => weight);
  const [lightest, boldest] = [Math.min(...weights), Math.max(...weights)];
  const weight = lightest === boldest ? String(boldest) : `${lightest} ${boldest}`;
  // Where ranges overlap, CSS takes the last rule: the slices that should serve first come last.
  return [...(face.partial ? [] : signTypefaces.toReversed()), typeface]
    .flatMap((from) => {
      const { slices, pathOf } = findTypeface(from, packagesRoot);
      return slices.toReversed().map(({ name, range }) => {
        const file = { package: from.package, path: from.file(name), absolute: pathOf(name) };
        const rule = { family: named(face.family), weight, url: url(file), range } as const;
        return fontFaceRule({ ...rule, display: "swap" });
      });
    })
    .join("");
}
