import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What needs a browser, or a project that runs: whole pages, the drawing of pictures, disks that are full. */
const withBrowser = [
  "tests/browser/**/*.test.ts",
  "tests/faults/**/*.test.ts",
  "src/**/*.browser.test.ts",
];
/** The rules on looks: the unit tests judge measures that are kept, the browser tests those that they take anew. */
const onLooks = "src/check/layout/*.test.ts";

/** How the time of reading grows with made-up texts: as much work as half of the other unit tests, and changed by few edits. */
const onGrowth = "src/deck/made-up-input.test.ts";

/** What drives the other engines, where they are installed: `npm run test:browsers`. */
const otherEngines = "tests/engines/**/*.test.ts";

/** What sets up brokers of others, where they are installed: `npm run test:brokers`. */
const otherBrokers = "tests/live/brokers.test.ts";

/**
 * Most of what a test calls is called a few times only. Node 20 optimizes it so early that a sixth of the processor time of
 * the tests goes into code that is hardly used any more; so it is compiled quickly at once, and optimized late. Later
 * versions of Node have a compiler in between, and know no such option.
 */
const compiledLate = process.versions.node.startsWith("20.")
  ? ["--always-sparkplug", "--interrupt-budget=800000"]
  : [];

export default defineConfig({
  test: {
    reporters: [["default", { summary: false }]],
    // A page that waits for its next frame leaves its processor to another one.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // What a test that passes has to say is of no interest.
    silent: "passed-only",
    setupFiles: "tests/random-tests.ts",
    execArgv: compiledLate,
    // Both projects read the same modules; by their content, in `node_modules/`, each is translated once for all runs.
    experimental: { fsModuleCache: true },
    // Patience is for slow machines: no test passes or fails by its timing.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: [...withBrowser, onGrowth, otherEngines, otherBrokers],
          // The tests are of pure functions: they share their modules, which are then read once and not once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "growth",
          include: [onGrowth],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          include: [otherEngines],
          testTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "brokers",
          include: [otherBrokers],
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [...withBrowser, onLooks],
          globalSetup: "tests/browser/shared-setup.ts",
          isolate: false,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
