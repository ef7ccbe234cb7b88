import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { realFiles, useFiles } from "../../../tests/file-functions.ts";
import { makeFolder } from "./make-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-make-"));
});
afterEach(async () => {
  useFiles(realFiles);
  await rm(folder, { recursive: true, force: true });
});

it("a folder is made with those around it, and again", async () => {
  for (const name of ["a/b/c", "a/b/c"]) await makeFolder(join(folder, name));
  expect((await stat(join(folder, "a/b/c"))).isDirectory()).toBe(true);
});

it("a read-only disk is told as that: Node says that something is missing", async () => {
  const asked: string[] = [];
  const mkdir = async (path: string, options?: object): Promise<void> => {
    asked.push(path);
    const code = options ? "ENOENT" : "EROFS";
    throw Object.assign(new Error(code), { code, path });
  };
  useFiles({ mkdir: mkdir as unknown as typeof realFiles.mkdir });
  await expect(makeFolder(join(folder, "a/b"))).rejects.toMatchObject({ code: "EROFS" });
  expect(asked).toEqual([join(folder, "a/b"), join(folder, "a")]);
});
