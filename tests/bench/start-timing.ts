import type { Browser } from "playwright-core";
import type { DevServer } from "./dev-servers.ts";
import { readSeen, sawHeading, watchFirstHeading } from "./first-heading.ts";
import { devices } from "./page-timing.ts";
import { median } from "./statistics.ts";

export interface StartTiming {
  readonly tool: DevServer["name"];
  /** From the start of the program to the first heading in a browser that was open already, median, ms. */
  readonly time: number;
}

const rounds = 3;
const patience = 60_000;

/** The first start fills the tool's caches and is not counted. */
export async function timeStart(browser: Browser, server: DevServer): Promise<StartTiming> {
  await startOnce(browser, server);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await startOnce(browser, server));
  return { tool: server.name, time: median(times) };
}

async function startOnce(browser: Browser, server: DevServer): Promise<number> {
  const context = await browser.newContext({ ...devices.desktop, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(watchFirstHeading);
  const before = Date.now();
  const program = await server.start();
  try {
    await page.goto(await server.urlOf(program), { timeout: patience });
    await page.waitForFunction(sawHeading, null, { timeout: patience });
    const { heading } = await page.evaluate(readSeen);
    return (await page.evaluate(() => performance.timeOrigin)) + heading - before;
  } finally {
    await context.close();
    await program.stop();
  }
}
