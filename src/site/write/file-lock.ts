import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { besidePath, isRunning, takeHalvesAway } from "./beside.ts";
import { whileHeld } from "./while-held.ts";

/** A lock is held for the time of a write; one that is seen for longer than this was left behind, milliseconds. */
const longestHeld = 10_000;

/** How often a lock that is taken is asked for again, milliseconds. */
const between = 25;

/** Another process holds the lock and does not release it. */
export class LockHeld extends Error {}

interface Holder {
  readonly host: string;
  readonly process: number;
  readonly token: string;
}

/**
 * Does something while no other process that asks for the same lock does. The lock is a hidden file beside `path`. One that
 * a killed process left is taken over: at once where the process ran on this machine, else after ten seconds.
 */
export async function withLock<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const token = randomUUID();
  const holder: Holder = { host: hostname(), process: process.pid, token };
  const start = performance.now();
  let watched: { readonly token: string | undefined; readonly since: number } | undefined;
  while (!(await take(lock, holder))) {
    const now = performance.now();
    if (now - start > longestHeld + 2000) throw new LockHeld();
    const other = await holderOf(lock);
    if (!watched || watched.token !== other?.token) watched = { token: other?.token, since: now };
    // The file's own time is that of another clock on a network drive, and clocks are set.
    if (hasEnded(other) || now - watched.since > longestHeld) await takeAway(lock, other);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  try {
    // What a process left that was killed while it took over a lock.
    await takeHalvesAway(lock);
    await takeEndedAway(dirname(path));
    return await act();
  } finally {
    // What was done is done: a lock that cannot be taken away just now is taken over later.
    await release(lock, token).catch(() => undefined);
  }
}

/** The lock gets its name when it says whose it is: a process that is killed meanwhile leaves no lock of nobody. */
async function take(lock: string, holder: Holder): Promise<boolean> {
  const beside = besidePath(lock, "tmp");
  try {
    await writeFile(beside, JSON.stringify(holder), { flag: "wx" });
    return await giveName(beside, lock);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** False where the name is taken. */
async function giveName(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name).catch((fault: unknown) => {
      if (isCode(fault, "EEXIST")) throw fault;
      // On exFAT, and on some drives of a network, a file has one name only.
      return copyFile(file, name, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (fault) {
    // On Windows, a file that is being deleted is refused, not found.
    if (isCode(fault, "EEXIST") || isCode(fault, "EPERM")) return false;
    throw fault;
  }
}

async function release(lock: string, token: string): Promise<void> {
  await whileHeld(async () => {
    if ((await holderOf(lock))?.token === token) await rm(lock, { force: true });
  });
}

/** Renaming gives the abandoned lock to one of the waiting processes. A lock that is new by then is put back. */
async function takeAway(lock: string, seen: Holder | undefined): Promise<void> {
  const aside = besidePath(lock, "tmp");
  try {
    await rename(lock, aside);
    if ((await holderOf(aside))?.token !== seen?.token) await giveName(aside, lock);
  } catch {
    // Another process was quicker.
  } finally {
    await rm(aside, { force: true });
  }
}

/** The locks in a folder that processes of this machine left when they were killed. */
async function takeEndedAway(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..+\.lock$/.test(name)) continue;
    const holder = await holderOf(join(folder, name));
    if (hasEnded(holder)) await takeAway(join(folder, name), holder);
  }
}

function hasEnded(holder: Holder | undefined): boolean {
  return holder?.host === hostname() && !isRunning(holder.process);
}

/**
 * Undefined where there is no lock, or where it is empty. It is empty until its holder has written to it; where files
 * have one name only, a killed process may leave it so.
 */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && "code" in fault && fault.code === code;
}
