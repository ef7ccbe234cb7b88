import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { ownCommand } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { marpDeck, type Marp } from "./peers.ts";
import type { RunningProgram, Workplace } from "./workplace.ts";
import { freePort } from "../free-port.ts";

/** A tool that serves a deck while it is written. */
export interface DevServer {
  readonly name: "Rostrum" | "Marp";
  start(): Promise<RunningProgram>;
  /** The page's address, once the program has said that it listens. */
  urlOf(program: RunningProgram): Promise<string>;
  /** The file in which the first heading stands. */
  readonly file: string;
}

/** `npm start`, without npm around it. */
export async function ownServer(workplace: Workplace, deck: BenchDeck): Promise<DevServer> {
  const folder = join(workplace.folder, "served");
  await cp(deck.folder, folder, { recursive: true });
  const [first = ""] = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  return {
    name: "Rostrum",
    file: join(folder, first),
    start: async () =>
      workplace.start(process.execPath, ownCommand("start", folder), {
        cwd: projectFolder,
        env: { NO_COLOR: "1" },
      }),
    urlOf: async (program) => (await program.says(/Local:\s+(http:\S+)/))[1] ?? "",
  };
}

/** `marp --server`. */
export async function marpServer(
  workplace: Workplace,
  deck: BenchDeck,
  marp: Marp,
): Promise<DevServer> {
  const folder = join(workplace.folder, "marp-served");
  const file = join(folder, "deck.md");
  await mkdir(folder, { recursive: true });
  await writeFile(file, marpDeck(deck.slides));
  return {
    name: "Marp",
    file,
    start: async () =>
      workplace.start(process.execPath, [marp.program, "--server", folder], {
        cwd: workplace.folder,
        env: { NO_COLOR: "1", PORT: String(await freePort()) },
      }),
    urlOf: async (program) => `${(await program.says(/listened at (http:\S+\/)/))[1] ?? ""}deck.md`,
  };
}

/** Writes the deck with another first heading. */
export async function rewriteHeading({ file }: DevServer, heading: string): Promise<void> {
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^(#+ ).*$/m, `$1${heading}`));
}
