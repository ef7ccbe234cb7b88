import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { exportDeck, readDeck } from "../../api/api.ts";
import { slidesNamingSpeech } from "../../deck/public/names-speech.ts";
import { readDeck as readFiles } from "../../deck/read.ts";
import { readDeckFolder } from "../../site/folder/deck-folder.ts";
import { refusesNotes } from "./notes-like.ts";

it("makes nothing public of what is called a speech and shown, and tells where", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-api-"));
  await writeFile(join(folder, "1.md"), "## 题\n\n文\n\n讲稿：同志们好\n\n备注：单位为万元\n");
  const read = await readDeck(folder);
  const made = await exportDeck(read, "html", { public: true });
  expect(made).toMatchObject({ problems: [{ code: "no-notes", place: { line: 5 } }] });
  const { reading } = await readDeckFolder(folder);
  const mayBe = reading.problems.filter(({ code }) => code !== "no-notes");
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const answers = [
    refusesNotes(reading, "zh"),
    refusesNotes({ ...reading, problems: mayBe }, "zh"),
  ];
  vi.restoreAllMocks();
  expect(answers).toEqual([true, false]);
  expect(said.map((line) => line.trim().split("\n").length)).toEqual([1, 1, 1]);
  expect(said.join("")).toMatch(/1\.md:5[^]*1\.md:7[^]*1\.md:1起的一页提到/);
  await rm(folder, { recursive: true });
});

it("a program is told what may not be meant to be public", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-api-"));
  await writeFile(
    join(folder, "1.md"),
    "---\n密级: 内部\n---\n\n## 题\n\n讲稿提纲见附件\n\n备注：单位为万元\n",
  );
  const read = await readDeck(folder);
  const [open, office] = await Promise.all(
    [true, false].map((isPublic) => exportDeck(read, "html", { public: isPublic })),
  );
  await rm(folder, { recursive: true });
  if (!open || !office || !("told" in open)) throw new Error("not made");
  expect(open.told.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
    "maybe-notes 7",
    "maybe-notes 9",
    "not-public 2",
    "names-speech 5",
  ]);
  expect(office).toMatchObject({ told: [] });
});

it.each(["状态: 草稿", "密级: 内部"])(
  "tells whoever makes it public that a head says %s",
  (head) => {
    const reading = readFiles([{ path: "1.md", text: `---\n${head}\n---\n\n## 题\n` }], {
      layouts: [],
    });
    const said: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const isRefused = refusesNotes(reading, "zh");
    vi.restoreAllMocks();
    expect([isRefused, said]).toEqual([
      false,
      ["1.md:2写着草稿、内部一类的字，不拦公开，请核对\n"],
    ]);
  },
);

it.each([
  ["a name amid a line", "完成三项重点任务讲稿：机密", 1],
  ["the head of a column", "| 页 | 演讲要点 |\n|---|---|\n| 1 | 各位领导，机密 |", 1],
  ["code", "```js\n// 讲稿：机密\n```", 1],
  ["code in a line", "甲 `讲稿：机密`", 1],
  ["a diagram", "```mermaid\ngraph LR\n  A[讲稿] --> B\n```", 1],
  ["an alternative text", "![讲稿：机密](a.png)", 1],
  ["a note that names one", "甲\n\nNote:\n讲稿", 0],
  ["a hidden one", "甲\n\n<div hidden>讲稿</div>", 0],
  ["no name", "讲话精神、发言人、演讲比赛、主持人", 0],
])("tells before something is public which slides have %s", (_, text, count) => {
  const { deck } = readFiles([{ path: "1.md", text: `## 题\n\n${text}\n` }], { layouts: [] });
  expect(slidesNamingSpeech(deck)).toHaveLength(count);
});
