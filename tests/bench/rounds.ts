import { isQuiet, untilQuiet } from "./quiet.ts";

/** How many samples of each tool are enough for a useful interval of the median. */
const rounds = 15;
/** How often a disturbed sample is taken again at most. */
const tries = 4;

/** One of the tools that are measured against each other. */
export interface Runner<Name, Sample> {
  readonly name: Name;
  sample(): Promise<Sample>;
}

/**
 * Takes samples of several tools in turn, A B C B C A C A B: what changes on the machine meanwhile changes for all, and the
 * samples of one round can be set against each other. Each waits until the machine is quiet, and is taken again where
 * it is not quiet right afterwards.
 */
export async function inRounds<Name, Sample>(
  runners: readonly Runner<Name, Sample>[],
  count = rounds,
): Promise<ReadonlyMap<Name, readonly Sample[]>> {
  const samples = new Map(runners.map(({ name }) => [name, [] as Sample[]]));
  for (let round = 0; round < count; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(round + turn) % runners.length];
      if (runner) samples.get(runner.name)?.push(await undisturbed(runner));
    }
  }
  return samples;
}

async function undisturbed<Sample>({ sample }: Runner<unknown, Sample>): Promise<Sample> {
  for (let attempt = 1; ; attempt++) {
    await untilQuiet();
    const taken = await sample();
    if (attempt === tries || (await isQuiet())) return taken;
  }
}
