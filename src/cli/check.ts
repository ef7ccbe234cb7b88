import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { sortProblems } from "../check/check.ts";
import { checkFolder } from "../site/check/check-folder.ts";
import { hasErrors } from "../deck/problems/problem-list.ts";
import { formatProblems, toJson } from "../deck/problems/report.ts";
import { readArguments } from "./arguments.ts";
import { tellFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";

/**
 * `npm run check [-- folder] [--json] [--strict] [--text]`: prints what is wrong with a deck; exit 1 where there are
 * errors, 2 where it was not called rightly. `--text` leaves out what has to be measured in a browser.
 */
const language = preferredLanguage(process.env);
tellFaults("slides", language);
const given = readArguments(process.argv.slice(2), {
  json: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  text: { type: "boolean", default: false },
});
if ("fault" in given) {
  const usage = "npm run check [-- folder] [--json] [--strict] [--text]";
  process.stderr.write(`${given.fault[language]}\n\n${usage}\n`);
  process.exit(2);
}
const {
  values,
  positionals: [folder = "slides"],
} = given;
const deck = await readDeckFolder(folder);
const { files, problems: written } = await checkFolder(folder, deck);
const seen =
  values.text || hasErrors(deck.reading.problems)
    ? []
    : await import("../site/check/check-look.ts").then((look) =>
        look.checkFolderLook(folder, deck),
      );
const problems = sortProblems([...written, ...seen], files);
// On the day of the meeting nothing is a mere warning.
const held = values.strict
  ? problems.map((problem) => ({ ...problem, severity: "error" as const }))
  : problems;
process.stdout.write(values.json ? toJson(held) : formatProblems(held, files, language));
process.exitCode = hasErrors(held) ? 1 : 0;
