/** Blank figures: every command says how many its output has. A public output with blanks is held back. */
import { blankFigureNames } from "../../deck/figures/figure-names.ts";
import type { Language } from "../../deck/problems/report.ts";
import type { DeckFolder } from "../../site/folder/deck-folder.ts";

/** Says in one line how many blanks an output has; says nothing without blanks. */
export function tellBlanks({ reading }: DeckFolder, language: Language): void {
  const names = blankFigureNames(reading.deck);
  if (names.length > 0) process.stdout.write(`${counted(names, language)}\n`);
}

/** Whether blanks hold back a public output. If so, it says so. */
export function refusesBlanks({ reading }: DeckFolder, language: Language): boolean {
  const names = blankFigureNames(reading.deck);
  if (names.length === 0) return false;
  const way = {
    zh: "公开版没有生成：请填好再试，或者加 --allow-blanks",
    en: "No public output was made. Fill them in, or add --allow-blanks",
  };
  process.stderr.write(
    `${counted(names, language)}${language === "zh" ? "。" : ". "}${way[language]}\n`,
  );
  return true;
}

/** The most names in one line of a terminal. */
const named = 5;

function counted(names: readonly string[], language: Language): string {
  const first = names.slice(0, named);
  const more = names.length > named;
  return language === "zh"
    ? `还有 ${names.length} 个数字没有填：${first.join("、")}${more ? "……" : ""}`
    : `${names.length} blank figure${names.length === 1 ? "" : "s"}: ${first.join(", ")}${more ? " and others" : ""}`;
}
