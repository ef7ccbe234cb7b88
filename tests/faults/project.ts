import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** A deck of two slides, quick to build. */
export const smallDeck: Readonly<Record<string, string>> = {
  "deck.yaml": "title: 第一版\n",
  "figures.yaml": "户数: 36\n",
  "01.md": "---\nlayout: cover\n---\n\n# 一次发言\n\nNote:\n大家好。\n",
  "02.md": "## 第二页\n\n- 走访{{户数}}户\n\nNote:\n走访{{户数}}户。\n",
};

/** Writes files into a folder, which is made where it is missing. */
export async function fill(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** A folder of its own that is removed afterwards. */
export async function temporary(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "rostrum-fault-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Copies this project to `target`, which runs by itself: its own sources, a small deck, and links to the packages, which are
 * large. What was kept for later runs stays here: after a day of work it is thousands of files, and of other sources.
 */
export async function copyProject(target: string): Promise<void> {
  await cp("src", join(target, "src"), { recursive: true });
  await cp("package.json", join(target, "package.json"));
  await cp("licenses", join(target, "licenses"), { recursive: true });
  await fill(join(target, "slides"), smallDeck);
  const packages = join(target, "node_modules");
  await mkdir(packages);
  for (const name of await readdir("node_modules")) {
    if (!name.startsWith(".")) await symlink(resolve("node_modules", name), join(packages, name));
  }
}

/** The output of a command and its exit code. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `npm run <command>` of the project in `root`, without npm. */
export function startCommand(
  root: string,
  args: readonly string[],
  cwd = root,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [join(root, "src", "cli", "run.mjs"), ...args], {
    cwd,
    env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "", DISPLAY: "", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export function endOf(command: ChildProcess): Promise<Ended> {
  let [out, err] = ["", ""];
  command.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  command.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((done) => command.once("close", (code) => done({ code, out, err })));
}

/** The address that `npm start` prints; rejects where the command ends without one. */
export function addressOf(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      // Where CI is set, addresses come in colour.
      said += stripVTControlCharacters(chunk.toString());
      const [url] = /http:\/\/[\w.:]+\//.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    };
    command.stdout?.on("data", hear);
    command.once("close", () => reject(new Error(`no address: ${said}`)));
  });
}
