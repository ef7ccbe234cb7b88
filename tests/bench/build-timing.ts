import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Builder } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { inRounds } from "./rounds.ts";
import type { Workplace } from "./workplace.ts";

export interface BuildTiming {
  readonly tool: Builder["name"];
  readonly slides: number;
  /** From the start of the program to its end, ms: a sample a round. */
  readonly times: readonly number[];
  /** The most that the largest of its processes held, bytes. */
  readonly memory: number;
}

const hook = pathToFileURL(join(import.meta.dirname, "memory-hook.mjs")).href;

/** First a build that fills the caches, then one that only shows the memory it takes, then the builds that are timed. */
export async function timeBuilds(
  workplace: Workplace,
  builders: readonly Builder[],
  deck: BenchDeck,
): Promise<readonly BuildTiming[]> {
  const memory = new Map<Builder["name"], number>();
  for (const builder of builders) {
    await builder.build(deck);
    memory.set(builder.name, await peakMemory(workplace, builder, deck));
  }
  const times = await inRounds(
    builders.map(({ name, build }) => ({ name, sample: () => build(deck) })),
  );
  return builders.map(({ name }) => ({
    tool: name,
    slides: deck.slides.length,
    times: times.get(name) ?? [],
    memory: memory.get(name) ?? Number.NaN,
  }));
}

async function peakMemory(
  workplace: Workplace,
  builder: Builder,
  deck: BenchDeck,
): Promise<number> {
  const folder = join(workplace.folder, "memory");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await builder.build(deck, { NODE_OPTIONS: `--import=${hook}`, BENCH_MEMORY_FOLDER: folder });
  const names = await readdir(folder);
  const peaks = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Math.max(...peaks.map(Number)) * 1024;
}
