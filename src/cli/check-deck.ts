import { sortProblems, hasErrors } from "../deck/problems/problem.ts";
import { withBlanksAsOne } from "../check/rules/figures/blank-figure.ts";
import { layoutChoices, type LayoutChoice } from "../deck/exchange/update.ts";
import type { Problem, SourceFile } from "../deck/model.ts";
import { formatProblems, type Language, toJson } from "../deck/problems/report.ts";
import { checkFolder } from "../site/check/check-folder.ts";
import { isHeldBack, withShownMedia } from "../site/folder/missing-media.ts";
import { readDeckFolder } from "../site/folder/deck-folder.ts";
import { deckPlace } from "../site/folder/deck-place.ts";

/** How a check goes. */
interface CheckOptions {
  /** For the day of the meeting: every warning counts as an error. */
  readonly strict: boolean;
  /** Leaves out the checks that need a browser. */
  readonly text: boolean;
  readonly json: boolean;
  /** Lists each blank figure by itself. */
  readonly all: boolean;
  /** Also tells the layouts that were chosen. */
  readonly verbose: boolean;
}

/** Prints the problems of a deck. Returns 1 where there are errors. */
export async function checkDeck(
  path: string,
  options: CheckOptions,
  language: Language,
): Promise<0 | 1> {
  const { problems, files, choices } = await findProblems(path, options);
  const held = options.strict
    ? problems.map((problem) => ({ ...problem, severity: "error" as const }))
    : problems;
  const told = options.all ? held : withBlanksAsOne(held);
  process.stdout.write(options.json ? `${toJson(held)}\n` : formatProblems(told, files, language));
  if (options.verbose && !options.json) {
    for (const { id, layout, reason } of choices) {
      process.stdout.write(`${id}: ${layout} (${reason[language]})\n`);
    }
  }
  return hasErrors(held) ? 1 : 0;
}

interface Findings {
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
  readonly choices: readonly LayoutChoice[];
}

async function findProblems(path: string, { text }: CheckOptions): Promise<Findings> {
  const place = await deckPlace(path);
  if ("problem" in place) return { problems: [place.problem], files: [], choices: [] };
  const { folder, only } = place;
  const deck = await readDeckFolder(folder, { only });
  const { files, problems: written } = await checkFolder(folder, deck);
  const choices = layoutChoices(deck.reading.deck);
  if (text || isHeldBack(deck)) return { problems: written, files, choices };
  const { checkFolderLook } = await import("../site/check/check-look.ts");
  const seen = await checkFolderLook(folder, await withShownMedia(folder, deck));
  return { problems: sortProblems([...written, ...seen], files), files, choices };
}
