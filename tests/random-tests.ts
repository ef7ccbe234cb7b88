/**
 * Random tests: a failing one says how to run it again, and `SEED=` in the environment runs all of them from one seed.
 */
import fc, { type RunDetails } from "fast-check";

const { SEED: seed } = process.env;

fc.configureGlobal({
  ...(seed !== undefined && { seed: Number(seed) }),
  reporter(run: RunDetails<unknown>) {
    if (!run.failed) return;
    const again = `Again: SEED=${run.seed} npx vitest run <the file>. Keep the example as a case of its own.`;
    throw new Error(`${fc.defaultReportMessage(run)}\n\n${again}`, { cause: run.errorInstance });
  },
});
