import { formatProblems, type Language } from "../../deck/problems/report.ts";
import { publishedFolder } from "../../site/folder/public-folder.ts";
import { siteTaken } from "../../site/publish/site-place.ts";
import { writeSite } from "../../site/publish/write-site.ts";
import { tellBlanks } from "./blanks.ts";
import { refusesNotes } from "./notes-like.ts";
import { soundDeck } from "./sound-deck.ts";

const target = "dist";

/** Writes the static site of a deck to `dist/`. Returns 1 where errors of the deck, or files of another's there, prevent it. */
export async function buildSite(path: string, language: Language): Promise<0 | 1> {
  const sound = await soundDeck(path, language);
  if (!sound) return 1;
  const { reading } = sound.deck;
  const isPublic = reading.deck.settings.publish.notes === "none";
  if (isPublic && refusesNotes(reading, language)) return 1;
  const taken = await siteTaken(sound.folder, target);
  if (taken) {
    process.stderr.write(formatProblems([taken], [], language));
    return 1;
  }
  const files = await writeSite(sound.folder, sound.deck, target);
  process.stdout.write(`${target}/  ${files.length} files\n`);
  tellBlanks(publishedFolder(sound.deck), language);
  return 0;
}
