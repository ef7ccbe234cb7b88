import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDeckFolder } from "../folder/deck-folder.ts";
import { checkFolderLook } from "./check-look.ts";

it("a slide that a browser would take minutes for is told and not looked at", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-look-"));
  await writeFile(join(folder, "1.md"), `# 题\n\n---\n\n${"a".repeat(1_000_000)}\n`);
  const problems = await checkFolderLook(folder, await readDeckFolder(folder));
  await rm(folder, { recursive: true });
  expect(problems).toMatchObject([
    { code: "look-not-measured", place: { file: join(folder, "1.md"), line: 5 } },
  ]);
});
