import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withLock } from "./file-lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-lock-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = (): string => join(folder, "a.yaml");
const lock = (): string => join(folder, ".a.yaml.lock");
const longAgo = new Date("2001-01-01");

/** No process has such a number. */
const ended = 2 ** 22 + 1;

it.each([
  ["a process of another machine", "elsewhere", ended],
  ["a process that runs here", hostname(), process.pid],
])("a lock of %s holds, whatever the clock says", async (_, host, holder) => {
  await writeFile(lock(), JSON.stringify({ host, process: holder, token: "a" }));
  await utimes(lock(), longAgo, longAgo);
  let isTaken = false;
  const waiting = withLock(path(), async () => void (isTaken = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isTaken).toBe(false);
  await rm(lock());
  await waiting;
  expect([isTaken, await readdir(folder)]).toEqual([true, []]);
});

it("a lock of a process of this machine that has ended is taken over at once", async () => {
  await writeFile(lock(), JSON.stringify({ host: hostname(), process: ended, token: "a" }));
  const start = performance.now();
  await withLock(path(), async () => undefined);
  expect(performance.now() - start).toBeLessThan(5000);
});

it("a lock always says whose it is, also one that a killed process left", async () => {
  let isOver = false;
  const seen = new Set<string>();
  const looking = (async () => {
    while (!isOver) {
      try {
        seen.add(readFileSync(lock(), "utf8"));
      } catch {
        // There is none just now.
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  for (let i = 0; i < 40; i++)
    await withLock(path(), async () => void seen.add(readFileSync(lock(), "utf8")));
  isOver = true;
  await looking;
  expect([seen.has(""), seen.size]).toEqual([false, 40]);
});
