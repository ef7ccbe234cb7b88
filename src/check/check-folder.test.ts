import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "../build/deck-folder.ts";
import { checkFolder } from "./check-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-check-"));
  await writeFile(join(folder, "a.md"), "## 甲\n\n![图](b.png)\n\n![图](c.png)\n");
  await writeFile(join(folder, "b.png"), "");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["by its whole path", () => folder],
  ["from beside the project", () => relative(process.cwd(), folder)],
])("finds the images of a folder that is named %s", async (_name, named) => {
  const { problems } = await checkFolder(named(), await readDeckFolder(named()));
  const missing = problems.filter(({ code }) => code === "image-file");
  expect(missing.map(({ message }) => message.en)).toEqual([`No image ${named()}/c.png`]);
});
