import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { shareBrowser, type SharedBrowser } from "./shared-browser.ts";

/** A reserved address: the page is answered here, and nothing leaves the machine. */
const address = "http://paper.invalid/";

interface PaperPage extends BrowserContextOptions {
  /** Holds all that it needs. */
  readonly html: string;
  /** The query of the address, such as `view=read`. */
  readonly query?: string;
  readonly media?: "screen" | "print";
  /** Without it, the page has a browser of its own. */
  readonly browser: SharedBrowser | undefined;
}

/**
 * Opens a page in a browser, and closes it when `use` is done. Throws a fault with the code `NOBROWSER` where no
 * browser starts.
 */
export async function withPaperPage<Made>(
  { browser: shared, ...paper }: PaperPage,
  use: (page: Page) => Promise<Made>,
): Promise<Made> {
  const host = shared ?? shareBrowser(1);
  try {
    return await host.use((browser) => openPage(browser, paper, use));
  } finally {
    if (!shared) await host.end();
  }
}

async function openPage<Made>(
  browser: Browser,
  { html, query = "", media = "screen", ...options }: Omit<PaperPage, "browser">,
  use: (page: Page) => Promise<Made>,
): Promise<Made> {
  const page = await browser.newPage({ locale: "zh-CN", reducedMotion: "reduce", ...options });
  try {
    await page.emulateMedia({ media });
    await page.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return `${origin}${pathname}` === address
        ? route.fulfill({ body: html, contentType: "text/html; charset=utf-8" })
        : route.abort();
    });
    await page.goto(`${address}?${query}`);
    return await use(page);
  } finally {
    await page.close();
  }
}

/**
 * Runs in the page, where nothing outside the function exists: loads every font, for what no view has drawn yet would be
 * printed in another.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
}
