import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExportedFile } from "./format.ts";
import { writeFiles as write } from "./write-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-write-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (path: string, text: string): ExportedFile => ({ path, bytes: Buffer.from(text) });
const text = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

const writeFiles = (target: string, files: readonly ExportedFile[], deck = "slides") =>
  write(target, files, deck);

describe("writeFiles", () => {
  it("writes files and folders, and leaves nothing else behind", async () => {
    await writeFiles(folder, [file("a.html", "1"), file("bag/b.html", "2"), file("bag/c/d", "3")]);
    expect(await readdir(folder)).toEqual(["a.html", "bag"]);
    expect([await text("a.html"), await text("bag/b.html"), await text("bag/c/d")]).toEqual([
      "1",
      "2",
      "3",
    ]);
  });

  it("replaces a folder and keeps what somebody else put there", async () => {
    await writeFiles(folder, [file("bag/b.html", "old"), file("bag/c.txt", "old")]);
    await mkdir(join(folder, "bag/photos"));
    await writeFile(join(folder, "bag/photos/1.jpg"), "theirs");
    await writeFiles(folder, [file("bag/b.html", "new"), file("bag/c.txt", "new")]);
    expect(await readdir(folder)).toEqual(["bag"]);
    expect(await readdir(join(folder, "bag"))).toEqual(["b.html", "c.txt", "photos"]);
    expect(await text("bag/b.html")).toBe("new");
    expect(await text("bag/photos/1.jpg")).toBe("theirs");
  });

  it("keeps a file that a person has changed, locked or brought, under another name", async () => {
    expect(await writeFiles(folder, [file("a.pptx", "1"), file("b.txt", "1")])).toEqual([]);
    expect(await writeFiles(folder, [file("a.pptx", "2"), file("b.txt", "2")])).toEqual([]);
    await writeFile(join(folder, "a.pptx"), "mended by hand");
    await chmod(join(folder, "b.txt"), 0o444);
    const kept = ["a（原来的）.pptx", "b（原来的）.txt"];
    expect(await writeFiles(folder, [file("a.pptx", "3"), file("b.txt", "3")])).toEqual(kept);
    expect([await text("a.pptx"), await text("b.txt")]).toEqual(["3", "3"]);
    expect(await Promise.all(kept.map(text))).toEqual(["mended by hand", "2"]);
    await writeFile(join(folder, "a.pptx"), "mended again");
    expect(await writeFiles(folder, [file("a.pptx", "4")])).toEqual(["a（原来的 2）.pptx"]);
    expect(await writeFiles(folder, [file("a.pptx", "5")])).toEqual([]);
    await writeFile(join(folder, "c.docx"), "theirs");
    expect(await writeFiles(folder, [file("c.docx", "1")])).toEqual(["c（原来的）.docx"]);
  });

  it("leaves a file that stands in place of a folder where it is, and says so", async () => {
    await writeFile(join(folder, "bag"), "own");
    await expect(writeFiles(folder, [file("bag/b.html", "1")])).rejects.toMatchObject({
      code: "ENOTDIR",
    });
    expect([await readdir(folder), await text("bag")]).toEqual([["bag"], "own"]);
  });

  it("fills the folder to which a link leads", async () => {
    await mkdir(join(folder, "elsewhere"));
    await symlink(join(folder, "elsewhere"), join(folder, "bag"));
    await writeFiles(folder, [file("bag/b.html", "1")]);
    expect(await readdir(folder)).toEqual(["bag", "elsewhere"]);
    expect([await readlink(join(folder, "bag")), await text("elsewhere/b.html")]).toEqual([
      join(folder, "elsewhere"),
      "1",
    ]);
  });

  it("leaves the old folder as it was when a file cannot be written", async () => {
    await writeFiles(folder, [file("bag/b.html", "old")]);
    const impossible = [file("bag/b.html", "new"), file("bag/b.html/c", "in a file")];
    await expect(writeFiles(folder, impossible)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["bag"]);
    expect(await text("bag/b.html")).toBe("old");
  });
});

describe("what is one export together", () => {
  const old = [file("a.html", "old"), file("bag/b.html", "old")];
  const fresh = [file("a.html", "new"), file("bag/b.html", "new")];

  it("leaves the old files where a part of it cannot be written", async () => {
    await writeFiles(folder, old);
    const impossible = [...fresh, file("bag/b.html/c", "in a file")];
    await expect(writeFiles(folder, impossible)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a.html", "bag"]);
    expect([await text("a.html"), await text("bag/b.html")]).toEqual(["old", "old"]);
  });

  it("says so where only a part of it took its place, until the next one has", async () => {
    await writeFiles(folder, old);
    await rm(join(folder, "a.html"));
    await mkdir(join(folder, "a.html/taken"), { recursive: true });
    await expect(writeFiles(folder, fresh)).rejects.toThrow();
    expect(await text("bag/b.html")).toBe("new");
    expect(await text("没有导完 unfinished.txt")).toContain("请重新导出");
    await rm(join(folder, "a.html"), { recursive: true });
    await writeFiles(folder, fresh);
    expect(await readdir(folder)).toEqual(["a.html", "bag"]);
  });
});

describe("two decks of one title", () => {
  it("have their files side by side, those in folders too", async () => {
    const ofDeck = (deck: string) => [file("a.pptx", deck), file("bag/b.html", deck)];
    expect(await writeFiles(folder, ofDeck("one"), "decks/one")).toEqual([]);
    await writeFile(join(folder, "bag/photo.jpg"), "theirs");
    const kept = ["a（原来的）.pptx", "bag（原来的）"];
    expect(await writeFiles(folder, ofDeck("two"), "decks/two")).toEqual(kept);
    expect(await text("a（原来的）.pptx")).toBe("one");
    expect(await readdir(join(folder, "bag（原来的）"))).toEqual(["b.html", "photo.jpg"]);
    expect([await text("bag/b.html"), await readdir(join(folder, "bag"))]).toEqual([
      "two",
      ["b.html"],
    ]);
    expect(await writeFiles(folder, ofDeck("two, mended"), "decks/two")).toEqual([]);
  });
});

it("a folder in which a person changed or put something that would be lost is set aside", async () => {
  const bag = (saying: string) => [file("v1.2 图/a/b.txt", saying)];
  await writeFiles(folder, bag("1"));
  expect(await writeFiles(folder, bag("2"))).toEqual([]);
  await writeFile(join(folder, "v1.2 图/a/own.txt"), "theirs");
  expect(await writeFiles(folder, bag("3"))).toEqual(["v1.2 图（原来的）"]);
  expect(await text("v1.2 图（原来的）/a/own.txt")).toBe("theirs");
  await writeFile(join(folder, "v1.2 图/a/b.txt"), "mended by hand");
  expect(await writeFiles(folder, bag("4"))).toEqual(["v1.2 图（原来的 2）"]);
});

it("a picture that is not made again goes, and what a person put beside it stays", async () => {
  const pictures = (...slides: readonly string[]): readonly ExportedFile[] =>
    slides.map((slide, index) => file(`pictures/0${index + 1}.png`, slide));
  await writeFiles(folder, pictures("a", "b", "hidden"));
  await writeFile(join(folder, "pictures/09.png"), "theirs");
  await writeFile(join(folder, "pictures/cover.png"), "a");
  await writeFiles(folder, pictures("a", "b"));
  expect(await readdir(join(folder, "pictures"))).toEqual([
    "01.png",
    "02.png",
    "09.png",
    "cover.png",
  ]);
});
