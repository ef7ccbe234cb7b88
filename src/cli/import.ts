import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileTitle } from "../export/format.ts";
import { formatProblems } from "../deck/problems/report.ts";
import { deckFiles, readManuscript, readOutline } from "../import/import.ts";
import { problemsOf, summaryOf } from "../import/report/report.ts";
import { writeFolder } from "../site/write/write-folder.ts";
import { readArguments } from "./arguments.ts";
import { tellFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";

/** `npm run import -- file [folder]`: makes a deck's folder out of a speech; `decks/<title>` where none is named. */
const usage = "npm run import -- 讲话稿.docx [folder]";
const language = preferredLanguage(process.env);
const given = readArguments(process.argv.slice(2), {}, 2);
const [file, named] = "fault" in given ? [] : given.positionals;
if (file === undefined) {
  const fault = "fault" in given ? `${given.fault[language]}\n\n` : "";
  process.stderr.write(`${fault}${usage}\n`);
  process.exit(2);
}
tellFaults(file, language);
const read = readManuscript(await readFile(file), file);
if ("problem" in read) {
  process.stderr.write(formatProblems([read.problem], [], language));
  process.exit(1);
}
const outline = readOutline(read.manuscript);
const title = fileTitle(outline.title || read.manuscript.name || basename(file));
const folder = named ?? join("decks", title);
if (await hasFiles(folder)) {
  process.stderr.write(formatProblems([problemsOf.folderTaken(folder)], [], language));
  process.exit(1);
}
const files = deckFiles(read.manuscript, outline);
await writeFolder(
  folder,
  [...files].map(([path, content]) => ({ path, bytes: Buffer.from(content) })),
);
process.stdout.write(`${summaryOf(outline, files, folder)[language]}\n`);

/** A folder that holds anything is somebody's work. */
async function hasFiles(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return false;
    if (fault instanceof Error && "code" in fault && fault.code === "ENOTDIR") return true;
    throw fault;
  }
}
