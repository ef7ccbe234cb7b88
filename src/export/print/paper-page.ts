import type { BrowserContextOptions, Page } from "playwright-core";
import { launchNeededBrowser } from "../../site/browser/browser.ts";

/** A reserved address: the page is answered here, and nothing leaves the machine. */
const address = "http://paper.invalid/";

interface PaperPage extends BrowserContextOptions {
  /** Holds all that it needs. */
  readonly html: string;
  /** The query of the address, such as `view=stage`. */
  readonly query?: string;
}

/**
 * Opens a page in a browser, and closes it when `use` is done. Throws a fault with the code `NOBROWSER` where no
 * browser starts.
 */
export async function withPaperPage<Made>(
  { html, query = "", ...options }: PaperPage,
  use: (page: Page) => Promise<Made>,
): Promise<Made> {
  const browser = await launchNeededBrowser();
  try {
    const page = await browser.newPage({ locale: "zh-CN", reducedMotion: "reduce", ...options });
    await page.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return `${origin}${pathname}` === address
        ? route.fulfill({ body: html, contentType: "text/html; charset=utf-8" })
        : route.abort();
    });
    await page.goto(`${address}?${query}`);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page, where nothing outside the function exists: loads every font, for what no view has drawn yet would be
 * printed in another.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
}
