/** What an export finds in its place: a file or folder that is not as it was made here of this deck is not replaced. */
import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { lstat, readdir, readFile, realpath, rename, rm } from "node:fs/promises";
import { basename, join, parse, type ParsedPath, resolve } from "node:path";
import { keepFile, keptFile } from "../site/write/kept-file.ts";
import { whileHeld } from "../site/write/while-held.ts";
import { words } from "../deck/problems/problem.ts";
import type { Words } from "../deck/model.ts";
import type { OutputFile } from "../site/write/write-folder.ts";

const kind = "exports";

/** How many ways in which a file or folder was made are remembered: a killed export leaves the one before. */
const mostMade = 4;

/**
 * Gives the file or folder of this path another name where it is not as it was made here of this deck, or is locked, and
 * returns that name; undefined where there is none. `fresh` is what is going to be written, a file alone under an empty
 * path: it is remembered. In a folder, what nothing of `fresh` would replace goes where it was made here, such as the
 * picture of a slide that is hidden by now; else it may be anybody's, and stays. `deck` is the path of the deck: two of
 * one title may share a place.
 */
export async function setAside(
  path: string,
  fresh: readonly OutputFile[],
  deck: string,
): Promise<string | undefined> {
  const key = hashOf(`${resolve(path)}\n${await realpath(deck).catch(() => resolve(deck))}`);
  const made = (await keptFile(kind, key))?.toString().split("\n") ?? [];
  const own = fresh.map(({ bytes }) => hashOf(bytes)).join(" ");
  await keepFile(
    kind,
    key,
    Buffer.from([...new Set([own, ...made])].slice(0, mostMade).join("\n")),
  );
  const known = new Set([own, ...made].join(" ").split(" "));
  const places = new Set(fresh.map((file) => join(path, file.path.split("/")[0] ?? "")));
  if (!(await holdsOthers(path, places, known))) {
    await takeFormerAway(path, places, known);
    return undefined;
  }
  const isFolder = !places.has(join(path));
  const name = await freeName({
    ...parse(path),
    ...(isFolder && { name: basename(path), ext: "" }),
  });
  await whileHeld(() => rename(path, join(parse(path).dir, name)));
  return name;
}

/** Whether a file at or below one of `places` was made elsewhere, changed or locked since. */
async function holdsOthers(
  path: string,
  places: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Promise<boolean> {
  for (const place of places) {
    const found = await lstat(place).catch(() => undefined);
    if (found?.isFile() && (isLocked(found) || !known.has(hashOf(await readFile(place)))))
      return true;
    // What stands below a folder that is replaced as a whole goes with it.
    if (!found?.isDirectory() || place === join(path)) continue;
    const below = (await readdir(place)).map((name) => join(place, name));
    if (await holdsOthers(path, new Set(below), known)) return true;
  }
  return false;
}

/** A name without its number, by which several files are told apart. */
function unnumbered(name: string): string {
  return name.replace(/\d+/g, "0");
}

/** Takes the files of a folder away that were made here under such a name and are not made again. A copy under a person's own name stays. */
async function takeFormerAway(
  path: string,
  places: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Promise<void> {
  const names = new Set([...places].map((place) => unnumbered(basename(place))));
  for (const name of await readdir(path).catch(() => [])) {
    const place = join(path, name);
    if (places.has(place) || !names.has(unnumbered(name))) continue;
    const found = await lstat(place).catch(() => undefined);
    if (!found?.isFile() || isLocked(found) || !known.has(hashOf(await readFile(place)))) continue;
    await whileHeld(() => rm(place));
  }
}

/** Says where a file went that was set aside. */
export function keptAs(name: string): Words {
  return words(
    `原来那份不是这份稿子在这里做的，或改过、锁着：没有动，留作“${name}”`,
    `What was there was changed, locked, or not made here of this deck: it is kept as ${name}`,
  );
}

async function freeName({ dir, name, ext }: ParsedPath): Promise<string> {
  for (let count = 1; ; count++) {
    const free = `${name}（原来的${count === 1 ? "" : ` ${count}`}）${ext}`;
    if (!(await lstat(join(dir, free)).catch(() => undefined))) return free;
  }
}

function isLocked({ mode }: Stats): boolean {
  return (mode & (constants.S_IWUSR | constants.S_IWGRP | constants.S_IWOTH)) === 0;
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
