import { join } from "node:path";
import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { projectFolder } from "../site/folder/folders.ts";
import { publishedFolder } from "../site/publish/published-site.ts";
import { writeSite } from "../site/publish/write-site.ts";
import { hasErrors } from "../deck/problems/problem-list.ts";
import { formatProblems } from "../deck/problems/report.ts";
import { tellBlanks } from "./blanks.ts";
import { tellFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";

/** `npm run build [-- folder]`: writes the static site to `dist/`; refuses a manuscript with errors. */
const folder = process.argv[2] ?? "slides";
tellFaults("dist", preferredLanguage(process.env));
const deck = await readDeckFolder(folder);
const { sources, reading } = deck;
if (reading.problems.length > 0) {
  process.stderr.write(formatProblems(reading.problems, sources, preferredLanguage(process.env)));
}
if (hasErrors(reading.problems)) process.exit(1);
const files = await writeSite(folder, deck, join(projectFolder, "dist"));
process.stdout.write(`dist/  ${files.length} files\n`);
tellBlanks(publishedFolder(deck), preferredLanguage(process.env));
