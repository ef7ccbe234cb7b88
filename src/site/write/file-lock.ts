import { randomUUID } from "node:crypto";
import { link, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { besidePath, isRunning, takeHalvesAway } from "./beside.ts";

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
  const start = performance.now();
  let watched: { readonly token: string | undefined; readonly since: number } | undefined;
  while (!(await take(lock, token))) {
    const now = performance.now();
    if (now - start > longestHeld + 2000) throw new LockHeld();
    const holder = await holderOf(lock);
    if (!watched || watched.token !== holder?.token) watched = { token: holder?.token, since: now };
    // The file's own time is that of another clock on a network drive, and clocks are set.
    if (hasEnded(holder) || now - watched.since > longestHeld) await takeAway(lock, holder);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  try {
    // What a process left that was killed while it took over a lock.
    await takeHalvesAway(lock);
    await takeEndedAway(dirname(path));
    return await act();
  } finally {
    if ((await holderOf(lock))?.token === token) await rm(lock, { force: true });
  }
}

async function take(lock: string, token: string): Promise<boolean> {
  const file = await open(lock, "wx").catch((fault: unknown) => {
    // On Windows, a file that is being deleted is refused, not found.
    if (isCode(fault, "EEXIST") || isCode(fault, "EPERM")) return undefined;
    throw fault;
  });
  if (!file) return false;
  try {
    const holder: Holder = { host: hostname(), process: process.pid, token };
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return true;
  } catch (fault) {
    await file.close().catch(() => undefined);
    await rm(lock, { force: true });
    throw fault;
  }
}

/** Renaming gives the abandoned lock to one of the waiting processes. A lock that is new by then is put back. */
async function takeAway(lock: string, seen: Holder | undefined): Promise<void> {
  const aside = besidePath(lock, "tmp");
  try {
    await rename(lock, aside);
    if ((await holderOf(aside))?.token !== seen?.token) await link(aside, lock);
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

/** Undefined where there is no lock, or it is still empty. */
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
