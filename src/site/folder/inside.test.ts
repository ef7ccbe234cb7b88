import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImages } from "../images/images.ts";
import { fileFor } from "../images/served-file.ts";
import { openSheetFile } from "../sheet/figures-sheet.ts";
import { deckReader, readDeckFolder } from "./deck-folder.ts";
import { placeInside, readPlaced } from "./inside.ts";
import { readPhraseList } from "./source-files.ts";

/** A white point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTgXhgAAAABJRU5ErkJggg==",
  "base64",
);

let place: string;
let folder: string;
let outside: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-inside-"));
  [folder, outside] = [join(place, "deck"), join(place, "other")];
  await mkdir(join(folder, "img"), { recursive: true });
  await mkdir(outside);
  await writeFile(join(outside, "a.png"), png);
  await writeFile(join(outside, "a.txt"), "密");
  await writeFile(join(outside, "x.md"), "# 密");
  await writeFile(join(outside, "figures.yaml"), "户数: 1\n");
  await writeFile(join(outside, "phrases.yaml"), "- 密\n");
  await writeFile(join(folder, "img", "own.png"), png);
  await writeFile(
    join(folder, "1.md"),
    "# 甲\n\n![内](img/own.png)\n![链](leak.png)\n![夹](far/a.png)\n![里](in.png)\n![上](../other/a.png)\n",
  );
  await symlink(join(outside, "a.png"), join(folder, "leak.png"));
  await symlink(join(outside, "a.txt"), join(folder, "leak.txt"));
  await symlink(outside, join(folder, "far"));
  await symlink(join(folder, "img", "own.png"), join(folder, "in.png"));
  await symlink(join(outside, "x.md"), join(folder, "2.md"));
  await symlink(join(outside, "figures.yaml"), join(folder, "figures.yaml"));
  await symlink(join(outside, "phrases.yaml"), join(folder, "phrases.yaml"));
});

afterAll(() => rm(place, { recursive: true, force: true }));

describe("what a link leads to outside the deck's folder", () => {
  it("is a problem with its place, and no part of the deck", async () => {
    const { reading, sources } = await readDeckFolder(folder);
    const told = reading.problems
      .filter(({ code }) => ["outside-folder", "image-file"].includes(code))
      .map(
        ({ place: at, severity }) => `${severity} ${at.file.slice(folder.length + 1)}:${at.line}`,
      );
    expect(told).toEqual([
      "error 1.md:4",
      "error 1.md:5",
      "error 1.md:7",
      "error 2.md:1",
      "error figures.yaml:1",
      "error phrases.yaml:1",
    ]);
    expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual(["1.md"]);
    expect(await readPhraseList(folder)).toBeUndefined();
  });

  it("is in no output; a link that stays inside is as good as a file", async () => {
    const images = await readImages(folder, await readDeckFolder(folder));
    expect(images.map(({ src }) => src)).toEqual(["img/own.png", "in.png"]);
  });

  it("is not served", async () => {
    for (const path of [
      "/leak.png",
      "/leak.txt",
      "/far/a.png",
      "/far/a.txt",
      "/..%2fother%2fa.txt",
    ]) {
      expect(await fileFor(folder, path)).toBeUndefined();
    }
    expect((await fileFor(folder, "/img/own.png"))?.bytes.equals(png)).toBe(true);
  });

  it("is not written", async () => {
    const sheet = openSheetFile(folder, deckReader(folder));
    const { version } = await sheet.read();
    const answer = await sheet.save({ version, edits: { 户数: { value: "2" } } });
    expect(answer).toMatchObject({ kind: "refused", problems: [{ code: "outside-folder" }] });
  });
});

it("a deck whose folder is itself a link is a deck like others", async () => {
  await symlink(folder, join(place, "linked"));
  const images = await readImages(join(place, "linked"), await readDeckFolder(folder));
  expect(images).toHaveLength(2);
});

it.each(["a.png", "folder/a.png"])(
  "a link that comes to stand there between the look and the reading is not followed: %s",
  async (name) => {
    const own = await mkdtemp(join(place, "own-"));
    const [target, away] = [join(own, name), join(own, "away")];
    await mkdir(join(own, "folder"));
    await writeFile(target, "own");
    const looked = await placeInside(own, target);
    if (!looked || looked === "outside") throw new Error("it stands there");
    expect((await readPlaced(looked.path)).toString()).toBe("own");
    const swapped = join(own, name.replace(/\/.*/, ""));
    await rename(swapped, away);
    await symlink(swapped === target ? join(outside, "a.png") : outside, swapped);
    await expect(readPlaced(looked.path)).rejects.toThrow("leads elsewhere");
    await rm(swapped);
    await rename(away, swapped);
    expect((await readPlaced(looked.path)).toString()).toBe("own");
  },
);
