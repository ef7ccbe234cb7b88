import type { Browser } from "playwright-core";
import type { Builder, OwnBuilder } from "./builders.ts";
import { timeBuilds } from "./build-timing.ts";
import { weighPage } from "./bytes.ts";
import { makePage, revealContender, staticContender, type Contender } from "./contenders.ts";
import type { BenchDeck } from "./decks.ts";
import type { DevServer } from "./dev-servers.ts";
import { timeEdits } from "./edit-timing.ts";
import type { Findings } from "./findings.ts";
import { timePages, type Device, type Speed } from "./page-timing.ts";
import { timeSlides } from "./slide-timing.ts";
import { timeStarts } from "./start-timing.ts";
import type { Steps } from "./steps.ts";
import type { Workplace } from "./workplace.ts";

/** What a run measures with. */
export interface Bench {
  readonly workplace: Workplace;
  readonly browser: Browser;
  readonly steps: Steps;
}

const deviceNames: readonly Device[] = ["desktop", "phone"];
const speeds: readonly Speed[] = ["fast", "slow"];

/** Build time and memory of every tool at every size. */
export async function measureBuilds(
  { workplace, steps }: Bench,
  builders: readonly Builder[],
  decks: readonly BenchDeck[],
): Promise<Findings["builds"]> {
  const timings = await inTurn(decks, (deck) =>
    steps.attempt(`build ${deck.slides.length} slides`, () =>
      timeBuilds(workplace, builders, deck),
    ),
  );
  return timings.flat();
}

/** The pages that every tool makes of a deck. */
export async function makePages(
  { steps }: Bench,
  builders: readonly Builder[],
  deck: BenchDeck,
): Promise<readonly Contender[]> {
  const built = await inTurn(builders, (builder) =>
    steps.attempt(`page of ${deck.slides.length} slides: ${builder.name}`, () =>
      makePage(builder, deck),
    ),
  );
  return [staticContender(deck), ...built, await revealContender(deck)];
}

/** The bytes of these pages, and of our single file. */
export async function measureBytes(
  { browser, steps }: Bench,
  contenders: readonly Contender[],
  single: OwnBuilder["singleFile"] | undefined,
): Promise<Findings["weights"]> {
  const [first] = contenders;
  const file = await steps.attempt("single file", async () => first && single?.(first.deck));
  const pages = [
    ...contenders.map(({ name, files }) => ({ name: String(name), files })),
    ...(file ? [{ name: "Rostrum, single file", files: file }] : []),
  ];
  return inTurn(pairs(pages, deviceNames), ([{ name, files }, device]) =>
    steps.attempt(`bytes: ${name}, ${device}`, () => weighPage(browser, name, files, device)),
  );
}

export async function measurePaint(
  { browser, steps }: Bench,
  contenders: readonly Contender[],
): Promise<Findings["pages"]> {
  const timings = await inTurn(pairs(deviceNames, speeds), ([device, speed]) =>
    steps.attempt(`first paint: ${device}, ${speed}`, () =>
      timePages(browser, contenders, device, speed),
    ),
  );
  return timings.flat();
}

export async function measureSlides(
  { browser, steps }: Bench,
  contenders: readonly Contender[],
): Promise<Findings["slides"]> {
  const size = contenders[0]?.deck.slides.length ?? 0;
  const timings = await steps.attempt(`slide change, ${size} slides`, () =>
    timeSlides(browser, contenders),
  );
  return timings ?? [];
}

export async function measureStarts(
  { browser, steps }: Bench,
  servers: readonly DevServer[],
): Promise<Findings["starts"]> {
  return (await steps.attempt("start", () => timeStarts(browser, servers))) ?? [];
}

export async function measureEdits(
  { browser, steps }: Bench,
  servers: readonly DevServer[],
): Promise<Findings["edits"]> {
  return (await steps.attempt("edit", () => timeEdits(browser, servers))) ?? [];
}

/** Measures one after the other, to keep the machine quiet. Failed ones are left out. */
async function inTurn<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value | undefined>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  for (const item of items) {
    const value = await work(item);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function pairs<A, B>(first: readonly A[], second: readonly B[]): readonly (readonly [A, B])[] {
  return first.flatMap((a) => second.map((b) => [a, b] as const));
}
