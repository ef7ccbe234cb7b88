import { buffer } from "node:stream/consumers";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Download,
  Page,
} from "playwright-core";
import type { SharedBrowser } from "../../src/export/print/shared-browser.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";

let started: Promise<Browser> | undefined;

/**
 * The browser of this process, which all test files that it runs share, one after the other. A file closes the pages
 * that it opened; the browser ends with the process. To drive it through a server that all processes share would cost a
 * tenth of the time of every test.
 */
export function ownBrowser(): Promise<Browser> {
  started ??= launchBrowser();
  return started;
}

/** For exports that are made in this process: one that starts a browser of its own takes as much again as a page. */
export const exportBrowser: SharedBrowser = {
  use: async (use) => use(await ownBrowser()),
  end: async () => {},
};

/** Closes every page that the tests of a file have opened, but for those of some contexts. */
export async function closePages(
  browser: Browser | undefined,
  ...kept: readonly BrowserContext[]
): Promise<void> {
  const contexts = browser?.contexts().filter((context) => !kept.includes(context)) ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}

/** A page, and everything wrong that it did. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of its console, uncaught faults, failed requests, and requests to another origin. */
  readonly faults: readonly string[];
}

/**
 * Pages on a screen of 1280×720, in Chinese, unless `options` say otherwise: on a `fullHd` one, what is drawn takes a
 * seventh more of the processor's time. Nothing fades: a turn that does takes four times as much.
 */
export function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    ...usualScreen,
    locale: "zh-CN",
    reducedMotion: "reduce",
    ...withoutWorker,
    ...options,
  });
}

export const usualScreen = { viewport: { width: 1280, height: 720 } } as const;

/** As most projectors have it: for what counts the pixels of such a wall. */
export const fullHd = { viewport: { width: 1920, height: 1080 } } as const;

/** A site's worker keeps all of its files as soon as a page is open, which takes a third of the time of opening one. */
export const withoutWorker = { serviceWorkers: "block" } as const;

/** A page of its own, in a context of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await newContext(browser, options);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    const isFault = ["error", "warning"].includes(message.type());
    if (isFault && !message.text().startsWith("Service Worker registration blocked"))
      faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("requestfailed", (request) => {
    // A page that is left or loaded anew takes back what it asks for.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      faults.push(`failed: ${request.url()}`);
    }
  });
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (!["data:", "blob:"].includes(target.protocol) && target.origin !== origin) {
      faults.push(`left the origin: ${request.url()}`);
    }
  });
  await page.goto(url);
  return { page, faults };
}

/** The text of a file that the page gave to take along, with its byte order mark. */
export async function downloaded(download: Download): Promise<string> {
  return (await buffer(await download.createReadStream())).toString("utf8");
}
