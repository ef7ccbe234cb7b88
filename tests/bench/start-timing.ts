import type { Browser } from "playwright-core";
import type { DevServer } from "./dev-servers.ts";
import { readSeen, sawHeading, watchFirstHeading } from "./first-heading.ts";
import { devices } from "./page-timing.ts";
import { inRounds } from "./rounds.ts";

export interface StartTiming {
  readonly tool: DevServer["name"];
  /** From the start of the program to the first heading in a browser that was open already, ms: a sample a round. */
  readonly times: readonly number[];
}

const patience = 60_000;

/** The first start of each fills the tool's caches and is not counted. */
export async function timeStarts(
  browser: Browser,
  servers: readonly DevServer[],
): Promise<readonly StartTiming[]> {
  for (const server of servers) await startOnce(browser, server);
  const times = await inRounds(
    servers.map((server) => ({ name: server.name, sample: () => startOnce(browser, server) })),
  );
  return servers.map(({ name }) => ({ tool: name, times: times.get(name) ?? [] }));
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
