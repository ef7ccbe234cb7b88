import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { besidePath, straysBeside } from "./beside.ts";
import { replaceFile } from "./replace-file.ts";
import { writeFolder, writeNewFolder } from "./write-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-beside-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** No process has such a number. */
const ended = 2 ** 22 + 1;

it("what a process of another machine writes beside a file stays there", async () => {
  const path = join(folder, "a.yaml");
  const own = besidePath(path, "tmp").replace(`.${process.pid}-`, `.${ended}-`);
  const others = own.replace(/(?<=\.a\.yaml\.)[0-9a-f]{8}/, "00000000");
  await writeFile(own, "");
  await writeFile(others, "");
  expect(await straysBeside(path, "tmp")).toEqual([own]);
});

it("a name that is as long as a file system takes is written, and what a killed process left goes", async () => {
  const path = join(folder, `${"长".repeat(80)}.html`);
  const left = besidePath(path, "tmp").replace(`.${process.pid}-`, `.${ended}-`);
  await writeFile(left, "half");
  await replaceFile(path, "a");
  expect([await readdir(folder), await readFile(path, "utf8")]).toEqual([
    [`${"长".repeat(80)}.html`],
    "a",
  ]);
  await writeFolder(join(folder, "长".repeat(80)), [{ path: "b", bytes: "c" }]);
  expect(await readdir(join(folder, "长".repeat(80)))).toEqual(["b"]);
});

it("what a killed process left of a deck goes when another deck is made, and an old folder stays", async () => {
  const at = (kind: "tmp" | "old.tmp", host?: string): string => {
    const beside = besidePath(join(folder, "甲"), kind).replace(`.${process.pid}-`, `.${ended}-`);
    return host === undefined ? beside : beside.replace(/(?<=\.甲\.)[0-9a-f]{8}/, host);
  };
  const kept = [at("old.tmp"), at("tmp", "00000000"), besidePath(join(folder, "乙"), "tmp")];
  for (const path of [at("tmp"), ...kept]) {
    await mkdir(path);
    await writeFile(join(path, "1.md"), "half");
  }
  const lockOf = (host: string): string => JSON.stringify({ host, process: ended, token: "a" });
  await writeFile(join(folder, ".甲.lock"), lockOf(hostname()));
  await writeFile(join(folder, ".丙.lock"), lockOf("elsewhere"));
  expect(await writeNewFolder(join(folder, "丁"), [{ path: "1.md", bytes: "a" }])).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(
    [...kept.map((path) => basename(path)), ".丙.lock", "丁"].sort(),
  );
});
