import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { projectFolder } from "../../src/site/folder/folders.ts";
import type { BenchDeck } from "./decks.ts";
import { marpDeck, type Marp } from "./peers.ts";
import type { SiteFiles } from "./serve.ts";
import type { Workplace } from "./workplace.ts";

/** A tool that builds the pages of a deck by a command, as a person would run it (without npm). */
export interface Builder {
  readonly name: "Rostrum" | "Marp";
  /** Gives the time from spawn to exit, ms. */
  build(deck: BenchDeck, env?: Readonly<Record<string, string>>): Promise<number>;
  /** What the last build wrote. */
  collect(): Promise<SiteFiles>;
}

/** Ours, with what only ours does. */
export interface OwnBuilder extends Builder {
  /** The copy of the project in which its commands run. */
  readonly folder: string;
  forgetFonts(): Promise<void>;
  singleFile(deck: BenchDeck): Promise<SiteFiles>;
  /** Gives the time from spawn to exit, ms. */
  export(format: string, deck: BenchDeck): Promise<number>;
}

/** Arguments for Node that run one of our commands. */
export const ownCommand = (name: string, ...args: readonly string[]): string[] => [
  "src/cli/run.mjs",
  name,
  ...args,
];

/** Builds in a copy of the project, so that neither `dist/` and `out/` nor the cache of fonts is touched. */
export async function ownBuilder(workplace: Workplace): Promise<OwnBuilder> {
  const cwd = join(workplace.folder, "project");
  await mkdir(cwd);
  for (const name of ["src", "licenses", "package.json", "tsconfig.json"]) {
    await cp(join(projectFolder, name), join(cwd, name), { recursive: true });
  }
  await linkPackages(join(projectFolder, "node_modules"), join(cwd, "node_modules"));
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    workplace.run(process.execPath, args, { cwd, env });
  return {
    name: "Rostrum",
    folder: cwd,
    build: (deck, env) => run(ownCommand("build", deck.folder), env),
    collect: () => readTree(join(cwd, "dist")),
    forgetFonts: () =>
      rm(join(cwd, "node_modules", ".cache", "rostrum", "fonts"), { recursive: true, force: true }),
    export: (format, deck) => run(ownCommand("export", format, deck.folder)),
    async singleFile(deck) {
      await run(ownCommand("export", "html", deck.folder));
      const [page] = (await readTree(join(cwd, "out"))).values();
      if (!page) throw new Error("the export wrote nothing");
      return new Map([["index.html", page]]);
    },
  };
}

/** Hidden files there are caches, and are not copied. */
async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  const names = (await readdir(from)).filter((name) => !name.startsWith("."));
  for (const name of names) await symlink(join(from, name), join(to, name), "junction");
}

async function readTree(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, Buffer]> => {
      const name = path.slice(folder.length + 1).replaceAll("\\", "/");
      return [name, await readFile(path)];
    }),
  );
  return new Map(files);
}

export function marpBuilder(workplace: Workplace, marp: Marp): Builder {
  const output = join(workplace.folder, "marp-out", "index.html");
  return {
    name: "Marp",
    async build({ slides }, env = {}) {
      await mkdir(dirname(output), { recursive: true });
      const input = join(dirname(output), "deck.md");
      await writeFile(input, marpDeck(slides));
      const args = [marp.program, input, "-o", output];
      return workplace.run(process.execPath, args, { cwd: workplace.folder, env });
    },
    collect: async () => new Map([["index.html", await readFile(output)]]),
  };
}
