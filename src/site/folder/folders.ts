import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the tool itself stands; a deck may stand anywhere. */
export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
export const appFolder = fileURLToPath(new URL("../../app", import.meta.url));

/** The packages that the tool takes: its own, or, where it is itself installed, those among which it stands. */
export const packagesFolder = packagesOf(projectFolder, sep);

/** The outermost `node_modules` that a folder stands in, else its own. */
export function packagesOf(folder: string, separator: string): string {
  const packages = `${separator}node_modules`;
  const [before = "", ...inside] = folder.split(packages + separator);
  return inside.length > 0 ? before + packages : join(folder, "node_modules");
}
