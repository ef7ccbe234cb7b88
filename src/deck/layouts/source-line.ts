import { emsOf } from "../text/ems.ts";

/** A longer line that begins with a dash says something itself. */
const longest = 40;

/** Whether a line names the source of the quotation above it: `——马大爷`, `— Dana Whitfield, Leeds`. */
export function isSourceLine(line: string): boolean {
  return /^\s*(?:——|—|--|–)\s*(?=\S)/u.test(line) && emsOf(line) <= longest;
}
