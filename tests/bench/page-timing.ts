import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Contender, ContenderName } from "./contenders.ts";
import { readSeen, sawHeading, watchFirstHeading, type Seen } from "./first-heading.ts";
import { serveFiles } from "./serve.ts";
import { median } from "./statistics.ts";

/** What a page is looked at with. */
export const devices = {
  desktop: { viewport: { width: 1366, height: 768 } },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type Device = keyof typeof devices;

/** Unthrottled, or 1.6 Mbit/s with 150 ms to the server and a processor four times slower. */
export type Speed = "fast" | "slow";

export interface PageTiming {
  readonly tool: ContenderName;
  readonly device: Device;
  readonly speed: Speed;
  /** First contentful paint after the start of the navigation, median, ms. */
  readonly paint: number;
  /** First heading shown, as `first-heading.ts` defines it, median, ms. */
  readonly heading: number;
  /** The sum of all layout shifts until the network was idle, the worst of all rounds. */
  readonly shift: number;
}

const rounds = 5;
const patience = 30_000;

/** Opens every page in turn, round by round, so that what disturbs the machine disturbs all of them. */
export async function timePages(
  browser: Browser,
  contenders: readonly Contender[],
  device: Device,
  speed: Speed,
): Promise<readonly PageTiming[]> {
  const sites = await Promise.all(
    contenders.map(async ({ name, files }) => ({
      name,
      site: await serveFiles(files, { packed: true }),
      looks: new Array<Look>(),
    })),
  );
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { site, looks } of sites) looks.push(await look(browser, site.url, device, speed));
    }
  } finally {
    await Promise.all(sites.map(({ site }) => site.close()));
  }
  return sites.map(({ name, looks }) => ({
    tool: name,
    device,
    speed,
    paint: median(looks.map(({ paint }) => paint)),
    heading: median(looks.map(({ heading }) => heading)),
    shift: Math.max(...looks.map(({ shift }) => shift)),
  }));
}

interface Look extends Readonly<Seen> {
  readonly paint: number;
}

async function look(browser: Browser, url: string, device: Device, speed: Speed): Promise<Look> {
  const context = await browser.newContext({ ...devices[device], locale: "zh-CN" });
  try {
    const page = await context.newPage();
    if (speed === "slow") await slowDown(page);
    await page.addInitScript(watchFirstHeading);
    await page.goto(url, { timeout: patience });
    await page.waitForFunction(sawHeading, null, { timeout: patience });
    await page.waitForLoadState("networkidle", { timeout: patience });
    const paint = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    );
    return { ...(await page.evaluate(readSeen)), paint };
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = 1.6e6 / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}
