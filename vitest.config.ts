import { defineConfig } from "vitest/config";

// The browser tests share one machine with the browsers that they start, so files run a few at a time, and patience is
// for slow machines: no test passes or fails by its timing.
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    reporters: [["default", { summary: false }]],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A machine that is shared may hold up a browser just between two presses; locally that is to be seen.
    retry: process.env["CI"] ? 2 : 0,
  },
});
