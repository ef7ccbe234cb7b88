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

/** Problems of one kind in one manuscript that are told one by one: a person reads no more of them. */
const mostOfAKind = 200;

/**
 * Problems by file (in the order of `files`), line and column; two with one code in one place are merged. Where a
 * Markdown file has hundreds with one code, the last one told says how many more there are.
 */
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
  const sorted = [...unique.values()].sort(
    ({ place: a }, { place: b }) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  );
  return withRestCounted(sorted);
}

/** The same when done again. Of a sheet of figures, each one that is wrong is told: a person goes through it. */
function withRestCounted(problems: readonly Problem[]): readonly Problem[] {
  const kindOf = ({ code, severity, place }: Problem) => `${code} ${severity} ${place.file}`;
  const totals = new Map<string, number>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    totals.set(kind, (totals.get(kind) ?? 0) + 1);
  }
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const kind = kindOf(problem);
    const total = totals.get(kind) ?? 0;
    if (total <= mostOfAKind + 1 || !/\.md$/i.test(problem.place.file)) return [problem];
    const nth = (told.get(kind) ?? 0) + 1;
    told.set(kind, nth);
    if (nth <= mostOfAKind) return [problem];
    return nth === mostOfAKind + 1 ? [andMore(problem, total - mostOfAKind)] : [];
  });
}

function andMore({ code, severity, place }: Problem, rest: number): Problem {
  return {
    code,
    severity,
    place,
    message: words(
      `从这里起，这个文件还有 ${rest} 处同样的问题，没有逐个列出`,
      `From here on, this file has ${rest} more problems of the kind, which are not listed`,
    ),
    hint: words("改好前面的，再查一遍", "Correct those above and check again"),
  };
}
