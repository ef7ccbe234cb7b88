import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserToLaunch } from "../../src/site/browser/browser.ts";
import { ownSingleFile, ownSite } from "./site.ts";

/** Chromium writes its storage to disk some seconds after the page did; what a power cut takes is no longer than that. */
const storageDelay = 8000;

it.each([
  ["the static site", ownSite],
  ["the single file", ownSingleFile],
])("a killed browser comes back to slide and step: %s", async (_what, own) => {
  const address = await own();
  const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
  const { context, page } = await open(profile, address);
  await page.goto(`${address}#/research`);
  await page.reload();
  await page.waitForSelector("html.ready");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(storageDelay);
  await kill(context);

  const again = await open(profile, address);
  expect(await again.page.evaluate(() => location.hash)).toMatch(/^#\/research/);
  const current = again.page.locator("#research .group.current-fragment h3");
  expect(await current.textContent()).toBe("求学方向");
  await again.context.close();
  await rm(profile, { recursive: true, force: true });
});

/** Ends the browser's own process at once: nothing is saved on the way out. */
async function kill(context: BrowserContext): Promise<void> {
  const closed = new Promise((resolve) => context.once("close", resolve));
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  const own = processInfo.find(({ type }) => type === "browser");
  if (!own) throw new Error("the browser's process is not known");
  process.kill(own.id, "SIGKILL");
  await closed;
}

async function open(
  profile: string,
  address: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await browserToLaunch()),
    viewport: { width: 1366, height: 768 },
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(address);
  await page.waitForSelector("html.ready");
  return { context, page };
}
