import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Builder } from "./builders.ts";
import type { BenchDeck } from "./decks.ts";
import { median } from "./statistics.ts";
import type { Workplace } from "./workplace.ts";

export interface BuildTiming {
  readonly tool: Builder["name"];
  readonly slides: number;
  /** From the start of the program to its end, median, ms. */
  readonly time: number;
  /** The most that the largest of its processes held, bytes. */
  readonly memory: number;
}

const rounds = 3;
const hook = pathToFileURL(join(import.meta.dirname, "memory-hook.mjs")).href;

/** One build to measure memory and warm the caches, then the builds that are timed. */
export async function timeBuild(
  workplace: Workplace,
  builder: Builder,
  deck: BenchDeck,
): Promise<BuildTiming> {
  const memory = await peakMemory(workplace, builder, deck);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await builder.build(deck));
  return { tool: builder.name, slides: deck.slides.length, time: median(times), memory };
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
