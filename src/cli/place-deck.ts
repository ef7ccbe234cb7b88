/** Puts an imported deck where it belongs, and says what came of it. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../deck/model.ts";
import { type Language, formatProblems } from "../deck/problems/report.ts";
import { fileTitle } from "../export/format.ts";
import { deckFiles } from "../import/import.ts";
import type { Manuscript, Outline } from "../import/model.ts";
import { folderTaken, summaryOf } from "../import/report/report.ts";
import { writeFolder } from "../site/write/write-folder.ts";

interface Placing {
  readonly manuscript: Manuscript;
  readonly outline: Outline;
  /** `decks/<title>` where none is named. */
  readonly folder: string | undefined;
  readonly language: Language;
}

/** Writes the deck beside its place, then there. A folder that holds anything is somebody's work: it stays. */
export async function placeDeck({
  manuscript,
  outline,
  folder,
  language,
}: Placing): Promise<0 | 1> {
  const target = folder ?? join("decks", fileTitle(outline.title));
  if (await hasFiles(target)) return told([folderTaken(target)], language);
  const files = deckFiles(manuscript, outline);
  await writeFolder(
    target,
    [...files].map(([path, bytes]) => ({ path, bytes })),
  );
  process.stdout.write(`${summaryOf(outline, files, target)[language]}\n`);
  return 0;
}

/** Prints problems that end a command. */
export function told(problems: readonly Problem[], language: Language): 1 {
  process.stderr.write(formatProblems(problems, [], language));
  return 1;
}

async function hasFiles(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
    if (code === "ENOENT") return false;
    if (code === "ENOTDIR") return true;
    throw fault;
  }
}
