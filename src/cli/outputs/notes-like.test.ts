import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { exportDeck, readDeck } from "../../api/api.ts";
import { refusesNotes } from "./notes-like.ts";

it("makes nothing public of what is called a speech and shown, and tells where", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-api-"));
  await writeFile(join(folder, "1.md"), "## 题\n\n文\n\n讲稿：同志们好\n\n备注：单位为万元\n");
  const read = await readDeck(folder);
  const made = await exportDeck(read, "html", { public: true });
  expect(made).toMatchObject({ problems: [{ code: "no-notes", place: { line: 5 } }] });
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const answers = [
    refusesNotes(read.problems, "zh"),
    refusesNotes(
      read.problems.filter(({ code }) => code !== "no-notes"),
      "zh",
    ),
  ];
  vi.restoreAllMocks();
  expect(answers).toEqual([true, false]);
  expect(said.map((line) => line.trim().split("\n").length)).toEqual([1, 1]);
  expect(said.join("")).toMatch(/1\.md:5[^]*1\.md:7/);
  await rm(folder, { recursive: true });
});
