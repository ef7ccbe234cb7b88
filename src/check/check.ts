import type { Problem } from "../deck/model.ts";
import { sortProblems } from "../deck/problems/problem.ts";
import { settingsProse } from "./text/prose-settings.ts";
import type { Manuscript, Rule, SlideProse, Sources } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * Checks a manuscript against the rules. Gives what they find by file, line and column, each problem once. Faults in
 * the shape of the files are reported by `readDeck` and `readPhrases`.
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
