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

/**
 * `@font-face` rules for the dev server: the same families, straight from the packages, with all of their characters,
 * so that a character shows at once when it is typed. The browser fetches only the slices that the page needs.
 */
export function devFontCss(url: (file: PackageFile) => string, packagesRoot?: string): string {
  const members = new Map<string, readonly Face[]>();
  for (const face of faceNames.map((name): Face => faces[name])) {
    members.set(face.family, [...(members.get(face.family) ?? []), face]);
  }
  return [...members.values()].map((family) => devRules(family, url, packagesRoot)).join("");
}

/** The rules of one family: a rule a slice, for the weights from its lightest face to its boldest. */
function devRules(
  family: readonly Face[],
  url: (file: PackageFile) => string,
  packagesRoot: string | undefined,
): string {
  const [face] = family;
  if (face === undefined) return "";
  const { typeface } = face;
  const weights = family.map(({ weight }) => weight);
  const [lightest, boldest] = [Math.min(...weights), Math.max(...weights)];
  const weight = lightest === boldest ? String(boldest) : `${lightest} ${boldest}`;
  // Where ranges overlap, CSS takes the last rule: the slices that should serve first come last.
  return [...(face.partial ? [] : signTypefaces.toReversed()), typeface]
    .flatMap((from) => {
      const { slices, pathOf } = findTypeface(from, packagesRoot);
      return slices.toReversed().map(({ name, range }) => {
        const file = { package: from.package, path: from.file(name), absolute: pathOf(name) };
        const rule = { family: face.family, weight, url: url(file), range } as const;
        return fontFaceRule({ ...rule, display: "swap" });
      });
    })
    .join("");
}
