import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExportedFile } from "./format.ts";
import { writeFiles } from "./write-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-write-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (path: string, text: string): ExportedFile => ({ path, bytes: Buffer.from(text) });
const text = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

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

  it("leaves the old folder as it was when a file cannot be written", async () => {
    await writeFiles(folder, [file("bag/b.html", "old")]);
    const impossible = [file("bag/b.html", "new"), file("bag/b.html/c", "in a file")];
    await expect(writeFiles(folder, impossible)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["bag"]);
    expect(await text("bag/b.html")).toBe("old");
  });

  it("never shows half a folder, whenever it is killed", async () => {
    const names = Array.from({ length: 40 }, (_, i) => `bag/${i}.txt`);
    await writeFiles(
      folder,
      names.map((name) => file(name, "old")),
    );
    for (const delay of [0, 3, 6, 10, 15, 25]) {
      await killedWriter(folder, names, delay);
      const found = await whole(folder, names.length);
      expect(found).toContain("whole");
    }
  });
});

/** Starts a process that writes the folder over and over again, and kills it `delay` ms after it began. */
async function killedWriter(
  target: string,
  names: readonly string[],
  delay: number,
): Promise<void> {
  const code = `
    import { writeFiles } from ${JSON.stringify(new URL("./write-files.ts", import.meta.url).href)};
    const files = ${JSON.stringify(names)}.map((path) => ({ path, bytes: Buffer.alloc(20000, "n") }));
    process.stdout.write("go");
    for (;;) await writeFiles(${JSON.stringify(target)}, files);`;
  const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  const ended = once(writer, "exit");
  await once(writer.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, delay));
  writer.kill("SIGKILL");
  await ended;
}

/** Whether the folder at its place, or the old one beside it, holds all files of one export, complete. */
async function whole(target: string, count: number): Promise<readonly string[]> {
  const candidates = (await readdir(target)).filter((name) => /^bag$|\.old\.tmp$/.test(name));
  return Promise.all(
    candidates.map(async (name) => {
      const files = await readdir(join(target, name));
      const sizes = await Promise.all(
        files.map(async (one) => (await stat(join(target, name, one))).size),
      );
      const ofOneExport = new Set(sizes).size === 1 && (sizes[0] === 3 || sizes[0] === 20000);
      return files.length === count && ofOneExport ? "whole" : `${name}: ${files.length} files`;
    }),
  );
}
