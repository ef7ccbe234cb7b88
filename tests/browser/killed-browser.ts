import { chromium, type BrowserContext, type Page } from "playwright-core";
import { browserToLaunch } from "../../src/site/browser/browser.ts";

/** Ends the browser's own process at once: nothing is saved on the way out. */
export async function kill(context: BrowserContext): Promise<void> {
  const closed = new Promise((resolve) => context.once("close", resolve));
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  const own = processInfo.find(({ type }) => type === "browser");
  if (!own) throw new Error("the browser's process is not known");
  process.kill(own.id, "SIGKILL");
  await closed;
}

/**
 * A browser of its own, which keeps what it keeps in `profile`, at `address`. `later`: what the clock of the computer is ahead of the true time,
 * milliseconds.
 */
export async function open(
  profile: string,
  address: string,
  later = 0,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await browserToLaunch()),
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
  });
  await context.addInitScript((ahead) => {
    const { now } = Date;
    Date.now = () => now() + ahead;
  }, later);
  const [page = await context.newPage()] = context.pages();
  await page.goto(address);
  await page.waitForSelector("html.ready");
  return { context, page };
}
