import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { marpBuilder, ownBuilder } from "./builders.ts";
import { makeDecks } from "./decks.ts";
import { marpServer, ownServer } from "./dev-servers.ts";
import { timeExports } from "./export-timing.ts";
import type { Findings } from "./findings.ts";
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

/** The parts of a run. */
const parts = [
  "build",
  "bytes",
  "pages",
  "slides",
  "lighthouse",
  "import",
  "export",
  "start",
  "edit",
] as const;
type Part = (typeof parts)[number];

/**
 * `npm run bench`: measures the project beside its peers, prints a report and keeps it in `docs/benchmarks.md`.
 * `npm run bench -- --only build,edit` measures these parts alone, and keeps nothing.
 */
const wanted = readOnly(process.argv.slice(2));
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

function readOnly(words: readonly string[]): ReadonlySet<Part> {
  if (words.length === 0) return new Set(parts);
  const [option, list = ""] = words;
  const named = list.split(",");
  const known = parts.filter((part) => named.includes(part));
  if (option !== "--only" || words.length !== 2 || known.length !== named.length) {
    process.stderr.write(`npm run bench [-- --only ${parts.join(",")}]\n`);
    process.exit(2);
  }
  return new Set(known);
}

async function findOut(bench: Bench): Promise<Findings> {
  const { steps, browser } = bench;
  const decks = await makeDecks(join(projectFolder, "slides"), workplace.folder);
  const [deck, ...longer] = decks;
  if (!deck) throw new Error("no deck was made");

  const marp = await steps.attempt("install Marp", () => installMarp(workplace));
  const own = await steps.attempt("copy the project", () => ownBuilder(workplace));
  const builders = [...(own ? [own] : []), ...(marp ? [marpBuilder(workplace, marp)] : [])];
  const builds = wanted.has("build") ? await measureBuilds(bench, builders, decks) : [];
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
    for (const long of longer) {
      slides.push(...(await measureSlides(bench, await makePages(bench, builders, long))));
    }
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

  const servers = [
    await ownServer(workplace, deck),
    ...(marp ? [await marpServer(workplace, deck, marp)] : []),
  ];
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine({
      browser: browser.version(),
      reveal: await versionOf("reveal.js"),
      marp: marp?.version,
    }),
    builds,
    buildsWithoutFonts,
    weights,
    pages,
    slides,
    imports: imports ?? [],
    exports: exports ?? [],
    starts: wanted.has("start") ? await measureStarts(bench, servers) : [],
    edits: wanted.has("edit") ? await measureEdits(bench, servers) : [],
    lighthouse,
    failures: steps.failures,
  };
}

/** What an export that needs a browser starts besides itself. */
async function openPage(): Promise<void> {
  const browser = await launchBrowser();
  await browser.newPage();
  await browser.close();
}

async function report(findings: Findings): Promise<void> {
  const path = join(projectFolder, "docs", "benchmarks.md");
  const text = await writeReport(findings, path);
  process.stdout.write(text);
  if (wanted.size < parts.length) return;
  const kept = await readFile(path, "utf8").catch(() => "");
  // What is measured by other commands stands after it.
  const [, others = ""] = kept.split(endOfRun);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${text}\n${endOfRun}${others || "\n"}`);
}

/** Of an installed package whose entry stands one folder below its manifest. */
async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const manifest = await readFile(join(dirname(entry), "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
