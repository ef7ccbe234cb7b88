import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { marpBuilder, ownBuilder } from "./builders.ts";
import { makeDecks } from "./decks.ts";
import { marpServer, ownServer } from "./dev-servers.ts";
import type { Findings } from "./findings.ts";
import { scoreSite } from "./lighthouse.ts";
import { describeMachine } from "./machine.ts";
import {
  makePages,
  measureBuilds,
  measureBytes,
  measurePaint,
  measureSlides,
  measureWriting,
  type Bench,
} from "./measure.ts";
import { installMarp } from "./peers.ts";
import { writeReport } from "./report.ts";
import { openSteps } from "./steps.ts";
import { openWorkplace } from "./workplace.ts";

/** `npm run bench`: measures the project beside its peers, prints a report and keeps it in `docs/benchmarks.md`. */
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

async function findOut(bench: Bench): Promise<Findings> {
  const { steps, browser } = bench;
  const decks = await makeDecks(join(projectFolder, "slides"), workplace.folder);
  const [deck, ...longer] = decks;
  if (!deck) throw new Error("no deck was made");

  const marp = await steps.attempt("install Marp", () => installMarp(workplace));
  const own = await steps.attempt("copy the project", () => ownBuilder(workplace));
  const builders = [...(own ? [own] : []), ...(marp ? [marpBuilder(workplace, marp)] : [])];
  const builds = await measureBuilds(bench, builders, decks);
  const buildWithoutFonts = await steps.attempt("build, no font cut before", async () => {
    await own?.forgetFonts();
    return own?.build(deck);
  });

  const contenders = await makePages(bench, builders, deck);
  const weights = await measureBytes(bench, contenders, own?.singleFile);
  const pages = await measurePaint(bench, contenders);
  const slides = [...(await measureSlides(bench, contenders))];
  for (const long of longer) {
    slides.push(...(await measureSlides(bench, await makePages(bench, builders, long))));
  }

  const site = contenders.find(({ name }) => name === "Rostrum");
  const lighthouse = await steps.attempt(
    "Lighthouse",
    async () => site && scoreSite(workplace, site.files),
  );

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
    buildWithoutFonts,
    weights,
    pages,
    slides,
    ...(await measureWriting(bench, servers)),
    lighthouse,
    failures: steps.failures,
  };
}

async function report(findings: Findings): Promise<void> {
  const path = join(projectFolder, "docs", "benchmarks.md");
  const text = await writeReport(findings, path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  process.stdout.write(text);
}

/** Of an installed package whose entry stands one folder below its manifest. */
async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const manifest = await readFile(join(dirname(entry), "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
