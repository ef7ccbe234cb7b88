import { join } from "node:path";
import type { DeckFolder } from "../folder/deck-folder.ts";
import { pathOf } from "../folder/picture-path.ts";
import { readImages } from "../images/images.ts";
import { readPhraseList } from "../folder/source-files.ts";
import type { Problem, SourceFile } from "../../deck/model.ts";
import { checkManuscript } from "../../check/check.ts";
import { sortProblems } from "../../deck/problems/problem.ts";
import { noPhrases, readPhrases } from "../../check/phrases/phrases.ts";
import type { ImageFacts } from "../../check/rule.ts";

/** What a check of a deck's folder found, and the files of its problems. */
export interface FolderCheck {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** Everything that can be found wrong with the deck in `folder` without drawing it. */
export async function checkFolder(folder: string, deck: DeckFolder): Promise<FolderCheck> {
  const { sources, reading } = deck;
  const [list, images] = await Promise.all([readPhraseList(folder), imageFacts(folder, deck)]);
  const { phrases, problems: phraseProblems } = list
    ? readPhrases(list)
    : { phrases: noPhrases, problems: [] };
  const found = checkManuscript({ ...reading, files: sources, phrases, images });
  const files = list ? [...sources, list] : sources;
  return {
    files,
    problems: sortProblems([...reading.problems, ...phraseProblems, ...found], files),
  };
}

async function imageFacts(
  folder: string,
  deck: DeckFolder,
): Promise<ReadonlyMap<string, ImageFacts>> {
  const images = await readImages(folder, deck);
  return new Map(
    images.map(({ src, bytes }) => [
      join(folder, pathOf(src)).replaceAll("\\", "/"),
      { bytes: bytes.length },
    ]),
  );
}
