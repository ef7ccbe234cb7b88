import { keptAs } from "../../export/earlier-file.ts";
import type { ExportedFile } from "../../export/format.ts";
import { intoDeck } from "../../export/into-deck.ts";
import { writeFiles } from "../../export/write-files.ts";
import { formatProblems, type Language } from "../../deck/problems/report.ts";

interface Made {
  /** The deck's folder. */
  readonly deck: string;
  /** The deck's folder, or the one file of it that is the deck. */
  readonly path: string;
  readonly folder: string;
  readonly files: readonly ExportedFile[];
  readonly language: Language;
}

/** Writes what was made and says where it is. False, with the reason told, where it must not be written there. */
export async function write({ deck, path, folder, files, language }: Made): Promise<boolean> {
  const problem = await intoDeck(deck, folder, files);
  if (problem) {
    process.stderr.write(formatProblems([problem], [], language));
    return false;
  }
  const kept = await writeFiles(folder, files, path);
  for (const { path: name, bytes } of files) {
    process.stdout.write(`${folder}/${name}  ${Math.ceil(bytes.length / 1024)} KB\n`);
  }
  for (const name of kept) process.stdout.write(`${keptAs(name)[language]}\n`);
  return true;
}
