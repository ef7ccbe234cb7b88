import { realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";

import type { Place, Problem } from "../../deck/model.ts";
import { error, words } from "../../deck/problems/problem.ts";

/**
 * Where a path of a deck's folder leads after all links are followed: `outside` where that is not in the folder,
 * undefined where there is no file. All code that reads or writes a file of a deck asks here first.
 */
export async function placeInside(
  folder: string,
  path: string,
): Promise<{ readonly path: string } | "outside" | undefined> {
  const [root, target] = await Promise.all([real(folder), real(path)]);
  if (root === undefined || target === undefined) return undefined;
  return isWithin(root, target) ? { path: target } : "outside";
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
