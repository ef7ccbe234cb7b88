import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type LookAgain, lookAgain } from "./look-again.ts";

let place: string;
let folder: string;
let told: string[];
let looking: LookAgain;

/** Waits until it has looked, and nothing is due but the next look. */
async function looked(): Promise<void> {
  while (vi.getTimerCount() === 0) await pause(1);
}

async function lookNow(): Promise<readonly string[]> {
  told = [];
  vi.advanceTimersToNextTimer();
  await looked();
  return told.sort();
}

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-look-"));
  folder = join(place, "稿");
  await mkdir(folder);
  await writeFile(join(folder, "a.md"), "1");
  await writeFile(join(folder, "b.md"), "1");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  looking = lookAgain({
    folders: () => [folder],
    changed: (event, path) => void told.push(`${event} ${path.slice(folder.length + 1)}`),
    isAnother: () => void told.push("another"),
  });
  await looked();
});
afterEach(async () => {
  looking.close();
  vi.useRealTimers();
  await rm(place, { recursive: true });
});

it("what no watcher told is told", async () => {
  expect(await lookNow()).toEqual([]);
  await writeFile(join(folder, "a.md"), "12");
  await rm(join(folder, "b.md"));
  await writeFile(join(folder, "c.md"), "1");
  expect(await lookNow()).toEqual(["add c.md", "change a.md", "unlink b.md"]);
  expect(await lookNow()).toEqual([]);
});

it("what a watcher told is not told again, but what came after it is", async () => {
  await writeFile(join(folder, "a.md"), "12");
  await rm(join(folder, "b.md"));
  await Promise.all(["a.md", "b.md"].map((name) => looking.told(join(folder, name))));
  expect(await lookNow()).toEqual([]);
  await writeFile(join(folder, "b.md"), "1");
  expect(await lookNow()).toEqual(["add b.md"]);
});

it("a folder that was away and came back is another", async () => {
  await rename(folder, join(place, "moved"));
  expect(await lookNow()).toEqual(["unlink a.md", "unlink b.md"]);
  await rename(join(place, "moved"), folder);
  expect(await lookNow()).toEqual(["add a.md", "add b.md", "another"]);
});

it.each(["deleted", "moved"])(
  "a folder in the place of one that was %s is another",
  async (how) => {
    if (how === "deleted") await rm(folder, { recursive: true });
    else await rename(folder, join(place, "moved"));
    await mkdir(folder);
    await writeFile(join(folder, "a.md"), "another's");
    expect(await lookNow()).toEqual(["another", "change a.md", "unlink b.md"]);
  },
);
