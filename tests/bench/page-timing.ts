import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Contender, ContenderName } from "./contenders.ts";
import { readSeen, sawHeading, watchFirstHeading, type Seen } from "./first-heading.ts";
import { inRounds } from "./rounds.ts";
import { serveFiles } from "./serve.ts";

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
  /** First contentful paint after the start of the navigation, ms: a sample a round. */
  readonly paints: readonly number[];
  /** First heading shown, as `first-heading.ts` defines it, ms. */
  readonly headings: readonly number[];
  /** The sum of all layout shifts until the network was idle, the worst of three rounds. */
  readonly shift: number;
}

const patience = 30_000;
/** In so many rounds a page is looked at until its network is idle: a layout shifts each time or never. */
const wholeLooks = 3;

/** Opens every page in turn, round by round. */
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
    })),
  );
  try {
    const looks = await inRounds(
      sites.map(({ name, site }) => {
        let taken = 0;
        return {
          name,
          sample: () => look(browser, site.url, { device, speed, isWhole: taken++ < wholeLooks }),
        };
      }),
    );
    return [...looks].map(([tool, taken]) => ({
      tool,
      device,
      speed,
      paints: taken.map(({ paint }) => paint),
      headings: taken.map(({ heading }) => heading),
      shift: Math.max(...taken.map(({ shift }) => shift)),
    }));
  } finally {
    await Promise.all(sites.map(({ site }) => site.close()));
  }
}

interface Look extends Readonly<Seen> {
  readonly paint: number;
}

interface LookAt {
  readonly device: Device;
  readonly speed: Speed;
  /** Also at what shifts until the network is idle. */
  readonly isWhole: boolean;
}

async function look(
  browser: Browser,
  url: string,
  { device, speed, isWhole }: LookAt,
): Promise<Look> {
  const context = await browser.newContext({ ...devices[device], locale: "zh-CN" });
  try {
    const page = await context.newPage();
    if (speed === "slow") await slowDown(page);
    await page.addInitScript(watchFirstHeading);
    await page.goto(url, { timeout: patience });
    await page.waitForFunction(sawHeading, null, { timeout: patience });
    if (isWhole) await page.waitForLoadState("networkidle", { timeout: patience });
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
