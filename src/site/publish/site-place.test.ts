import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { siteTaken } from "./site-place.ts";

const page = '<meta name="rostrum-version" content="a" />';

it.each<[string, Record<string, string>, string, boolean]>([
  ["that is missing", { "slides/1.md": "" }, "slides", false],
  ["of a branch without files", { "dist/.git": "" }, "slides", false],
  ["that holds a site", { "dist/index.html": page, "dist/a.png": "" }, "slides", false],
  ["with another's files", { "dist/方案.docx": "" }, "slides", true],
  ["with another's site", { "dist/index.html": "<p>", "dist/a.js": "" }, "slides", true],
  ["that is the deck's own", { "dist/1.md": "" }, "dist", true],
  ["that the deck stands in", { "dist/index.html": page, "dist/稿/1.md": "" }, "dist/稿", true],
])("a folder %s: is it taken?", async (_, files, deck, isTaken) => {
  const place = await mkdtemp(join(tmpdir(), "rostrum-site-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, name), text);
  }
  const problem = await siteTaken(join(place, deck), join(place, "dist"));
  expect(problem !== undefined).toBe(isTaken);
  await rm(place, { recursive: true });
});
