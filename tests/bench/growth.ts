import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { formats } from "../../src/export/formats.ts";
import { ownCommand } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { report } from "./import-timing.ts";
import { untilQuiet } from "./quiet.ts";
import { exponent } from "./statistics.ts";
import type { Steps } from "./steps.ts";
import type { Workplace } from "./workplace.ts";

/** What a command takes for a deck of some size. */
interface Cost {
  readonly slides: number;
  /** From the start of the program to its end, ms. */
  readonly time: number;
  /** The most that the largest process of the program held, bytes; a browser that it draws with is not counted. */
  readonly memory: number;
}

export interface Growth {
  readonly command: string;
  /** By size; a size is left out where those before foretell more than `longest`, or the command takes no such size. */
  readonly costs: readonly Cost[];
  /** How time follows size from a hundred slides on, 1: twice the size takes twice as long. NaN of fewer than two sizes. */
  readonly exponent: number;
}

export const growthSizes = [13, 100, 1000, 5000] as const;

/** A run that is foretold to take longer is left out, ms. */
const longest = 60_000;
/** A text that becomes so many slides, characters. `npm run import` takes no longer ones than 58,000. */
const charactersOf: ReadonlyMap<number, number> = new Map([
  [13, 1430],
  [100, 11_000],
]);

const hook = pathToFileURL(join(import.meta.dirname, "memory-hook.mjs")).href;

/** Runs every command that reads a deck, and the import, with decks of growing size, one after the other. */
export async function timeGrowth(
  { folder, run }: Workplace,
  cwd: string,
  decks: readonly BenchDeck[],
  steps: Steps,
): Promise<readonly Growth[]> {
  const once = async (slides: number, args: readonly string[]): Promise<Cost> => {
    const held = join(folder, "held");
    await rm(held, { recursive: true, force: true });
    await mkdir(held);
    await untilQuiet();
    const env = { NODE_OPTIONS: `--import=${hook}`, BENCH_MEMORY_FOLDER: held };
    // A check ends with 1 where it finds an error: the overview of a long deck runs over.
    const answers = args.includes("check") ? [1] : [];
    const time = await run(process.execPath, args, { cwd, env, answers });
    const names = await readdir(held);
    const peaks = await Promise.all(names.map((name) => readFile(join(held, name), "utf8")));
    return { slides, time, memory: Math.max(...peaks.map(Number)) * 1024 };
  };
  const grow = async (command: string, argsOf: (deck: BenchDeck) => Promise<readonly string[]>) => {
    const costs: Cost[] = [];
    for (const deck of decks) {
      const size = deck.slides.length;
      if (foretold(costs, size) > longest) break;
      // Once without a clock: what is cut and kept on the way stands ready for all sizes.
      if (costs.length === 0)
        await steps.attempt(command, async () => once(size, await argsOf(deck)));
      const args = await argsOf(deck);
      if (args.length === 0) break;
      const cost = await steps.attempt(`${command}, ${size} slides`, () => once(size, args));
      if (!cost) break;
      costs.push(cost);
    }
    const pairs = costs.filter(({ slides }) => slides >= 100);
    return {
      command,
      costs,
      exponent:
        pairs.length < 2
          ? Number.NaN
          : exponent(pairs.map(({ slides, time }) => [slides, time] as const)),
    };
  };
  const ofDeck = (...words: readonly string[]) => {
    const [name = "", ...rest] = words;
    return async ({ folder: deck }: BenchDeck) => ownCommand(name, ...rest, deck);
  };

  const grown: Growth[] = [
    await grow("build", ofDeck("build")),
    await grow("check --text", ofDeck("check", "--text")),
    await grow("check", ofDeck("check")),
  ];
  grown.push(
    await grow("import", async ({ slides }) => {
      const characters = charactersOf.get(slides.length);
      if (characters === undefined) return [];
      const [text, target] = [join(folder, "speech.txt"), join(folder, "imported")];
      await rm(target, { recursive: true, force: true });
      await writeFile(text, report(characters).join("\n"));
      return ownCommand("import", text, target);
    }),
  );
  for (const { name } of formats) grown.push(await grow(`export ${name}`, ofDeck("export", name)));
  return grown;
}

/** What a size will take, ms, if time went on as between the last two. */
function foretold(costs: readonly Cost[], size: number): number {
  const [before, last] = costs.slice(-2);
  if (!before || !last) return 0;
  const aSlide = (last.time - before.time) / (last.slides - before.slides);
  return last.time + aSlide * (size - last.slides);
}
