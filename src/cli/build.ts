import { build } from "vite";
import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { publishedFolder, publishedSite } from "../site/publish/published-site.ts";
import { hasErrors } from "../deck/problems/problem-list.ts";
import { formatProblems } from "../deck/problems/report.ts";
import { tellBlanks } from "./blanks.ts";
import { preferredLanguage } from "./language.ts";

/** `npm run build [-- folder]`: writes the static site to `dist/`; refuses a manuscript with errors. */
const folder = process.argv[2] ?? "slides";
const deck = await readDeckFolder(folder);
const { sources, reading } = deck;
if (reading.problems.length > 0) {
  process.stderr.write(formatProblems(reading.problems, sources, preferredLanguage(process.env)));
}
if (hasErrors(reading.problems)) process.exit(1);
await build({ ...publishedSite(folder, deck), configFile: false });
tellBlanks(publishedFolder(deck), preferredLanguage(process.env));
