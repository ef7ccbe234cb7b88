import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../write/cache-folder.ts";
import { replaceFile } from "../write/replace-file.ts";

const folder = (): string => cacheFolder("pictures");

/** What an earlier build kept under this name; undefined where nothing is kept. */
export function keptFile(name: string): Promise<Buffer | undefined> {
  return readFile(join(folder(), name)).catch(() => undefined);
}

/** Keeps a file for later builds. Where it cannot be kept, it is made again. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder(), { recursive: true });
    await replaceFile(join(folder(), name), bytes);
  } catch {
    // On a full or read-only disk nothing is kept, and only the next build is slower.
  }
}
