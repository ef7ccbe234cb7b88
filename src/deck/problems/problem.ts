import type { Place, Problem, SourceFile, Words } from "../model.ts";

/** Words for people in both languages. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}

/** A problem that keeps the deck from saying what was meant. */
export function error(code: string, place: Place, message: Words, hint?: Words): Problem {
  return { code, severity: "error", place, message, ...(hint && { hint }) };
}

/** A problem that leaves the deck usable. */
export function warning(code: string, place: Place, message: Words, hint?: Words): Problem {
  return { code, severity: "warning", place, message, ...(hint && { hint }) };
}

/** Whether a manuscript must be refused: only errors refuse it. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
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
