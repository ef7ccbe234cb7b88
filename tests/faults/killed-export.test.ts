import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeFiles } from "../../src/export/write-files.ts";
import { randomNumbers } from "../browser/speaker-windows.ts";

/** How often the export is killed; a hundred before a release: `KILLS=100 npx vitest run tests/faults`. */
const kills = Number(process.env["KILLS"] ?? 6);
/** The moments of the kills; the same again with `SEED=…`. */
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-killed-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it(
  `an export never shows half a folder, whenever it is killed (SEED=${seed})`,
  async () => {
    const random = randomNumbers(seed);
    const names = Array.from({ length: 40 }, (_, i) => `bag/${i}.txt`);
    await writeFiles(
      folder,
      names.map((name) => ({ path: name, bytes: Buffer.from("old") })),
      "slides",
    );
    for (let kill = 0; kill < kills; kill++) {
      await killedWriter(folder, names, random() * 25);
      const found = await whole(folder, names.length);
      expect(found).toContain("whole");
    }
  },
  30_000 + kills * 5000,
);

/** Starts a process that writes the folder over and over again, and kills it `delay` ms after it began. */
async function killedWriter(
  target: string,
  names: readonly string[],
  delay: number,
): Promise<void> {
  const code = `
    import { writeFiles } from ${JSON.stringify(new URL("../../src/export/write-files.ts", import.meta.url).href)};
    const files = ${JSON.stringify(names)}.map((path) => ({ path, bytes: Buffer.alloc(20000, "n") }));
    process.stdout.write("go");
    for (;;) await writeFiles(${JSON.stringify(target)}, files, "slides");`;
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
