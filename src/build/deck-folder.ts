import type { Reading, SourceFile } from "../deck/model.ts";
import { readDeck } from "../deck/read.ts";
import { readSources } from "./source-files.ts";
import { layoutNames } from "./theme-files.ts";

/** A deck's folder as it was read: the files, and what they say. */
export interface DeckFolder {
  readonly sources: readonly SourceFile[];
  readonly reading: Reading;
}

/** How the parts of a build come by the deck: afresh at each call while serving, the same one while building. */
export type DeckReader = () => Promise<DeckFolder>;

/** Reads the deck that stands in a folder, such as `slides`. */
export async function readDeckFolder(folder: string): Promise<DeckFolder> {
  const [sources, layouts] = await Promise.all([readSources(folder), layoutNames()]);
  return { sources, reading: readDeck(sources, { layouts }) };
}
