/** The decks of a project, and how a new one is added. */
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ListedDeck } from "../../deck/exchange/incoming.ts";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { type OutputFile, writeNewFolder } from "../write/write-folder.ts";

const defaultFolder = "slides";
const others = "decks";

/** The decks in `slides/` and `decks/` of `home`, and the one that is open wherever it stands. */
export async function listDecks(home: string, open: string): Promise<readonly ListedDeck[]> {
  // What is being written is hidden.
  const names = (await namesIn(join(home, others))).filter((name) => !name.startsWith("."));
  const folders = [defaultFolder, ...names.sort().map((name) => `${others}/${name}`)];
  const isOpen = (folder: string): boolean => resolve(home, folder) === resolve(open);
  const all = folders.some(isOpen) ? folders : [open, ...folders];
  const listed = await Promise.all(
    all.map(async (folder): Promise<ListedDeck | undefined> => {
      const path = resolve(home, folder);
      if (!(await namesIn(path)).some((name) => /\.md$/i.test(name))) return undefined;
      const { deck } = (await readDeckFolder(path)).reading;
      const { title } = deck.settings;
      return { folder, title, slides: deck.slides.length, isOpen: isOpen(folder) };
    }),
  );
  return listed.filter((each) => each !== undefined);
}

/**
 * Writes a deck into a new folder in `decks/`, beside its place and then there; gives that folder. An existing deck is a
 * person's work: a second deck of that name gets a number.
 */
export async function placeNew(
  home: string,
  name: string,
  files: readonly OutputFile[],
): Promise<string> {
  const taken = new Set((await namesIn(join(home, others))).map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}${number}`;
    if (taken.has(free.toLowerCase())) continue;
    // A system may take names for the same that are not the same here, or have a folder that it does not list.
    const folder = `${others}/${free}`;
    if (await writeNewFolder(join(home, folder), files)) return folder;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
