import { zipSync, strToU8 } from "fflate";
import type { EmbeddedFont } from "./parts/embedded.ts";
import { fontMaps } from "./parts/fonts.ts";
import { partsOf } from "./parts/package.ts";
import type { Show } from "./show/show.ts";

export type Fonts = keyof typeof fontMaps;

/** The file's bytes, the same for the same show, with the fonts that it brings along. */
export function powerPointFile(
  show: Show,
  fonts: Fonts,
  embedded: readonly EmbeddedFont[] = [],
): Uint8Array {
  const parts = partsOf(show, fontMaps[fonts], embedded);
  // Programs look for the types first.
  const names = [...parts.keys()].sort(
    (one, other) => Number(other.startsWith("[")) - Number(one.startsWith("[")),
  );
  const files = names.map((name) => {
    const part = parts.get(name) ?? "";
    const bytes = typeof part === "string" ? strToU8(part) : part;
    const level = name.startsWith("ppt/media/") ? 0 : 6;
    return [name, [bytes, { level, mtime: made }]] as const;
  });
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}

/** The first day that a ZIP can hold: nothing in the file depends on the clock. */
const made = new Date(1980, 0, 1);
