import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { firstWritable, userCache } from "./cache-folder.ts";

it("things are kept in the first place that can be written to", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rostrum-cache-"));
  try {
    // Nothing can be made below a file.
    await writeFile(join(folder, "file"), "");
    const [barred, free] = [join(folder, "file", "a"), join(folder, "b", "c")];
    expect(firstWritable([barred, free])).toBe(free);
    expect(firstWritable([free, barred])).toBe(free);
    expect(firstWritable([barred])).toBe(barred);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it.each([
  ["win32", { LOCALAPPDATA: "C:\\u\\Local" }, "C:\\u\\Local"],
  ["darwin", {}, join(homedir(), "Library", "Caches")],
  ["linux", {}, join(homedir(), ".cache")],
  ["linux", { XDG_CACHE_HOME: "/c" }, "/c"],
] as const)("a user's cache is where %s has it", (platform, environment, folder) => {
  expect(userCache(platform, environment)).toBe(folder);
});
