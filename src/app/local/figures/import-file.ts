import { readFiguresCsv } from "../../../deck/figures/sheet/figures-csv.ts";
import type { SheetFigure } from "../../../deck/figures/sheet/figures-sheet.ts";
import { decodeText } from "../../../deck/text/decode-text.ts";
import type { Language } from "../../ui/words.ts";
import type { FiguresDesk } from "./desk.ts";
import type { Say } from "./words.ts";

/** Bytes; a page of a figures sheet has about two thousand. */
const largestFile = 1024 * 1024;

/** Reads a table that came back and saves its values. Gives the lines to show, with the rows that did not fit. */
export async function importFile(
  file: File,
  desk: FiguresDesk,
  figures: readonly SheetFigure[],
  say: Say,
  language: Language,
): Promise<readonly string[]> {
  if (file.size > largestFile) return [say("tooLarge", file.name)];
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return [say("notTable", file.name)];
  const { edits, problems } = readFiguresCsv(file.name, text, figures);
  const filled = [...edits].filter(([, edit]) => Object.keys(edit).length > 0);
  for (const [name, edit] of filled) desk.type(name, edit);
  await desk.save();
  return [
    say("imported", file.name, filled.length),
    ...problems.map(({ place, message, hint }) =>
      say(
        "importLine",
        place.line,
        [message, hint].map((each) => each?.[language] ?? "").join(" "),
      ),
    ),
  ];
}
