import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { realFiles, useFiles } from "../../../tests/file-functions.ts";
import { withLock } from "./file-lock.ts";
import { replaceFile } from "./replace-file.ts";
import { writeFolder } from "./write-folder.ts";

/** What Windows does while a scanner has a file open, as no other system does. */
const system = {
  faults: [] as string[],
  before: undefined as ((to: string) => Promise<void>) | undefined,
};
function fail(): void {
  const code = system.faults.shift();
  if (code !== undefined) throw Object.assign(new Error(code), { code });
}

beforeAll(() =>
  useFiles({
    async rename(from, to) {
      fail();
      await system.before?.(String(to));
      await realFiles.rename(from, to);
    },
    async rm(path, options) {
      if (String(path).endsWith(".lock")) fail();
      await realFiles.rm(path, options);
    },
  }),
);
afterAll(() => useFiles(realFiles));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-held-"));
});
afterEach(async () => {
  const left = system.faults.splice(0);
  system.before = undefined;
  await rm(folder, { recursive: true, force: true });
  // Each fault was met: none of these passes where the system is not the one above.
  expect(left).toEqual([]);
});

describe.each(["EPERM", "EACCES", "EBUSY"])(
  "while another program has a file open (%s)",
  (code) => {
    it("a file waits for it, and is replaced", async () => {
      const path = join(folder, "a.yaml");
      await writeFile(path, "old");
      system.faults = [code, code, code];
      expect(await replaceFile(path, "new")).toBe(true);
      expect([await readdir(folder), await readFile(path, "utf8")]).toEqual([["a.yaml"], "new"]);
    });

    it.each([1, 2, 4])("a folder waits for it, and is replaced (%i times)", async (times) => {
      const path = join(folder, "site");
      await writeFolder(path, [{ path: "a", bytes: "old" }]);
      await writeFile(join(path, "theirs"), "theirs");
      system.faults = Array.from({ length: times }, () => code);
      await writeFolder(path, [{ path: "a", bytes: "new" }]);
      expect(await readdir(folder)).toEqual(["site"]);
      expect(await readdir(path)).toEqual(["a", "theirs"]);
      expect(await readFile(join(path, "a"), "utf8")).toBe("new");
    });
  },
);

it("what was done under a lock is done, also where the lock cannot be taken away", async () => {
  const path = join(folder, "a.yaml");
  expect(
    await withLock(path, async () => {
      system.faults = ["EPERM", "EBUSY"];
      return "saved";
    }),
  ).toBe("saved");
  expect(await readdir(folder)).toEqual([]);
});

it("what another program writes meanwhile is asked for before each try", async () => {
  const path = join(folder, "a.yaml");
  await writeFile(path, "old");
  system.faults = ["EBUSY"];
  const mayReplace = async (): Promise<boolean> => {
    const isOld = (await readFile(path, "utf8")) === "old";
    await writeFile(path, "theirs");
    return isOld;
  };
  expect(await replaceFile(path, "new", { mayReplace })).toBe(false);
  expect([await readdir(folder), await readFile(path, "utf8")]).toEqual([["a.yaml"], "theirs"]);
});

it("of two programs that write one folder at once, the last one's is there", async () => {
  const path = join(folder, "site");
  await writeFolder(path, [{ path: "a", bytes: "old" }]);
  system.before = async (to) => {
    if (to !== path) return;
    system.before = undefined;
    await mkdir(path);
    await writeFile(join(path, "a"), "another's");
  };
  await writeFolder(path, [{ path: "a", bytes: "new" }]);
  expect([await readdir(folder), await readFile(join(path, "a"), "utf8")]).toEqual([
    ["site"],
    "new",
  ]);
});
