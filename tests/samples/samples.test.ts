import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { useSamples } from "./samples.ts";

const samples = useSamples("overflow");

it.each(readdirSync(join(import.meta.dirname, "measured")))(
  "%s holds the measures for a test that there is",
  (name) => {
    const test = name.replace(/\.json$/, ".test.ts");
    expect(existsSync(join(projectFolder, "src/check/layout", test))).toBe(true);
  },
);

it("a sample that was never measured is refused, with what to do", async () => {
  await expect(samples.see("<p>never measured</p>")).rejects.toThrow("npm run test:browser");
});
