import { formatProblems, type Language } from "../deck/problems/report.ts";
import { systemProblem } from "../site/write/system-problem.ts";

/**
 * From now on, what the system does not allow (a full disk, a file in the way) ends this process as a problem in words,
 * with exit code 1. A fault of the program itself is shown with its stack. `fallback` is the place for a fault without
 * a place.
 */
export function tellFaults(fallback: string, language: Language): void {
  process.once("uncaughtException", (fault: unknown) => endWith(fault, fallback, language));
}

/** Ends this process so. */
export function endWith(fault: unknown, fallback: string, language: Language): void {
  const problem = systemProblem(fault, fallback);
  const stack = fault instanceof Error ? fault.stack : undefined;
  const told = problem ? formatProblems([problem], [], language) : `${stack ?? String(fault)}\n`;
  process.stderr.write(told, () => process.exit(1));
}
