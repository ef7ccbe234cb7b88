import type { Place, Problem, SourceFile } from "../deck/model.ts";
import { settingsProse } from "./text/prose-settings.ts";
import type { Manuscript, Rule, SlideProse, Sources } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * Holds a manuscript to the rules: what they find, by file, line and column, each thing once. What is wrong with the
 * shape of the files is not here: `readDeck` and `readPhrases` tell that.
 */
export function checkManuscript(
  sources: Sources,
  held: readonly Rule[] = rules,
): readonly Problem[] {
  const manuscript = withProse(sources);
  const problems = held.flatMap((rule) => rule.check(manuscript));
  return sortProblems(problems, sources.files);
}

function withProse({ prose, ...sources }: Sources): Manuscript {
  const settings = sources.files.flatMap(settingsProse);
  const opened = new Set<string>();
  const slides = sources.deck.slides.map((slide, index): SlideProse => {
    const { file } = slide.place;
    const isFirst = !opened.has(file);
    opened.add(file);
    const matter = isFirst ? settings.filter((stretch) => stretch.file === file) : [];
    return { slide, prose: [...matter, ...(prose[index] ?? [])] };
  });
  return { ...sources, slides, prose: [...settings, ...prose.flat()] };
}

/** Problems by file (in the order of `files`), line and column; two with one code in one place are merged. */
export function sortProblems(
  problems: readonly Problem[],
  files: readonly SourceFile[],
): readonly Problem[] {
  const unique = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, line, column } = problem.place;
    const key = JSON.stringify([problem.code, file, line, column]);
    if (!unique.has(key)) unique.set(key, problem);
  }
  const ranks = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ file }: Place) => ranks.get(file) ?? files.length;
  return [...unique.values()].sort(
    ({ place: a }, { place: b }) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  );
}
