import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportedFile } from "./format.ts";

/**
 * Writes a folder as a whole: beside its place first, then the new one takes the old one's name. Who is cut off
 * half-way finds the old one whole, at its place or, in the moment between two renames, beside it as `….old.tmp`.
 * What somebody else has put into the old one moves to the new one. `path` of each file is relative to `target`.
 */
export async function writeFolder(target: string, files: readonly ExportedFile[]): Promise<void> {
  const fresh = `${target}.${process.pid}.tmp`;
  const old = `${target}.${process.pid}.old.tmp`;
  try {
    await rm(fresh, { recursive: true, force: true });
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    }
    const replaces = await setAside(target, old);
    try {
      await rename(fresh, target);
    } catch (fault) {
      if (replaces) await rename(old, target);
      throw fault;
    }
    if (replaces) await moveStrangers(old, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** False where there is nothing to set aside. */
async function setAside(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return false;
    throw fault;
  }
}

async function moveStrangers(old: string, target: string): Promise<void> {
  const own = new Set(await readdir(target));
  for (const name of await readdir(old)) {
    if (!own.has(name)) await rename(join(old, name), join(target, name));
  }
  await rm(old, { recursive: true });
}
