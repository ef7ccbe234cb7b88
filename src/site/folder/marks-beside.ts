/** Files of other programs beside a deck, or in the first folder of its repository, that name the mark of its notes. */
import { stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { SourceFile } from "../../deck/model.ts";
import { filesWithMarks, namesMark } from "../../deck/settings/marks-beside.ts";
import { placeInside, readPlaced } from "./inside.ts";
import { repositoryOf } from "./named-file.ts";

/** No page or settings that a person writes are larger, bytes; a page with pictures in it is. */
const largest = 300_000;

/** Those files, the nearest first; `deck` are the files of the deck. */
export async function filesBeside(
  folder: string,
  deck: readonly SourceFile[],
): Promise<readonly SourceFile[]> {
  const root = await repositoryOf(folder);
  const names = deck.map(({ path }) => basename(path)).filter((name) => /\.md$/i.test(name));
  const places = [...new Set([resolve(folder), root])].flatMap((place) =>
    filesWithMarks.map((name) => join(place, name)),
  );
  const found = await Promise.all(
    places.map(async (path): Promise<SourceFile | undefined> => {
      const text = await smallText(root, path);
      if (text === undefined || !namesMark(text, names)) return undefined;
      return { path: join(folder, relative(resolve(folder), path)).replaceAll("\\", "/"), text };
    }),
  );
  return found.filter((file) => file !== undefined);
}

/** The text of a file in a repository; undefined where there is none, or a larger one than a person writes. */
export async function smallText(root: string, path: string): Promise<string | undefined> {
  const place = await placeInside(root, path);
  if (!place || place === "outside") return undefined;
  const size = await stat(place.path).catch(() => undefined);
  if (!size?.isFile() || size.size > largest) return undefined;
  return (await readPlaced(place.path).catch(() => undefined))?.toString();
}
