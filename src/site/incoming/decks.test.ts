import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { realFiles, useFiles } from "../../../tests/file-functions.ts";
import { listDecks, placeNew } from "./decks.ts";

it("decks of one name that come in at once each get a folder of their own", async () => {
  const home = await mkdtemp(join(tmpdir(), "rostrum-decks-"));
  try {
    const texts = ["一", "二", "三"];
    const folders = await Promise.all(
      texts.map((text) => placeNew(home, "发言", [{ path: "01.md", bytes: text }])),
    );
    expect([...folders].sort()).toEqual(["decks/发言", "decks/发言2", "decks/发言3"]);
    const found = await Promise.all(
      folders.map((folder) => readFile(join(home, folder, "01.md"), "utf8")),
    );
    expect(found).toEqual(texts);
    expect((await readdir(join(home, "decks"))).sort()).toEqual(["发言", "发言2", "发言3"]);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

it("a deck comes in beside one that the system does not list under its name", async () => {
  const home = await mkdtemp(join(tmpdir(), "rostrum-decks-"));
  try {
    await mkdir(join(home, "decks", "Straße"), { recursive: true });
    await writeFile(join(home, "decks", "Straße", "01.md"), "theirs");
    const listed = async (path: string): Promise<readonly string[]> =>
      path.endsWith("decks") ? ["STRASSE"] : realFiles.readdir(path);
    useFiles({ readdir: listed as typeof realFiles.readdir });
    expect(await placeNew(home, "Straße", [{ path: "01.md", bytes: "a" }])).toBe("decks/Straße2");
  } finally {
    useFiles(realFiles);
    await rm(home, { recursive: true, force: true });
  }
});

it("decks are listed whatever they are called, but for what is being written", async () => {
  const home = await mkdtemp(join(tmpdir(), "rostrum-decks-"));
  try {
    for (const name of ["a.tmp 笔记", "b", ".b.5bce98f7.1-x.tmp"]) {
      await mkdir(join(home, "decks", name), { recursive: true });
      await writeFile(join(home, "decks", name, "01.md"), "# 一\n");
    }
    const listed = await listDecks(home, join(home, "decks", "b"));
    expect(listed.map(({ folder }) => folder)).toEqual(["decks/a.tmp 笔记", "decks/b"]);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
