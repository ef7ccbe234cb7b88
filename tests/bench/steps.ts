import { tmpdir } from "node:os";
import { projectFolder } from "../../src/site/folder/folders.ts";

/** Steps of a run: one that fails is noted, and the rest goes on. */
export interface Steps {
  /** Gives what the step gave, or nothing where it failed. */
  attempt<Value>(title: string, work: () => Promise<Value>): Promise<Value | undefined>;
  readonly failures: readonly string[];
}

/** Says what it is at on stderr, for the report alone is on stdout. */
export function openSteps(): Steps {
  const failures: string[] = [];
  return {
    failures,
    async attempt(title, work) {
      process.stderr.write(`${title} …\n`);
      try {
        return await work();
      } catch (fault) {
        const line = `${title}: ${nameless(fault instanceof Error ? fault.message : String(fault))}`;
        process.stderr.write(`  failed: ${line}\n`);
        failures.push(line);
        return undefined;
      }
    },
  };
}

/** A report names no folder of the machine it was made on, and takes a line. */
function nameless(message: string): string {
  return message
    .replaceAll(projectFolder, "")
    .replaceAll(tmpdir(), "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);
}
