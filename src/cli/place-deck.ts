/** Puts an imported deck in its place, and says what was made. */
import { join } from "node:path";
import { withBlanksAsOne } from "../check/rules/figures/blank-figure.ts";
import type { Problem } from "../deck/model.ts";
import { words } from "../deck/problems/problem.ts";
import { type Language, formatProblems } from "../deck/problems/report.ts";
import { fileTitle } from "../export/format.ts";
import { deckFiles } from "../import/import.ts";
import type { Manuscript, Outline } from "../import/model.ts";
import { folderTaken, summaryOf } from "../import/report/report.ts";
import { checkFolder } from "../site/check/check-folder.ts";
import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { readHouseList } from "../site/incoming/house-list.ts";
import { invocation, type Program } from "./call/program.ts";
import { hasFiles, writeNewFolder } from "../site/write/write-folder.ts";

interface Placing {
  readonly manuscript: Manuscript;
  readonly outline: Outline;
  /** `decks/<title>` without a named folder. */
  readonly folder: string | undefined;
  readonly language: Language;
  readonly program: Program;
}

/** Writes the deck beside its place, then there. A folder that holds anything is a person's work: it stays. */
export async function placeDeck({
  manuscript,
  outline,
  folder,
  language,
  program,
}: Placing): Promise<0 | 1> {
  const target = folder ?? join("decks", fileTitle(outline.title));
  if (await hasFiles(target)) return told([folderTaken(target)], language);
  const { wordings, files: listed } = await readHouseList("");
  const files = deckFiles(manuscript, outline, { wordings });
  const written = [...files].map(([path, bytes]) => ({ path, bytes }));
  if (!(await writeNewFolder(target, [...written, ...listed]))) {
    return told([folderTaken(target)], language);
  }
  const next = words("接着：", "Next: ")[language];
  const start = `${invocation(program, "start")} ${quoted(target)}`;
  process.stdout.write(`${summaryOf(outline, files, target)[language]}\n${next}${start}\n`);
  await tellFindings(target, language);
  return 0;
}

/** What `check` finds in the text of the new deck. Most findings stood in the speech before. */
async function tellFindings(target: string, language: Language): Promise<void> {
  const { files, problems } = await checkFolder(target, await readDeckFolder(target));
  const found = withBlanksAsOne(problems);
  if (found.length > 0) process.stdout.write(`\n${formatProblems(found, files, language)}`);
}

function quoted(folder: string): string {
  return /[\s"'$`\\]/u.test(folder) ? `"${folder}"` : folder;
}

/** Prints problems that end a command. */
export function told(problems: readonly Problem[], language: Language): 1 {
  process.stderr.write(formatProblems(problems, [], language));
  return 1;
}
