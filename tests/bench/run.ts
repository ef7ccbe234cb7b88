import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { formatted } from "./formatted.ts";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { marpBuilder, ownBuilder } from "./builders.ts";
import { deckSizes, makeDecks } from "./decks.ts";
import { marpServer, ownServer } from "./dev-servers.ts";
import { timeExports } from "./export-timing.ts";
import { merged, nothingFound, parts, peerParts, type Findings, type Part } from "./findings.ts";
import { growthSizes, timeGrowth } from "./growth.ts";
import { scoreSite } from "./lighthouse.ts";
import { timeImports } from "./import-timing.ts";
import { describeMachine } from "./machine.ts";
import {
  makePages,
  measureBuilds,
  measureBytes,
  measurePaint,
  measureSlides,
  measureEdits,
  measureStarts,
  type Bench,
} from "./measure.ts";
import { installMarp } from "./peers.ts";
import { endOfRun, writeReport } from "./report.ts";
import { inRounds } from "./rounds.ts";
import type { SlideTiming } from "./slide-timing.ts";
import { openSteps } from "./steps.ts";
import { openWorkplace } from "./workplace.ts";

/**
 * `npm run bench`: measures the project by itself and beside its peers, prints a report and keeps it in
 * `docs/benchmarks.md`, with the samples in `docs/benchmarks.json`. `npm run bench -- --only build,edit` measures these
 * parts alone (`peers`: all that peers have too) and keeps nothing, unless `--keep` puts them in the place of the kept ones.
 */
const { wanted, keeps } = readWords(process.argv.slice(2));
const workplace = await openWorkplace();
// Interrupted, it cleans up too.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
try {
  const browser = await launchBrowser();
  try {
    await report(await findOut({ workplace, browser, steps: openSteps() }));
  } finally {
    await browser.close();
  }
} finally {
  await workplace.close();
}

function readWords(words: readonly string[]): {
  readonly wanted: ReadonlySet<Part>;
  readonly keeps: boolean;
} {
  if (words.length === 0) return { wanted: new Set(parts), keeps: true };
  const [option, list = "", ...more] = words;
  const named = list
    .split(",")
    .flatMap((name): readonly string[] => (name === "peers" ? peerParts : [name]));
  const known = parts.filter((part) => named.includes(part));
  const isKnown = option === "--only" && known.length === new Set(named).size;
  if (!isKnown || more.length > 1 || (more[0] ?? "--keep") !== "--keep") {
    process.stderr.write(`npm run bench [-- --only peers,${parts.join(",")} [--keep]]\n`);
    process.exit(2);
  }
  return { wanted: new Set(known), keeps: more.length === 1 };
}

async function findOut(bench: Bench): Promise<Findings> {
  const { steps, browser } = bench;
  const manuscript = join(projectFolder, "slides");
  const decks = await makeDecks(manuscript, workplace.folder, deckSizes);
  const [deck, , long] = decks;
  if (!deck || !long) throw new Error("no deck was made");

  const needsPeers = wanted.has("export") || peerParts.some((part) => wanted.has(part));
  const marp = needsPeers
    ? await steps.attempt("install Marp", () => installMarp(workplace))
    : undefined;
  const own = await steps.attempt("copy the project", () => ownBuilder(workplace));
  const builders = [...(own ? [own] : []), ...(marp ? [marpBuilder(workplace, marp)] : [])];
  const builds = wanted.has("build") ? await measureBuilds(bench, builders, [deck, long]) : [];
  const buildsWithoutFonts =
    wanted.has("build") && own
      ? await steps.attempt("build, no font cut before", async () => {
          const sample = async () => {
            await own.forgetFonts();
            return own.build(deck);
          };
          return (await inRounds([{ name: own.name, sample }])).get(own.name);
        })
      : undefined;

  const needsPages = (["bytes", "pages", "slides", "lighthouse"] as const).some((part) =>
    wanted.has(part),
  );
  const contenders = needsPages ? await makePages(bench, builders, deck) : [];
  const weights = wanted.has("bytes") ? await measureBytes(bench, contenders, own?.singleFile) : [];
  const pages = wanted.has("pages") ? await measurePaint(bench, contenders) : [];
  const slides: SlideTiming[] = [];
  if (wanted.has("slides")) {
    slides.push(...(await measureSlides(bench, contenders)));
    slides.push(...(await measureSlides(bench, await makePages(bench, builders, long))));
  }

  const site = contenders.find(({ name }) => name === "Rostrum");
  const lighthouse = wanted.has("lighthouse")
    ? await steps.attempt("Lighthouse", async () => site && scoreSite(workplace, site.files))
    : undefined;

  const imports = wanted.has("import")
    ? await steps.attempt("import", () => timeImports(workplace))
    : undefined;

  const exports =
    wanted.has("export") && own
      ? await steps.attempt("export", () =>
          timeExports(workplace, own, marp, {
            decks: decks.filter(({ slides: { length } }) => length <= 100),
            open: openPage,
          }),
        )
      : undefined;

  const growth =
    wanted.has("growth") && own
      ? await timeGrowth(
          workplace,
          own.folder,
          await makeDecks(manuscript, join(workplace.folder, "growth"), growthSizes),
          steps,
        )
      : [];

  const servers = [
    await ownServer(workplace, deck),
    ...(marp ? [await marpServer(workplace, deck, marp)] : []),
  ];
  const today = new Date().toISOString().slice(0, 10);
  return {
    dates: Object.fromEntries([...wanted].map((part) => [part, today])),
    machine: describeMachine({
      browser: browser.version(),
      reveal: await versionOf("reveal.js"),
      marp: marp?.version,
    }),
    builds,
    buildsWithoutFonts: buildsWithoutFonts ?? [],
    weights,
    pages,
    slides,
    imports: imports ?? [],
    exports: exports ?? [],
    starts: wanted.has("start") ? await measureStarts(bench, servers) : [],
    edits: wanted.has("edit") ? await measureEdits(bench, servers) : [],
    lighthouse: lighthouse ? [lighthouse] : [],
    growth,
    failures: steps.failures,
  };
}

/** What an export that needs a browser starts besides itself. */
async function openPage(): Promise<void> {
  const browser = await launchBrowser();
  await browser.newPage();
  await browser.close();
}

async function report(found: Findings): Promise<void> {
  const path = join(projectFolder, "docs", "benchmarks.md");
  const samples = join(projectFolder, "docs", "benchmarks.json");
  process.stdout.write(await writeReport(found, path));
  if (!keeps) return;
  const before = await readFile(samples, "utf8").catch(() => "{}");
  const all = merged({ ...nothingFound, ...(JSON.parse(before) as Partial<Findings>) }, found);
  const kept = await readFile(path, "utf8").catch(() => "");
  // What is measured by other commands stands after it.
  const [, others = ""] = kept.split(endOfRun);
  await writeFile(path, `${await writeReport(all, path)}\n${endOfRun}${others || "\n"}`);
  await writeFile(samples, await formatted(samples, JSON.stringify(rounded(all))));
}

/** Times to a hundredth of a millisecond; an exponent that is not known is left out. */
function rounded(findings: Findings): Findings {
  return JSON.parse(
    JSON.stringify(findings, (_name, value: unknown) =>
      typeof value === "number" ? Math.round(value * 100) / 100 : value,
    ),
  ) as Findings;
}

/** Of an installed package whose entry stands one folder below its manifest. */
async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const manifest = await readFile(join(dirname(entry), "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
