import { readFiguresCsv } from "../../../deck/figures/sheet/figures-csv.ts";
import {
  filledFields,
  type FigureEdits,
  type SheetFigure,
} from "../../../deck/figures/sheet/figures-sheet.ts";
import type { Problem } from "../../../deck/model.ts";
import { decodeText } from "../../../deck/text/decode-text.ts";
import type { Language } from "../../ui/words.ts";
import type { FiguresDesk } from "./desk.ts";
import { takeBackLater } from "./take-back.ts";
import type { Say } from "./words.ts";

/** Bytes; a page of a figures sheet has about two thousand. */
const largestFile = 1024 * 1024;

/** What an import did, in lines to show. */
interface Imported {
  readonly lines: readonly string[];
  /** Takes all of it back, where it changed something. Gives the lines to show then. */
  readonly undo?: () => Promise<readonly string[]>;
}

/**
 * Reads a table that came back and saves what it fills in. A value that both sides changed is put beside the file's, for
 * a person to choose. Every value that another one takes the place of is told by name.
 */
export async function importFile(
  file: File,
  desk: FiguresDesk,
  say: Say,
  language: Language,
): Promise<Imported> {
  if (file.size > largestFile) return { lines: [say("tooLarge", file.name)] };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { lines: [say("notTable", file.name)] };
  // What is typed and fits is the sheet's by now, and so is what another has changed.
  await desk.save();
  await desk.refresh();
  const figures = desk.sheet()?.figures ?? [];
  const { edits, conflicts, untouched, problems } = readFiguresCsv(file.name, text, figures);
  const words = { desk, say, figures };
  const hasNews = edits.size + conflicts.size > 0;
  const replaced = [
    ...linesOf(edits, "replaced", words),
    ...linesOf(conflicts, "conflict", words),
    ...linesOf(untouched, "untouched", words),
    ...problems.map((problem) => problemLine(problem, say, language)),
  ];
  const undo = takeBackLater(desk, figures, [edits, conflicts], say);
  const type = (read: FigureEdits, state?: "stale"): void =>
    desk.together(() => {
      for (const [name, edit] of read)
        desk.type(name, { ...desk.draft(name)?.edit, ...edit }, state);
    });
  type(edits);
  await desk.save();
  type(conflicts, "stale");
  const failed = [...edits.keys()].filter((name) => desk.draft(name)?.state === "failed").length;
  const first =
    failed > 0
      ? say("importedFailed", file.name, edits.size, failed)
      : hasNews
        ? say("imported", file.name, edits.size)
        : say("importedNone", file.name);
  const lines = [first, ...replaced];
  return hasNews ? { lines, undo } : { lines };
}

interface Words {
  readonly desk: FiguresDesk;
  readonly say: Say;
  readonly figures: readonly SheetFigure[];
}

type Outcome = "replaced" | "conflict" | "untouched";

/** A line a field. What fills a blank is told by its number only. */
function linesOf(
  fields: FigureEdits,
  outcome: Outcome,
  { desk, say, figures }: Words,
): readonly string[] {
  return [...fields].flatMap(([name, edit]) => {
    const figure = figures.find((each) => each.name === name);
    return filledFields.flatMap((field) => {
      const cell = edit[field];
      if (cell === undefined) return [];
      const told = field === "value" ? name : `${name} ${say(field)}`;
      const typed = desk.draft(name)?.edit[field]?.trim();
      const now = figure?.[field] ?? "";
      const isLost = outcome !== "untouched" && typed !== undefined && typed !== cell;
      const unsaved = isLost && typed !== "" ? [say("unsavedReplaced", told, typed, cell)] : [];
      if (outcome === "replaced" && (now === "" || unsaved.length > 0)) return unsaved;
      return [...unsaved, say(outcome, told, now === "" ? say("blank") : now, cell)];
    });
  });
}

function problemLine({ place, message, hint }: Problem, say: Say, language: Language): string {
  const told = [message, hint].map((each) => each?.[language] ?? "").join(" ");
  return say("importLine", place.line, told);
}
