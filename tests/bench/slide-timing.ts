import type { Browser, CDPSession, Page } from "playwright-core";
import type { Contender, ContenderName, Turning } from "./contenders.ts";
import { opening } from "./decks.ts";
import { devices } from "./page-timing.ts";
import { serveFiles } from "./serve.ts";
import { median, percentile } from "./statistics.ts";

export interface SlideTiming {
  readonly tool: ContenderName;
  readonly slides: number;
  /** From the key press to the second animation frame after it, ms. */
  readonly p50: number;
  readonly p95: number;
  /** The work of the page's main thread for one change, median, ms. */
  readonly mainThread: number;
  /** JavaScript's heap after a collection, bytes. */
  readonly heap: number;
  /** Nodes of the document and of what scripts hold. */
  readonly nodes: number;
}

/** Changes forwards, and as many backwards. */
const turns = 10;
/** How many presses are enough for that many changes, as a press may show only a step. */
const mostPresses = 100;
/** The time for a press, ms: most cross-fades are over by then. */
const rest = 600;
/** Some pages are slow with a thousand slides. */
const patience = 120_000;

/** Turns the slides of a page that stands in the middle of its deck. */
export async function timeSlides(
  browser: Browser,
  { name, deck, files, turning }: Contender,
): Promise<SlideTiming | undefined> {
  if (!turning) return undefined;
  const site = await serveFiles(files, { packed: false });
  const context = await browser.newContext({ ...devices.desktop, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPresses);
    const url = site.url + turning.hashOf(deck, startIn(deck.slides.length));
    await page.goto(url, { timeout: patience });
    await page.waitForSelector(turning.slides + turning.shown, {
      state: "attached",
      timeout: patience,
    });
    await page.waitForTimeout(2 * rest);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize: heap = 0, Nodes: nodes = 0 } = await readMetrics(session);
    const changes = await turnSlides(page, session, turning);
    const delays = changes.map(({ delay }) => delay);
    return {
      tool: name,
      slides: deck.slides.length,
      p50: median(delays),
      p95: percentile(delays, 0.95),
      mainThread: median(changes.map(({ mainThread }) => mainThread)),
      heap,
      nodes,
    };
  } finally {
    await context.close();
    await site.close();
  }
}

/**
 * Before a round of the slides that repeat, in the middle of the deck. A round is ten slides too: at every size, the
 * same ones turn.
 */
function startIn(size: number): number {
  return opening - 1 + turns * Math.floor((size - opening) / turns / 2);
}

interface Change {
  readonly delay: number;
  readonly mainThread: number;
}

async function turnSlides(
  page: Page,
  session: CDPSession,
  turning: Turning,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let before = await shownSlide(page, turning);
  for (let press = 0; press < mostPresses && changes.length < 2 * turns; press++) {
    const { TaskDuration: start = 0 } = await readMetrics(session);
    await page.keyboard.press(changes.length < turns ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(rest);
    const { TaskDuration: end = 0 } = await readMetrics(session);
    const after = await shownSlide(page, turning);
    const delay = await page.evaluate(() => Number(Reflect.get(window, "benchDelay")));
    if (after !== before) changes.push({ delay, mainThread: (end - start) * 1000 });
    before = after;
  }
  if (changes.length < 2 * turns) throw new Error(`only ${changes.length} slides were turned`);
  return changes;
}

/** Counted from 0. */
function shownSlide(page: Page, { slides, shown }: Turning): Promise<number> {
  return page.evaluate(
    ([all, one]) => [...document.querySelectorAll(all)].findIndex((slide) => slide.matches(one)),
    [slides, shown] as const,
  );
}

async function readMetrics(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page before anything of its own. */
function watchPresses(): void {
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          Reflect.set(window, "benchDelay", performance.now() - timeStamp);
        });
      });
    },
    { capture: true },
  );
}
