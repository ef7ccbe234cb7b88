import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { placeNew } from "./decks.ts";

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
