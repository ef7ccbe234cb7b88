import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { formatted } from "./formatted.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { projectFolder } from "../../src/site/folder/folders.ts";
import { serveSite } from "../../src/site/publish/serve-site.ts";

/**
 * `npm run bench:long`: two hours of presenting in fast motion. Turns, openings of the speaker's screen and reloads,
 * after each kind the heap and the nodes of the wall beside what they were at first. A share, as in `-- 0.05`, makes it
 * shorter; then it keeps nothing. A whole run is kept in `docs/benchmarks.md`.
 */
const share = Number(process.argv[2] ?? 1);
const [turns, openings, reloads] = [2000, 200, 50].map((count) => Math.ceil(count * share)) as [
  number,
  number,
  number,
];
const title = "## Long run";
/** What may be more or less at the end. */
const tolerance = 0.1;

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

const site = await serveSite();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await ready(page);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  // What is made once: the shapes of all slides, the sheets, the first speaker's screen.
  await turn(page, 80);
  await openSpeaker(page);
  const rows: (readonly [string, Held])[] = [["at first", await held(page, session)]];
  const after = async (name: string, work: () => Promise<void>): Promise<void> => {
    process.stderr.write(`${name} …\n`);
    await work();
    rows.push([name, await held(page, session)]);
  };
  await after(`after ${turns} turns`, () => turn(page, turns));
  await after(`after ${openings} openings of the speaker's screen`, async () => {
    for (let count = 0; count < openings; count++) await openSpeaker(page);
  });
  await after(`after ${reloads} reloads`, async () => {
    for (let count = 0; count < reloads; count++) {
      await page.reload();
      await ready(page);
      await turn(page, 4);
    }
    await turn(page, 80);
    await openSpeaker(page);
  });
  await report(rows);
} finally {
  await browser.close();
  await site.close();
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector("html.ready");
}

/** Presses through the deck and back. */
async function turn(page: Page, presses: number): Promise<void> {
  for (let done = 0; done < presses; done++) {
    await page.keyboard.press(Math.floor(done / 40) % 2 === 0 ? "PageDown" : "PageUp");
  }
}

/** Opens it as a person does, past the sheet that asks once more where there is one screen, and closes it. */
async function openSpeaker(wall: Page): Promise<void> {
  let speaker: Page | undefined;
  wall.context().once("page", (opened) => (speaker = opened));
  await wall.keyboard.press("s");
  for (let waited = 1; !speaker && waited < 600; waited++) {
    await wall.waitForTimeout(50);
    const isAsked = (await wall.locator(".one-screen[open]").count()) > 0;
    // The wall may still have thought of the one that was closed.
    if (!speaker && (isAsked || waited % 40 === 0)) await wall.keyboard.press("s");
  }
  if (!speaker) throw new Error("no speaker's screen has opened");
  await speaker.waitForSelector("html.speaker.ready");
  await speaker.close();
  await wall.bringToFront();
}

/** After everything that can go has gone. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.keyboard.press("Home");
  await page.waitForTimeout(2000);
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    heap: value("JSHeapUsedSize"),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
  };
}

async function report(rows: readonly (readonly [string, Held])[]): Promise<void> {
  const [, first] = rows[0] ?? [];
  const [, last] = rows.at(-1) ?? [];
  if (!first || !last) return;
  const isHeld = (["heap", "nodes"] as const).every(
    (name) => Math.abs(last[name] / first[name] - 1) <= tolerance,
  );
  const table = [
    "| | heap, MB | nodes | listeners |",
    "| --- | ---: | ---: | ---: |",
    ...rows.map(
      ([name, { heap, nodes, listeners }]) =>
        `| ${name} | ${(heap / 2 ** 20).toFixed(2)} | ${nodes} | ${listeners} |`,
    ),
  ].join("\n");
  const text = [
    title,
    `\`npm run bench:long\` on ${new Date().toISOString().slice(0, 10)}: two hours of presenting in fast motion, of the wall of the deck in \`slides/\`. Heap and nodes after a collection, on the first slide. The target, an end within 10 % of the beginning, is ${isHeld ? "met" : "**missed**"}.`,
    table,
  ].join("\n\n");
  process.stdout.write(`${text}\n`);
  if (share === 1) await keep(text);
  if (!isHeld) process.exitCode = 1;
}

/** In the place of the section that stands there, or at the end. */
async function keep(text: string): Promise<void> {
  const path = join(projectFolder, "docs", "benchmarks.md");
  const whole = await readFile(path, "utf8");
  const start = whole.indexOf(title);
  const next = start < 0 ? -1 : whole.indexOf("\n## ", start + title.length);
  const before = start < 0 ? whole : whole.slice(0, start);
  const after = next < 0 ? "" : whole.slice(next);
  await writeFile(path, await formatted(path, `${before.trimEnd()}\n\n${text}\n${after}`));
}
