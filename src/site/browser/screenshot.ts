import type { Page, PageScreenshotOptions } from "playwright-core";

/** At a load of ten a core, one picture in three hundred was asked for a second time, and no picture for a third. */
const attempts = 10;

/**
 * A page as a PNG file. On a busy machine Chromium now and then has no frame to give (`Unable to capture screenshot`,
 * https://github.com/puppeteer/puppeteer/issues/6136), so it is asked again after the next one. Every other fault is
 * thrown.
 */
export async function screenshotOf(
  page: Pick<Page, "screenshot" | "evaluate">,
  options?: PageScreenshotOptions,
): Promise<Buffer> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    try {
      return await page.screenshot(options);
    } catch (fault) {
      if (!String(fault).includes("Unable to capture screenshot")) throw fault;
      await page.evaluate(nextFrame);
    }
  }
  return page.screenshot(options);
}

/** In the page. */
function nextFrame(): Promise<number> {
  return new Promise((drawn) => requestAnimationFrame(drawn));
}
