/** The file that an export finds in its place: one that is not as it was made here is not replaced. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, readFile, rename } from "node:fs/promises";
import { parse, resolve, join } from "node:path";
import { keepFile, keptFile } from "../site/write/kept-file.ts";
import { whileHeld } from "../site/write/while-held.ts";
import { words } from "../deck/problems/problem.ts";
import type { Words } from "../deck/model.ts";

const kind = "exports";

/** How many ways in which a file was made are remembered: a killed export leaves the one before. */
const mostMade = 4;

/**
 * Gives the file of this path another name where it is not as it was made here, or is locked, and returns that name;
 * undefined where there is none. `bytes` are what is going to be written: they are remembered.
 */
export async function setAside(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const made = (await keptFile(kind, keyOf(path)))?.toString().split("\n") ?? [];
  const hash = hashOf(bytes);
  await keepFile(kind, keyOf(path), Buffer.from([hash, ...made].slice(0, mostMade).join("\n")));
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const isLocked = (found.mode & (constants.S_IWUSR | constants.S_IWGRP | constants.S_IWOTH)) === 0;
  const isMade = [hash, ...made].includes(hashOf(await readFile(path)));
  if (!isLocked && isMade) return undefined;
  const name = await freeName(path);
  await whileHeld(() => rename(path, join(parse(path).dir, name)));
  return name;
}

/** Says where a file went that was set aside. */
export function keptAs(name: string): Words {
  return words(
    `原来那份不是这里做的，或改过、锁着：没有动，留作“${name}”`,
    `The file that was there was changed, locked, or not made here: it is kept as ${name}`,
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
