import type { Problem, SourceFile } from "../model.ts";
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
