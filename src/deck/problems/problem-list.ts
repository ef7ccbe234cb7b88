import type { Place, Problem, SourceFile } from "../model.ts";
import type { QuotedProblem } from "../update.ts";

/** Whether a manuscript is to be refused: warnings alone are not a reason. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** Each problem with the line of the manuscript it points at; an empty line where the file is not given. */
export function quoteProblems(
  problems: readonly Problem[],
  sources: readonly SourceFile[],
): readonly QuotedProblem[] {
  const lines = new Map(sources.map(({ path, text }) => [path, text.split(/\r\n|\r|\n/)]));
  return problems.map((problem) => ({
    ...problem,
    quote: lines.get(problem.place.file)?.[problem.place.line - 1] ?? "",
  }));
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
