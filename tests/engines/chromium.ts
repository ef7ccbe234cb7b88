import { getDocument } from "../pdf-js.ts";
import { launchBrowser } from "../../src/site/browser/browser.ts";
import { screenshotOf } from "../../src/site/browser/screenshot.ts";
import type { Driver, Engine } from "./driver.ts";

export const chromium: Engine = {
  name: "Chromium",
  isThere: true,
  missing: "",
  async start(): Promise<Driver> {
    const browser = await launchBrowser();
    const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
    let page = await context.newPage();
    return {
      version: `Chromium ${browser.version()}`,
      open: async (url) => void (await page.goto(url)),
      resize: (width, height) => page.setViewportSize({ width, height }),
      press: (key) => page.keyboard.press(key),
      evaluate: async (work, argument) => page.evaluate(work as never, argument as never),
      screenshot: () => screenshotOf(page),
      async countPages() {
        const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
        return (await getDocument({ data, verbosity: 0 }).promise).numPages;
      },
      windows: async () => context.pages().length,
      async focus(window) {
        page = context.pages()[window] ?? page;
        await page.bringToFront();
      },
      async closeOthers() {
        const [first, ...others] = context.pages();
        for (const other of others) await other.close();
        page = first ?? page;
      },
      close: () => browser.close(),
    };
  },
};
