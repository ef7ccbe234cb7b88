import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { readDeckFolder } from "./deck-folder.ts";

/** What is read of a folder with these files, and what is told. */
async function read(...names: readonly string[]): Promise<readonly [string, string]> {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-stray-"));
  try {
    for (const name of names)
      await writeFile(join(folder, name), name.endsWith("md") ? "# 甲" : "");
    const { sources, reading } = await readDeckFolder(folder);
    const told = reading.problems.map(
      ({ code, severity, place }) => `${severity} ${code} ${basename(place.file)}`,
    );
    return [sources.map(({ path }) => basename(path)).join(), told.join()];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it.each([
  "甲 - 副本.md",
  "甲 - 副本 (2).md",
  "甲的副本.md",
  "副本 甲.md",
  "甲(1).md",
  "甲（1）.md",
  "甲 - Copy.md",
  "Copy of 甲.md",
  "甲 (张三的冲突副本 2026-11-26).md",
  "甲_冲突文件_张三_20261126.md",
  "甲 (Zhang's conflicted copy 2026-11-26).md",
  "甲.sync-conflict-20261126-031538-ABCDEFG.md",
  "甲-DESKTOP-1A2B3C.md",
  "甲_备份.md",
  "甲-备份20231126.md",
  "备份-甲.md",
  "甲.bak.md",
  "甲.conflict.md",
  "甲 [冲突].md",
  "甲-NSConflict-张三.md",
  "甲_Andy-PC_Jan-03-0901-2024_Conflict.md",
  "甲_Andy-PC_Jan-03-0901-2024_CaseConflict_1.md",
  "甲-DESKTOP-1A2B3C-2.md",
])("the copy %s is told, and no slide of the deck", async (name) => {
  expect(await read("甲.md", name)).toEqual(["甲.md", `warning copied-file ${name}`]);
});

it.each([
  "乙(1).md",
  "甲2.md",
  "甲-2.md",
  "甲copyright.md",
  "甲（上）.md",
  "副本制度.md",
  "甲备份制度.md",
  "备份制度.md",
  "甲 2.md",
  "甲-团队conflict处理.md",
  "甲-化解矛盾冲突.md",
])("%s beside another file is a slide", async (name) => {
  expect(await read("甲.md", name)).toEqual([["甲.md", name].sort().join(), ""]);
});

it.each([
  ["deck.yml", "error"],
  ["Deck.yaml", "error"],
  ["deck.yaml.txt", "error"],
  ["ｆigures.yaml", "error"],
  ["deck - 副本.yaml", "error"],
  ["phrases.yml", "error"],
  ["deck .yaml", "error"],
  ["deck\u200B.yaml", "error"],
  ["decks.yaml", "error"],
  ["desk.yaml", "error"],
  ["deck。yaml", "error"],
  ["_deck.yaml", "error"],
  [".deck.yaml", "error"],
  ["deck.json", "error"],
  ["deck.yaml.bak", "error"],
  ["deck.yaml~", "error"],
])("the settings %s, which nothing reads, are told", async (name, severity) => {
  expect(await read("甲.md", name)).toEqual(["甲.md", `${severity} misnamed-settings ${name}`]);
});

it.each(["figures 2.yaml", "figures~1.yaml", "figures [冲突].yaml", "figures-备份.yaml"])(
  "the copy %s of the figures is told",
  async (name) => {
    expect(await read("甲.md", "figures.yaml", name)).toEqual([
      "figures.yaml,甲.md",
      `warning copied-file ${name}`,
    ]);
  },
);

it("settings under two names are told once", async () => {
  const names = ["甲.md", "figures.yaml", "figures.yml", "figures (1).yaml"];
  expect(await read(...names)).toEqual([
    "figures.yaml,甲.md",
    "warning copied-file figures (1).yaml,warning misnamed-settings figures.yml",
  ]);
});

it("settings in the folder above are told where the deck has none", async () => {
  const above = await mkdtemp(join(tmpdir(), "rostrum-stray-"));
  try {
    const folder = join(above, "slides");
    await mkdir(folder);
    await writeFile(join(folder, "1.md"), "# 甲");
    await writeFile(join(above, "deck.yaml"), "publish: { notes: none }\n");
    const told = async () =>
      (await readDeckFolder(folder)).reading.problems.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(await told()).toEqual(["error misnamed-settings"]);
    await writeFile(join(above, "2.md"), "# 乙");
    expect(await told()).toEqual(["warning misnamed-settings"]);
    await writeFile(join(folder, "deck.yaml"), "");
    expect(await told()).toEqual([]);
  } finally {
    await rm(above, { recursive: true, force: true });
  }
});
