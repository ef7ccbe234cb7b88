import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the tool itself. A deck may be anywhere. */
export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));
export const appFolder = fileURLToPath(new URL("../../app", import.meta.url));

/** The packages of the tool: its own, or, where it is installed as a package, the ones beside it. */
export const packagesFolder = packagesOf(projectFolder, sep);

/** The outermost `node_modules` that a folder stands in, else its own. */
export function packagesOf(folder: string, separator: string): string {
  const packages = `${separator}node_modules`;
  const [before = "", ...inside] = folder.split(packages + separator);
  return inside.length > 0 ? before + packages : join(folder, "node_modules");
}
