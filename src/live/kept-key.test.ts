import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { realFiles, useFiles } from "../../tests/file-functions.ts";
import { makeKey } from "./gate.ts";
import { keptKey } from "./kept-key.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-key-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = async (): Promise<string> =>
  join(folder, "keys", (await readdir(join(folder, "keys")))[0] ?? "");

it("keeps the key of a deck for the next start, readable by nobody else, until the meeting is over", async () => {
  const keys = join(folder, "keys");
  const first = await keptKey(folder, keys);
  expect((await keptKey(folder, keys)).key).toBe(first.key);
  const file = await fileOf();
  if (process.platform !== "win32") expect((await stat(file)).mode & 0o077).toBe(0);
  const yesterday = new Date(Date.now() - 13 * 60 * 60_000);
  await utimes(file, yesterday, yesterday);
  const next = await keptKey(folder, keys);
  expect(next.key).not.toBe(first.key);
  expect((await keptKey(folder, keys)).key).toBe(next.key);
  await writeFile(await fileOf(), "no key");
  expect((await keptKey(folder, keys)).key).not.toBe("no key");
});

it("keeps the last of several new keys, and no key where the last cannot be kept", async () => {
  const keys = join(folder, "renewed");
  const kept = await keptKey(folder, keys);
  const made = Array.from({ length: 20 }, makeKey);
  await Promise.all(made.map((key) => kept.keep(key)));
  expect((await keptKey(folder, keys)).key).toBe(made.at(-1));
  const refused = makeKey();
  useFiles({ rename: () => Promise.reject(new Error("ENOSPC")) });
  await kept.keep(refused).finally(() => useFiles(realFiles));
  expect([...made, refused]).not.toContain((await keptKey(folder, keys)).key);
});
