import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { hasErrors } from "../deck/problems/problem-list.ts";
import { formatProblems } from "../deck/problems/report.ts";
import { formats } from "../export/formats.ts";
import { writeFiles } from "../export/write-files.ts";
import { publicFolder } from "../site/folder/public-folder.ts";
import { readArguments } from "./arguments.ts";
import { refusesBlanks, tellBlanks } from "./blanks.ts";
import { tellFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";

/** `npm run export -- format [folder] [--public [--allow-blanks]]`: writes the deck to `out/` in one of the formats. */
const language = preferredLanguage(process.env);
const usage = "npm run export -- format [folder] [--public [--allow-blanks]]";
const options = {
  public: { type: "boolean", default: false },
  "allow-blanks": { type: "boolean", default: false },
} as const;
tellFaults("out", language);
const given = readArguments(process.argv.slice(2), options, 2);
if ("fault" in given) {
  process.stderr.write(`${given.fault[language]}\n\n${usage}\n`);
  process.exit(2);
}
const {
  values,
  positionals: [name, folder = "slides"],
} = given;
const format = formats.find((candidate) => candidate.name === name);
if (!format) {
  const list = formats.map(({ name, description }) => `  ${name.padEnd(8)}${description}\n`);
  process.stderr.write(`${usage}\n\n${list.join("")}`);
  process.exit(2);
}
if (values.public && format.internal) {
  process.stderr.write(`${format.name}: this format has no public variant\n`);
  process.exit(2);
}

const deck = await readDeckFolder(folder);
const { sources, reading } = deck;
if (reading.problems.length > 0) {
  process.stderr.write(formatProblems(reading.problems, sources, language));
}
if (hasErrors(reading.problems)) process.exit(1);
const carried = values.public ? publicFolder(deck) : deck;
if (values.public && !values["allow-blanks"] && refusesBlanks(carried, language)) process.exit(1);
const files = await format.make({ folder, deck, isPublic: values.public });
await writeFiles("out", files);
for (const { path, bytes } of files) {
  process.stdout.write(`out/${path}  ${Math.ceil(bytes.length / 1024)} KB\n`);
}
tellBlanks(carried, language);
