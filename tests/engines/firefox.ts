import { existsSync } from "node:fs";
import { getDocument } from "../pdf-js.ts";
import { type KeyInput, launch } from "puppeteer-core";
import type { Driver, Engine } from "./driver.ts";

const program = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

/** By WebDriver BiDi, which Firefox speaks by itself. */
export const firefox: Engine = {
  name: "Firefox",
  isThere: program !== undefined,
  missing: "apt-get install --no-install-recommends firefox-esr",
  async start(): Promise<Driver> {
    const browser = await launch({
      browser: "firefox",
      executablePath: program ?? "",
      headless: true,
      extraPrefsFirefox: { "intl.accept_languages": "zh-CN,zh", "ui.prefersReducedMotion": 1 },
    });
    const [blank] = await browser.pages();
    let page = blank ?? (await browser.newPage());
    return {
      version: (await browser.version()).replace("/", " "),
      open: async (url) => void (await page.goto(url)),
      resize: (width, height) => page.setViewport({ width, height }),
      press: (key) => page.keyboard.press(key as KeyInput),
      evaluate: async (work, argument) => page.evaluate(work as never, argument as never),
      screenshot: async () => Buffer.from(await page.screenshot()),
      async countPages() {
        const data = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        return (await getDocument({ data, verbosity: 0 }).promise).numPages;
      },
      windows: async () => (await browser.pages()).length,
      async focus(window) {
        page = (await browser.pages())[window] ?? page;
        await page.bringToFront();
      },
      async closeOthers() {
        const [first, ...others] = await browser.pages();
        for (const other of others) await other.close();
        page = first ?? page;
      },
      close: () => browser.close(),
    };
  },
};
