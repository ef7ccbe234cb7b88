import { lstat, readdir, realpath, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { besidePath, straysBeside, takeHalvesAway } from "./beside.ts";
import { withLock } from "./file-lock.ts";
import { makeFolder } from "./make-folder.ts";
import { syncFolder, writeWhole } from "./replace-file.ts";
import { whileHeld } from "./while-held.ts";

/** A file to be written; `path` is relative to the output folder, with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/**
 * Writes a folder as a whole: beside its place first, then the new one takes the old one's name. After an interruption
 * the old folder is still whole, at its place or, between two renames, beside it as `….old.tmp`; the next call brings
 * it back. Files of the old folder that `keeps` accepts move to the new one; all, where it is left out. `whole` is called
 * with the folder's place when the new one is whole beside it. Rejects with nothing changed where a file stands in its
 * place, or `whole` rejects.
 */
export async function writeFolder(
  named: string,
  files: readonly OutputFile[],
  {
    keeps = () => true,
    whole,
  }: {
    readonly keeps?: (name: string) => boolean;
    readonly whole?: (target: string) => Promise<void>;
  } = {},
): Promise<void> {
  const target = await folderAt(named);
  await mend(target, keeps);
  const fresh = besidePath(target, "tmp");
  try {
    for (const { path, bytes } of files) {
      const place = join(fresh, path);
      await makeFolder(dirname(place));
      await writeWhole(place, bytes);
    }
    await whole?.(target);
    for (const old of await takePlace(fresh, target)) await empty(old, target, keeps);
    await syncFolder(dirname(target));
  } finally {
    await whileHeld(() => rm(fresh, { recursive: true, force: true }));
  }
}

/**
 * The new folder takes the name, and what had it is set aside: gives the paths of that. There may be several, as another
 * process may write the same folder; the last one counts.
 */
async function takePlace(fresh: string, target: string): Promise<readonly string[]> {
  const aside: string[] = [];
  try {
    await whileHeld(async () => {
      const old = besidePath(target, "old.tmp");
      if (await renamed(target, old)) aside.unshift(old);
      await rename(fresh, target);
    });
  } catch (fault) {
    const [last] = aside;
    if (last !== undefined) await whileHeld(() => rename(last, target));
    throw fault;
  }
  return aside;
}

/** The folder itself, where a link leads to it: the link stays. */
async function folderAt(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return path;
  const folder = await realpath(path);
  // Fails where it is a file.
  await readdir(folder);
  return folder;
}

/**
 * Writes a folder that is missing or empty. False, with nothing changed, where it holds files by now: of two programs
 * that write a folder of one name at once, the second is told.
 */
export async function writeNewFolder(
  target: string,
  files: readonly OutputFile[],
): Promise<boolean> {
  await makeFolder(dirname(target));
  return withLock(target, async () => {
    if (await hasFiles(target)) return false;
    await writeFolder(target, files);
    return true;
  });
}

/** Whether a folder holds anything, or a file stands in its place. */
export async function hasFiles(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (code === "ENOENT") return false;
    if (code === "ENOTDIR") return true;
    throw fault;
  }
}

/** Sets right what a killed process left: the old folder comes back where there is no new one; halves go. */
async function mend(target: string, keeps: (name: string) => boolean): Promise<void> {
  for (const old of await straysBeside(target, "old.tmp")) {
    const hasNew = await readdir(target).then(
      () => true,
      () => false,
    );
    if (hasNew) await empty(old, target, keeps);
    else await whileHeld(() => renamed(old, target));
  }
  await takeHalvesAway(target);
}

/** False where there is nothing to rename. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return false;
    throw fault;
  }
}

/** Takes the old folder away. Files that others put there move to the new one. */
async function empty(old: string, target: string, keeps: (name: string) => boolean): Promise<void> {
  const own = new Set(await readdir(target));
  for (const name of await readdir(old)) {
    if (own.has(name) || !keeps(name)) continue;
    await whileHeld(() => rename(join(old, name), join(target, name)));
  }
  await whileHeld(() => rm(old, { recursive: true }));
}
