import type { Browser, CDPSession, Page } from "playwright-core";
import type { Contender, ContenderName, Turning } from "./contenders.ts";
import { opening } from "./decks.ts";
import { devices } from "./page-timing.ts";
import { inRounds } from "./rounds.ts";
import { serveFiles } from "./serve.ts";

export interface SlideTiming {
  readonly tool: ContenderName;
  readonly slides: number;
  /** From the key press to the second animation frame after it, ms: a sample a change. */
  readonly delays: readonly number[];
  /** What the page's main thread did for a change, ms. */
  readonly mainThread: readonly number[];
  /** JavaScript's heap after a collection, bytes. */
  readonly heap: number;
  /** Nodes of the document and of what scripts hold. */
  readonly nodes: number;
}

/** Changes forwards, and as many backwards, and so on: a disturbed one is taken again. */
const turns = 10;
/** More than a slide has steps. */
const mostPresses = 40;
/** The time for a press, ms: most cross-fades are over by then. */
const rest = 600;
/** Some pages are slow with a thousand slides. */
const patience = 120_000;

/** Turns the slides of pages that stand in the middle of their decks, one slide of each page in turn. */
export async function timeSlides(
  browser: Browser,
  contenders: readonly Contender[],
): Promise<readonly SlideTiming[]> {
  const turning = contenders.flatMap((contender) =>
    contender.turning ? [{ ...contender, turning: contender.turning }] : [],
  );
  const open: OpenPage[] = [];
  try {
    for (const contender of turning) open.push(await openPage(browser, contender));
    const changes = await inRounds(
      open.map(({ name, turn }) => ({ name, sample: turn })),
      2 * turns,
    );
    return open.map(({ name, slides, heap, nodes }) => {
      const taken = changes.get(name) ?? [];
      return {
        tool: name,
        slides,
        delays: taken.map(({ delay }) => delay),
        mainThread: taken.map(({ mainThread }) => mainThread),
        heap,
        nodes,
      };
    });
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

interface OpenPage extends Pick<SlideTiming, "slides" | "heap" | "nodes"> {
  readonly name: ContenderName;
  turn(): Promise<Change>;
  close(): Promise<void>;
}

async function openPage(
  browser: Browser,
  { name, deck, files, turning }: Contender & { readonly turning: Turning },
): Promise<OpenPage> {
  const site = await serveFiles(files, { packed: false });
  const context = await browser.newContext({ ...devices.desktop, locale: "zh-CN" });
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
  // Processor time: what else runs on the machine counts little.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize: heap = 0, Nodes: nodes = 0 } = await readMetrics(session);
  let done = 0;
  return {
    name,
    slides: deck.slides.length,
    heap,
    nodes,
    turn: () => turnSlide(page, session, turning, keyOf(done++)),
    async close() {
      await context.close();
      await site.close();
    },
  };
}

/**
 * Before a round of the slides that repeat, in the middle of the deck. A round is ten slides too: at every size, the
 * same ones turn.
 */
function startIn(size: number): number {
  return opening - 1 + turns * Math.floor((size - opening) / turns / 2);
}

/** Of a turn, counted from 0: there and back within the same slides, however often. */
function keyOf(turn: number): "ArrowRight" | "ArrowLeft" {
  return Math.floor(turn / turns) % 2 === 0 ? "ArrowRight" : "ArrowLeft";
}

interface Change {
  readonly delay: number;
  readonly mainThread: number;
}

/** Presses until another slide is shown, as a press may show only a step. */
async function turnSlide(
  page: Page,
  session: CDPSession,
  turning: Turning,
  key: "ArrowRight" | "ArrowLeft",
): Promise<Change> {
  const before = await shownSlide(page, turning);
  for (let press = 0; press < mostPresses; press++) {
    const { TaskDuration: start = 0 } = await readMetrics(session);
    await page.keyboard.press(key);
    await page.waitForTimeout(rest);
    const { TaskDuration: end = 0 } = await readMetrics(session);
    const delay = await page.evaluate(() => Number(Reflect.get(window, "benchDelay")));
    if ((await shownSlide(page, turning)) !== before) {
      return { delay, mainThread: (end - start) * 1000 };
    }
  }
  throw new Error("no slide was turned");
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
