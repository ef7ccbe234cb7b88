import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { licenseTexts } from "../../src/site/views/licenses-plugin.ts";
import { places } from "./places.ts";

it("docs/security.md prints the table of places", async () => {
  const rows = places.map(({ name, isPublic }) => `| ${name} | ${isPublic ? "yes" : "no"} |`);
  const table = ["| where text can stand | public |", "| --- | --- |", ...rows];
  const doc = await readFile("docs/security.md", "utf8");
  const [, printed = ""] = /<!-- places -->\n([^]*?)\n<!-- \/places -->/.exec(doc) ?? [];
  const plain = printed.split("\n").filter((line) => line !== "");
  expect(plain.map((line) => line.replace(/ +/g, " ").replace(/-{3,}/g, "---"))).toEqual(table);
});

it("docs/security.md names files that are there", async () => {
  const doc = await readFile("docs/security.md", "utf8");
  const named = [...doc.matchAll(/\b(?:src|tests)\/[\w/.-]*\.(?:ts|mjs)\b/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it("the licences can stand in a comment", async () => {
  expect(await licenseTexts()).not.toMatch(/--!?>/);
});
