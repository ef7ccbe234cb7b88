import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDeckFolder } from "./deck-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-folder-"));
  await writeFile(join(folder, "notes.txt"), "x");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["is not there", "none", "no-folder"],
  ["is a file", "notes.txt", "no-folder"],
  ["holds no slide", ".", "no-slides"],
])(
  "a folder that %s is a problem with its name, no fault of the program",
  async (_, name, code) => {
    const path = join(folder, name);
    const { reading } = await readDeckFolder(path);
    expect(reading.problems).toMatchObject([{ code, severity: "error", place: { file: path } }]);
  },
);
