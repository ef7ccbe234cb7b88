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
  const names = (await namesIn(join(home, others))).filter((name) => !name.includes(".tmp"));
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

/** Writes a deck into a new folder in `decks/`, beside its place and then there; gives that folder. */
export async function placeNew(
  home: string,
  name: string,
  files: readonly OutputFile[],
): Promise<string> {
  for (;;) {
    const folder = await freeFolder(home, name);
    if (await writeNewFolder(join(home, folder), files)) return folder;
  }
}

/** An existing deck is a person's work: a second deck of that name gets a number. */
async function freeFolder(home: string, name: string): Promise<string> {
  const taken = new Set((await namesIn(join(home, others))).map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
  return `${others}/${free}`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
