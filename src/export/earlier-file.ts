/** The file that an export finds in its place: one that a person has changed since is not replaced. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, readFile, rename } from "node:fs/promises";
import { parse, resolve, join } from "node:path";
import { keepFile, keptFile } from "../site/write/kept-file.ts";
import { whileHeld } from "../site/write/while-held.ts";
import { words } from "../deck/problems/problem.ts";
import type { Words } from "../deck/model.ts";

const kind = "exports";

/**
 * Gives the file of this path another name where a person has changed it since it was made here, or has locked it, and
 * returns that name; undefined where there is none, or where it is as it was made. One that nobody remembers counts as such.
 */
export async function setAside(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const isLocked = (found.mode & (constants.S_IWUSR | constants.S_IWGRP | constants.S_IWOTH)) === 0;
  const made = (await keptFile(kind, keyOf(path)))?.toString();
  const isChanged = made !== undefined && made !== hashOf(await readFile(path));
  if (!isLocked && !isChanged) return undefined;
  const name = await freeName(path);
  await whileHeld(() => rename(path, join(parse(path).dir, name)));
  return name;
}

/** Remembers how a file was made here. */
export function rememberMade(path: string, bytes: Uint8Array): Promise<void> {
  return keepFile(kind, keyOf(path), Buffer.from(hashOf(bytes)));
}

/** Says where a file went that was set aside. */
export function keptAs(name: string): Words {
  return words(
    `原来那份改过或锁着，没有动，留作“${name}”`,
    `The file that was there had been changed or locked: it is kept as ${name}`,
  );
}

async function freeName(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let count = 1; ; count++) {
    const free = `${name}（原来的${count === 1 ? "" : ` ${count}`}）${ext}`;
    if (!(await lstat(join(dir, free)).catch(() => undefined))) return free;
  }
}

const keyOf = (path: string): string => hashOf(Buffer.from(resolve(path)));

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
