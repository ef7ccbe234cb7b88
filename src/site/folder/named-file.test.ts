import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imagesOf } from "../../deck/markdown/images.ts";
import { readImages } from "../images/images.ts";
import { fileFor } from "../images/served-file.ts";
import { readDeckFolder } from "./deck-folder.ts";
import { withShownMedia } from "./missing-media.ts";
import { fileFinder, namedFile, repositoryOf } from "./named-file.ts";

/** A white point. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTgXhgAAAABJRU5ErkJggg==",
  "base64",
);

let place: string;
let folder: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-named-"));
  folder = join(place, "repo", "talks", "deck");
  for (const path of [
    "beside.png",
    "repo/.git/secret.png",
    "repo/LICENSE",
    "repo/images/图 1#.png",
    "repo/public/logo.png",
    "repo/talks/static/a.png",
    "repo/talks/deck/own.png",
    "repo/talks/deck/public/b.png",
  ]) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), png);
  }
  await symlink(join(place, "repo", "images"), join(folder, "linked"));
  await symlink(join(place, "beside.png"), join(place, "repo", "leak.png"));
  await symlink(join(place, "repo", ".git", "secret.png"), join(folder, "hidden.png"));
});

afterAll(() => rm(place, { recursive: true, force: true }));

describe("a picture that a manuscript names", () => {
  // As Linux and Windows write a name, and as macOS does.
  const names = ["café/Ünïté.png", "ガーデン/が.png"].map((name) => name.normalize("NFC"));
  const pairs = names.map((name) => [name, name.normalize("NFD")] as const);
  it.each(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))(
    "is found by the same letters in other characters: %j",
    async (written, kept) => {
      const deck = await mkdtemp(join(place, "spelled-"));
      await mkdir(dirname(join(deck, kept)));
      await writeFile(join(deck, kept), png);
      await writeFile(join(deck, "1.md"), `![字](${encodeURI(written)})`);
      const found = await namedFile(deck, encodeURI(written));
      expect(found).toMatchObject({ path: join(deck, kept), address: encodeURI(written) });
      expect((await fileFor(deck, `/${encodeURI(written)}`))?.bytes.equals(png)).toBe(true);
      const read = await readDeckFolder(deck);
      expect(read.reading.problems).toEqual([]);
      expect((await readImages(deck, read)).map(({ bytes }) => bytes.equals(png))).toEqual([true]);
      expect(await namedFile(deck, "café/none.png")).toBeUndefined();
    },
  );

  it.each([
    ["own.png", "own.png"],
    ["./own.png", "./own.png"],
    ["/own.png", "own.png"],
    ["../deck/own.png", "own.png"],
    ["linked/图%201%23.png", "linked/图%201%23.png"],
    ["../../images/图%201%23.png", "above-deck/images/%E5%9B%BE%201%23.png"],
    ["/images/图%201%23.png", "above-deck/images/%E5%9B%BE%201%23.png"],
    ["/logo.png", "above-deck/public/logo.png"],
    ["/a.png", "above-deck/talks/static/a.png"],
    ["/b.png", "public/b.png"],
  ])("as %s has the address %s in a page", async (src, address) => {
    expect(await namedFile(folder, src)).toMatchObject({ address });
    expect((await fileFor(folder, `/${address}`))?.bytes.equals(png)).toBe(true);
  });

  it.each(["../../../beside.png", "../../leak.png", "hidden.png", "../../.git/secret.png"])(
    "as %s is outside",
    async (src) => expect(await namedFile(folder, src)).toBe("outside"),
  );

  it.each(["/leak.png", "/.git/secret.png", "/above-deck/.git/secret.png", "images/none.png"])(
    "as %s is nowhere",
    async (src) => {
      expect(await namedFile(folder, src)).toBeUndefined();
      expect(await fileFor(folder, src)).toBeUndefined();
    },
  );
});

it("all that a deck names is found once, by the lists of its folders, as each is by itself", async () => {
  const names = ["own.png", "OWN.png", "/b.png", "/a.png", "linked/图%201%23.png", "hidden.png"];
  const none = ["images/none.png", "own.png/a.png", "linked/none.png", "../none/a.png", "a%00.png"];
  const find = fileFinder(folder);
  for (const src of [...names, "../../../beside.png", "../../leak.png", ...none]) {
    expect(await find(src)).toEqual(await namedFile(folder, src));
  }
  expect(find("own.png")).toBe(find("own.png"));
});

it("a folder is listed once for one reading: of thousands of missing pictures none is looked for by itself", async () => {
  const find = fileFinder(folder);
  expect(await find("linked/early.png")).toBeUndefined();
  const late = join(folder, "linked", "late.png");
  await writeFile(late, png);
  expect(await find("linked/late.png")).toBeUndefined();
  expect(await fileFinder(folder)("linked/late.png")).toEqual(
    await namedFile(folder, late.slice(folder.length + 1)),
  );
  await rm(late);
});

it("a deck shows what its repository has, and tells what stands outside", async () => {
  const written = ["../../images/图%201%23.png", "/b.png", "../../../beside.png", "own.png"];
  await writeFile(join(folder, "1.md"), written.map((src) => `![图](${src})`).join("\n\n"));
  const read = await readDeckFolder(folder);
  expect(read.reading.problems.map(({ code, place: { line } }) => [code, line])).toEqual([
    ["image-file", 5],
  ]);
  const shown = await withShownMedia(folder, read);
  const sources = ["above-deck/images/%E5%9B%BE%201%23.png", "public/b.png", "own.png"];
  expect(imagesOf(shown.reading.deck).map(({ src }) => src)).toEqual(sources);
  expect((await readImages(folder, shown)).map(({ src }) => src)).toEqual(sources);
  expect([...(shown.reading.deck.pictures ?? [])].map(([src]) => src)).toEqual(sources);
});

it("without a repository around it, a deck has its own folder", async () => {
  const alone = join(place, "alone", "deck");
  await mkdir(alone, { recursive: true });
  await writeFile(join(place, "alone", "a.png"), png);
  expect(await namedFile(alone, "../a.png")).toBe("outside");
  expect(await namedFile(alone, "/a.png")).toBeUndefined();
});

it("many that ask for the repository at once get one answer, and a later one is new", async () => {
  const alone = join(place, "repo", "talks");
  const first = repositoryOf(alone);
  expect(repositoryOf(alone)).toBe(first);
  await expect(first).resolves.toBe(join(place, "repo"));
  await Promise.resolve();
  expect(repositoryOf(alone)).not.toBe(first);
});
