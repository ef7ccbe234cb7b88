import { formatProblems, type Language } from "../../deck/problems/report.ts";
import { type DeckFolder, readDeckFolder } from "../../site/folder/deck-folder.ts";
import { isHeldBack, withShownMedia } from "../../site/folder/missing-media.ts";
import { deckPlace } from "../../site/folder/deck-place.ts";

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
  if (isHeldBack(deck)) return undefined;
  const shown = await withShownMedia(place.folder, deck);
  if (shown !== deck) process.stderr.write(`${madeWithout[language]}\n`);
  return { folder: place.folder, deck: shown };
}

const madeWithout = {
  zh: "缺的图片和网上的图片不在成品里，其余照做",
  en: "Made without the pictures that are missing or on a network",
};
