import { hasErrors } from "../deck/problems/problem.ts";
import { formatProblems, type Language } from "../deck/problems/report.ts";
import { type DeckFolder, readDeckFolder } from "../site/folder/deck-folder.ts";
import { deckPlace } from "../site/folder/deck-place.ts";

/** The deck for an output. Its problems go to the error stream. Undefined where errors hold it back. */
export async function soundDeck(
  path: string,
  language: Language,
): Promise<{ readonly folder: string; readonly deck: DeckFolder } | undefined> {
  const place = await deckPlace(path);
  if ("problem" in place) {
    process.stderr.write(formatProblems([place.problem], [], language));
    return undefined;
  }
  const deck = await readDeckFolder(place.folder, { only: place.only });
  const { sources, reading } = deck;
  if (reading.problems.length > 0) {
    process.stderr.write(formatProblems(reading.problems, sources, language));
  }
  return hasErrors(reading.problems) ? undefined : { folder: place.folder, deck };
}
