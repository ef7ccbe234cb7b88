import { execFile, spawnSync } from "node:child_process";
import { openSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const places: string[] = [];

afterAll(() => Promise.all(places.map((place) => rm(place, { recursive: true, force: true }))));

/** What a command says in a copy of the project without packages. */
async function saidIn(name: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "rostrum-run-"));
  places.push(place);
  const folder = join(place, name, "src", "cli");
  for (const file of ["run.mjs", "bundle.mjs"]) await cp(`src/cli/${file}`, join(folder, file));
  return new Promise((resolve) => {
    const program = execFile(process.execPath, [join(folder, "run.mjs"), "check"], (_, __, said) =>
      resolve(`${program.exitCode} ${said}`),
    );
  });
}

it("says in a line that the packages are missing", async () => {
  expect(await saidIn("讲 稿")).toBe(
    "1 还没有装好，先运行 npm ci / the packages are missing: run npm ci first\n",
  );
});

it.each(process.platform === "win32" ? ["#"] : ["#", "?", "*"])(
  "does not run in a folder with %s in its name, and says so",
  async (character) => {
    const said = await saidIn(`a${character}b`);
    expect(said).toMatch(/^1 .*文件夹的名字里有/);
    expect(said).toContain(`“${character}”`);
    expect(said.trim().split("\n")).toHaveLength(2);
  },
);

it.runIf(process.platform === "linux")("says in words that what it says cannot be written", () => {
  const { status, stderr } = spawnSync(process.execPath, ["src/cli/run.mjs", "help"], {
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
  });
  expect([status, stderr.toString()]).toEqual([1, expect.stringContaining("磁盘满了")]);
  expect(stderr.toString()).not.toMatch(/^ +at /m);
});
