import type { Place, Words } from "../model.ts";
import { words } from "./problem.ts";

/** The most places in one line. */
const most = 3;

/** Some places in a line: the first of them, and how many they are. */
export function placesInWords(found: readonly Place[]): Words {
  const places = found.slice(0, most).map(({ file, line }) => `${file}:${line}`);
  const more = found.length > most;
  return words(
    `${places.join("、")}${more ? ` 等 ${found.length} 处` : ""}`,
    `${places.join(", ")}${more ? ` and others (${found.length})` : ""}`,
  );
}
