import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Typeface } from "./faces.ts";
import type { Slice } from "./plan.ts";

/** A typeface as it is installed. */
export interface InstalledTypeface {
  /** Package and version, such as `@fontsource/source-serif-4@5.3.1`. */
  readonly identity: string;
  /** In the order in which they should serve. */
  readonly slices: readonly Slice[];
  /** The absolute path of a slice. */
  readonly pathOf: (slice: string) => string;
}

/** Where Node looks for a package from: a folder, or this module when left out. */
function resolver(packagesRoot: string | undefined): NodeJS.Require {
  return createRequire(
    packagesRoot === undefined ? import.meta.url : pathToFileURL(join(packagesRoot, "/")),
  );
}

/** The folder of an installed package and its `name@version`. Throws when it is not installed. */
export function findPackage(
  name: string,
  packagesRoot?: string,
): { readonly folder: string; readonly identity: string } {
  const manifest = resolver(packagesRoot).resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { folder: dirname(manifest), identity: `${name}@${version}` };
}

/**
 * Finds a typeface among the installed packages. Numbered slices serve first, the commonest characters before the
 * others: they hold ‹“ ” A–Z 0–9› too, and ‹‰ ※ †›, which the slice `latin` claims and lacks.
 */
export function findTypeface(typeface: Typeface, packagesRoot?: string): InstalledTypeface {
  const key = JSON.stringify([typeface.package, typeface.only, packagesRoot]);
  const typefaceThere = found.get(key) ?? readTypeface(typeface, packagesRoot);
  found.set(key, typefaceThere);
  return typefaceThere;
}

/** A package does not change while the tool runs, and several faces ask for one typeface. */
const found = new Map<string, InstalledTypeface>();

function readTypeface(typeface: Typeface, packagesRoot: string | undefined): InstalledTypeface {
  const { folder, identity } = findPackage(typeface.package, packagesRoot);
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  // Numbered slices are written `[119]`; the file names carry the bare number.
  const slices = Object.entries(ranges)
    .map(([key, range]) => ({ name: key.replace(/[[\]]/g, ""), range }))
    .filter(({ name }) => typeface.only === undefined || name === typeface.only)
    .sort((a, b) => commonness(b.name) - commonness(a.name));
  return { identity, slices, pathOf: (slice) => join(folder, typeface.file(slice)) };
}

/** Google Fonts numbers the slices of a Chinese face by use: the highest holds 的 一 是. */
function commonness(slice: string): number {
  return /^\d+$/.test(slice) ? Number(slice) : ["latin-ext", "latin"].indexOf(slice) - 2;
}
