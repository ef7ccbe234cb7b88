import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../folder/folders.ts";

const folder = join(projectFolder, "node_modules", ".cache", "rostrum", "pictures");

/** What an earlier build kept under this name; undefined where there is nothing. */
export function keptFile(name: string): Promise<Buffer | undefined> {
  return readFile(join(folder, name)).catch(() => undefined);
}

/** Keeps a file for later builds: written beside its place and renamed, so that nobody reads half of it. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `${name}.${randomUUID()}`);
  await writeFile(beside, bytes);
  await rename(beside, join(folder, name));
}
