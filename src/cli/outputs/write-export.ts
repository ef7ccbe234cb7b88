import { keptAs } from "../../export/earlier-file.ts";
import type { ExportedFile } from "../../export/format.ts";
import { intoDeck } from "../../export/into-deck.ts";
import { writeFiles, writeTogether } from "../../export/write-files.ts";
import { formatProblems, type Language } from "../../deck/problems/report.ts";

interface Made {
  /** The deck's folder. */
  readonly deck: string;
  readonly folder: string;
  readonly files: readonly ExportedFile[];
  readonly language: Language;
}

/** Writes what was made and says where it is. False, with the reason told, where it must not be written there. */
export async function write({ deck, folder, files, language }: Made): Promise<boolean> {
  const problem = await intoDeck(deck, folder, files);
  if (problem) {
    process.stderr.write(formatProblems([problem], [], language));
    return false;
  }
  // A folder such as the venue's is replaced as a whole anyway.
  const pieces = new Set(files.map(({ path }) => path.split("/")[0]));
  const kept = await (pieces.size > 1 ? writeTogether : writeFiles)(folder, files);
  for (const { path, bytes } of files) {
    process.stdout.write(`${folder}/${path}  ${Math.ceil(bytes.length / 1024)} KB\n`);
  }
  for (const name of kept) process.stdout.write(`${keptAs(name)[language]}\n`);
  return true;
}
