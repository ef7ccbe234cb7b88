import { constants } from "node:fs";
import { type FileHandle, lstat, open, readlink, realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";

import type { Place, Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";

/**
 * Where a path of a deck's folder leads after all links are followed: `outside` where that is not in the folder,
 * undefined where there is no file. All code that reads or writes a file of a deck asks here first, and reads it with
 * `readPlaced`.
 */
export async function placeInside(
  folder: string,
  path: string,
): Promise<{ readonly path: string } | "outside" | undefined> {
  const [root, target] = await Promise.all([real(folder), real(path)]);
  if (root === undefined || target === undefined) return undefined;
  return isWithin(root, target) ? { path: target } : "outside";
}

/**
 * The bytes of the file at a path that has no links in it. It is asked where it stands when it is open: between a look at
 * a path and the reading, a link may be put there that leads elsewhere. Rejects then, and with the system's faults.
 */
export async function readPlaced(path: string): Promise<Buffer> {
  // A pipe that is put there meanwhile is not waited for.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${path} is no file`);
    if (!(await standsAt(path, file))) throw new Error(`${path} leads elsewhere now`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function standsAt(path: string, file: FileHandle): Promise<boolean> {
  const told = await readlink(`/proc/self/fd/${file.fd}`).catch(() => undefined);
  // Another file may have taken the name since it was opened. Some disks know a name in other letters than it was asked for.
  if (told !== undefined) return folded(told.replace(/ \(deleted\)$/, "")) === folded(path);
  const [here, own] = await Promise.all([
    lstat(path, { bigint: true }),
    file.stat({ bigint: true }),
  ]);
  return here.ino === own.ino && here.dev === own.dev && (await real(path)) === path;
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Whether an absolute path leads to a folder or into it. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !(inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside));
}

/** Says that what stands at `place` leads out of the deck's folder. */
export function leadsOutside(place: Place, name: string): Problem {
  return error(
    "outside-folder",
    place,
    words(
      `“${name}”在稿子的文件夹外面，不会使用`,
      `${name} is outside the deck's folder: not used`,
    ),
    words("把文件本身复制到稿子的文件夹里", "Copy the file itself into the deck's folder"),
  );
}

function real(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
