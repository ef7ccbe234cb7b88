import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";
import { replaceFile } from "./replace-file.ts";

/** What an earlier run kept of a kind, such as `pictures`, under this name; undefined where nothing is kept. */
export function keptFile(kind: string, name: string): Promise<Buffer | undefined> {
  return readFile(join(cacheFolder(kind), name)).catch(() => undefined);
}

/** Keeps a file for later runs. Where it cannot be kept, it is made again. */
export async function keepFile(kind: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(cacheFolder(kind), { recursive: true });
    await replaceFile(join(cacheFolder(kind), name), bytes);
  } catch {
    // On a full or read-only disk nothing is kept, and only the next run is slower.
  }
}
