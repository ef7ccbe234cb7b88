import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../folder/folders.ts";

/** Where mermaid lies, in one file that needs no other: among the packages of the project, or in the packed tool. */
const places = [
  join("node_modules", "mermaid", "dist", "mermaid.min.js"),
  join("lib", "mermaid.min.js"),
].map((path) => join(projectFolder, path));

/** The drawing program as JavaScript for a page; undefined where it is not installed. */
export async function diagramProgram(): Promise<Buffer | undefined> {
  const path = places.find((place) => existsSync(place));
  return path === undefined ? undefined : readFile(path);
}
