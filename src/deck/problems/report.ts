import type { Place, Problem, Severity, SourceFile, Words } from "../model.ts";
import type { Quote, QuotedProblem } from "../exchange/update.ts";
import { type Source, readSource, startOf } from "../source/source.ts";
import { cellsOf } from "../text/cells.ts";

export type Language = keyof Words;

/** Cells of a line that are quoted on either side of a problem. */
const quotedCells = 36;

const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
};

/** A problem as it is shown, in a terminal or over the page. */
export interface ProblemText {
  /** `slides/a.md:3:1`. */
  readonly place: string;
  readonly severity: string;
  readonly message: string;
  /** What stands before and from the place on in its line, both cut to a width that is read at a glance. */
  readonly quote?: Quote;
  readonly hint?: string;
}

/** Says a problem. */
export function describeProblem(
  { place, severity, message, hint, quote }: QuotedProblem,
  lang: Language,
): ProblemText {
  const before = keepEnd(visible(quote.before), quotedCells);
  const after = keepStart(visible(quote.after), quotedCells).trimEnd();
  return {
    place: `${place.file}:${place.line}:${place.column}`,
    severity: severityWords[severity][lang],
    message: message[lang],
    ...(before + after !== "" && { quote: { before, after } }),
    ...(hint && { hint: `${lang === "zh" ? "建议：" : "hint: "}${hint[lang]}` }),
  };
}

/** Each problem with what stands around it in the manuscript. */
export function quoteProblems(
  problems: readonly Problem[],
  files: readonly SourceFile[],
): readonly QuotedProblem[] {
  const sources = new Map(files.map((file) => [file.path, readSource(file).source]));
  return problems.map((problem) => {
    const source = sources.get(problem.place.file);
    return {
      ...problem,
      quote: source ? quoteAt(source, problem.place) : { before: "", after: "" },
    };
  });
}

/** Characters on either side that are looked at: whole lines would be read, and sent, once for each of their problems. */
const nearby = 300;

function quoteAt(source: Source, { line, column }: Place): Quote {
  const [start, end] = [startOf(source, line - 1), startOf(source, line)];
  const at = Math.min(start + column - 1, end);
  return {
    before: source.text.slice(Math.max(start, at - nearby), at),
    after: source.text.slice(at, Math.min(end, at + nearby)).replace(/\n$/, ""),
  };
}

/**
 * Problems for a terminal: place, severity and message, the line quoted with a caret under the place, the hint; then a
 * summary. Plain text without colours, ending in a line end. Lines of files that are not among `files` are not quoted.
 */
export function formatProblems(
  problems: readonly Problem[],
  files: readonly SourceFile[],
  lang: Language,
): string {
  const parts = quoteProblems(problems, files).map((problem) => {
    const { place, severity, message, quote, hint } = describeProblem(problem, lang);
    return [
      `${place} ${severity} ${message}`,
      ...(quote
        ? [`  ${quote.before}${quote.after}`.trimEnd(), `  ${" ".repeat(cellsOf(quote.before))}^`]
        : []),
      ...(hint === undefined ? [] : [`  ${hint}`]),
      "",
    ].join("\n");
  });
  return `${[...parts, summarize(problems, lang)].join("\n")}\n`;
}

/** `共 3 处：1 个错误，2 个提醒`. */
export function summarize(problems: readonly Problem[], lang: Language): string {
  if (problems.length === 0) return lang === "zh" ? "没有发现问题" : "No problems found";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  if (lang === "zh") return `共 ${problems.length} 处：${errors} 个错误，${warnings} 个提醒`;
  return `${problems.length} found: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

/** Problems for machines: `{ problems: [{ code, severity, file, line, column, message, hint? }], errors, warnings }`. */
export function toJson(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const rows = problems.map(({ code, severity, place, message, hint }) => ({
    code,
    severity,
    ...place,
    message,
    ...(hint && { hint }),
  }));
  return JSON.stringify(
    { problems: rows, errors, warnings: problems.length - errors },
    undefined,
    2,
  );
}

/**
 * Control characters would move the cursor or turn the direction of the text, and the caret with it. They are shown as
 * codes, and so are zero-width characters.
 */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (control) =>
    control === "\t" ? " " : "\uFFFD",
  );
}

function keepEnd(text: string, cells: number): string {
  const kept: string[] = [];
  let width = 0;
  for (const character of Array.from(text).reverse()) {
    width += cellsOf(character);
    if (width > cells) return `…${kept.reverse().join("")}`;
    kept.push(character);
  }
  return text;
}

function keepStart(text: string, cells: number): string {
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += cellsOf(character);
    if (width > cells) return `${kept}…`;
    kept += character;
  }
  return text;
}
