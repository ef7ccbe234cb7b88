import { tmpdir } from "node:os";
import { projectFolder } from "../../src/site/folder/folders.ts";

/** Steps of a run: one that fails is noted, and the rest goes on. */
export interface Steps {
  /** Gives the result of the step, or undefined where it failed. */
  attempt<Value>(title: string, work: () => Promise<Value>): Promise<Value | undefined>;
  readonly failures: readonly string[];
}

/** Reports progress on stderr, as stdout has only the report. */
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

/** A line of the report must not name a folder of the machine. */
function nameless(message: string): string {
  return message
    .replaceAll(projectFolder, "")
    .replaceAll(tmpdir(), "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);
}
