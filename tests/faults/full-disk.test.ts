import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { startLocal } from "../local-server.ts";
import {
  addressOf,
  copyProject,
  endOf,
  fill,
  smallDeck,
  startCommand,
  temporary,
} from "./project.ts";

/** Root mounts a disk; on most machines for tests, another user may become root without a password. */
const asRoot: readonly (readonly string[])[] = [[], ["sudo", "-n"]];

/** Mounts a disk of so many bytes at `path`. Returns what unmounts it, or undefined where nobody may mount one. */
function mountDisk(path: string, bytes: number): (() => void) | undefined {
  for (const prefix of asRoot) {
    const run = (...words: readonly string[]): void => {
      const [command = "", ...args] = [...prefix, ...words];
      execFileSync(command, args, { stdio: "ignore" });
    };
    try {
      run("mount", "-t", "tmpfs", "-o", `size=${bytes},mode=1777`, "tmpfs", path);
      return () => run("umount", "-l", path);
    } catch {
      // The next way, if there is one.
    }
  }
  return undefined;
}

let place: Awaited<ReturnType<typeof temporary>>;
let root: string;
const unmount: (() => void)[] = [];

beforeAll(async () => {
  place = await temporary();
  root = join(place.path, "project");
  await copyProject(root);
});

afterAll(async () => {
  for (const one of unmount) one();
  await place.remove();
});

/** A small disk, mounted in the project. Where there is none to be had, the report counts the test as skipped. */
async function disk(context: TestContext, name: string, bytes: number): Promise<string> {
  const path = join(root, name);
  await mkdir(path, { recursive: true });
  unmount.push(mountDisk(path, bytes) ?? context.skip("no small disk can be mounted here"));
  return path;
}

/** Everything in a folder, hidden too. */
async function everything(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

/** Without a stack, English system messages or paths of the program: only words, and what to do. */
function isInWords(text: string): void {
  expect(text).toContain("磁盘满了");
  expect(text).toContain("建议：");
  expect(text).not.toMatch(/\n\s+at |ENOSPC|node:/);
}

describe("a full disk", () => {
  it.for(["html", "venue"])(
    "export %s: is told in words, and what was there stays",
    async (format, context) => {
      const folder = await disk(context, `${format}/out`, 60_000);
      await writeFile(join(folder, "第一版.html"), "the last one");
      const before = await everything(folder);
      const cwd = join(root, format);
      const deck = join(root, "slides");
      const { code, err } = await endOf(startCommand(root, ["export", format, deck], cwd));
      expect(code).toBe(1);
      isInWords(err);
      expect(await everything(folder)).toEqual(before);
      expect(await readFile(join(folder, "第一版.html"), "utf8")).toBe("the last one");
    },
  );

  it("build: is told in words, and the old site stays", async (context) => {
    const folder = await disk(context, "site", 60_000);
    // The project itself stands on the small disk, but for its packages.
    await cp(join(root, "package.json"), join(folder, "package.json"));
    await fill(join(folder, "dist"), { "index.html": "the last one" });
    const { writeSite } = await import("../../src/site/publish/write-site.ts");
    const { readDeckFolder } = await import("../../src/site/folder/deck-folder.ts");
    const { systemProblem } = await import("../../src/site/write/system-problem.ts");
    const deck = await readDeckFolder(join(root, "slides"));
    const before = await everything(folder);
    const fault = await writeSite(join(root, "slides"), deck, join(folder, "dist")).catch(
      (one: unknown) => one,
    );
    expect(systemProblem(fault, "dist")?.message.zh).toContain("磁盘满了");
    expect(await everything(folder)).toEqual(before);
  });

  it("a save: is told in words, the sheet stays, and the next save with space goes", async (context) => {
    const folder = await disk(context, "deck", 64_000);
    await fill(folder, smallDeck);
    const sheet = join(folder, "figures.yaml");
    const filler = join(folder, "filler.bin");
    const server = await startLocal(folder);
    const url = new URL("/__figures", server.url);
    const save = async (): Promise<string> => {
      const { version } = (await (await fetch(url)).json()) as { version: string };
      const answer = await fetch(url, {
        method: "POST",
        headers: { Origin: url.origin, "Content-Type": "application/json" },
        body: JSON.stringify({ version, edits: { 户数: { value: "40" } } }),
      });
      return answer.text();
    };
    try {
      const { size } = await stat(sheet);
      await writeFile(filler, Buffer.alloc(1_000_000)).catch(() => undefined);
      const answer = await save();
      expect(answer).toContain("磁盘满了");
      expect(answer).not.toContain("ENOSPC:");
      expect((await stat(sheet)).size).toBe(size);
      expect((await everything(folder)).filter((name) => name.startsWith("."))).toEqual([]);
      await rm(filler);
      expect(await save()).toContain('"kind":"saved"');
      expect(await readFile(sheet, "utf8")).toBe("户数: 40\n");
    } finally {
      await server.close();
    }
  });

  it("start: serves a deck on it", async (context) => {
    const folder = await disk(context, "served", 16_000);
    await fill(folder, smallDeck);
    await writeFile(join(folder, "filler.bin"), Buffer.alloc(100_000)).catch(() => undefined);
    const command = startCommand(root, ["start", folder]);
    const ended = endOf(command);
    const url = await addressOf(command);
    expect(await (await fetch(url)).text()).toContain("一次发言");
    command.kill();
    await ended;
  });
});

describe("a file where a folder is wanted", () => {
  it("is told in words", async () => {
    const cwd = await fill(join(root, "in-the-way"), { out: "a file" });
    const deck = join(root, "slides");
    const { code, err } = await endOf(startCommand(root, ["export", "html", deck], cwd));
    expect(code).toBe(1);
    expect(err).toContain("“out”");
    expect(err).not.toMatch(/\n\s+at |EEXIST/);
    expect(await readFile(join(cwd, "out"), "utf8")).toBe("a file");
  });
});

describe("a folder of another's making where the site goes", () => {
  it("is told in words, and stays", async () => {
    const cwd = join(root, "others");
    await fill(join(cwd, "dist"), { "方案.txt": "theirs" });
    const deck = join(root, "slides");
    const { code, err } = await endOf(startCommand(root, ["build", deck], cwd));
    expect(code).toBe(1);
    expect(err).toContain("“dist”");
    expect(await everything(join(cwd, "dist"))).toEqual(["方案.txt"]);
  });
});
