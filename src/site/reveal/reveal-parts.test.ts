import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { revealSources, unusedParts } from "./reveal-parts.ts";

it.each(unusedParts)("reveal.js has a part %s, and asks for it by that name", (part) => {
  expect(existsSync(join(revealSources, `${part}.js`))).toBe(true);
  expect(readFileSync(join(revealSources, "reveal.js"), "utf8")).toContain(`'./${part}'`);
});
