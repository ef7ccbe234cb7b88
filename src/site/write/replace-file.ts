/** The one way in which this project writes a file that may be read meanwhile, or that must survive a power cut. */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { besidePath, takeHalvesAway } from "./beside.ts";
import { whileHeld } from "./while-held.ts";

export interface Replacing {
  /** The permissions of the new file; those of any new file where it is left out. */
  readonly mode?: number;
  /** Asked when the new file is whole, and before each try to rename it: false leaves the old one. */
  readonly mayReplace?: () => Promise<boolean>;
}

/**
 * Writes beside the file, flushes to the disk, and then renames: the file is always whole, either old or new. Takes
 * away what a killed process left beside it. False, with nothing changed, where `mayReplace` says no; rejects with the
 * system's fault where the file cannot be written.
 */
export async function replaceFile(
  path: string,
  bytes: string | Uint8Array,
  { mode, mayReplace }: Replacing = {},
): Promise<boolean> {
  await takeHalvesAway(path);
  const beside = besidePath(path, "tmp");
  try {
    await writeWhole(beside, bytes, mode);
    const isReplaced = await whileHeld(async () => {
      if (mayReplace && !(await mayReplace())) return false;
      await rename(beside, path);
      return true;
    });
    if (isReplaced) await syncFolder(dirname(path));
    return isReplaced;
  } finally {
    await whileHeld(() => rm(beside, { force: true }));
  }
}

/** Writes a new file and waits until it is on the disk. */
export async function writeWhole(
  path: string,
  bytes: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk. Windows and some network drives can't, and don't need it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // The file itself is on the disk; only its new name may come late.
  } finally {
    await handle?.close();
  }
}
