import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ownSingleFile } from "../site.ts";
import { press, shown, swipe, useWall } from "../wall.ts";

const wall = useWall();

/**
 * What the browsers inside WeChat, QQ and UC lack, now and then or always: storage, messages between windows, service
 * workers, full screen, second windows, wake locks and paper.
 */
function takeAway(): void {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }
  Reflect.deleteProperty(window, "BroadcastChannel");
  for (const name of ["serviceWorker", "wakeLock", "share", "clipboard", "vibrate"]) {
    Reflect.deleteProperty(Navigator.prototype, name);
  }
  for (const name of ["fullscreenElement", "fullscreenEnabled", "exitFullscreen"]) {
    Reflect.deleteProperty(Document.prototype, name);
  }
  Reflect.deleteProperty(Element.prototype, "requestFullscreen");
  window.open = () => null;
  window.print = () => {};
}

/** A page in such a browser, on a phone unless `options` say otherwise. */
async function open(address: string, options = {}) {
  const context = await wall.browser().newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "zh-CN",
    ...options,
  });
  await context.addInitScript(takeAway);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(new URL(address, wall.url()).href);
  return { page, faults };
}

const nothingBeside = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe("the browser inside a chat", () => {
  it.each([
    ["a site", async () => wall.url()],
    ["a file", ownSingleFile],
  ])("reads the article of %s, and shows the slides and turns them", async (_what, address) => {
    const { page, faults } = await open(await address());
    await page.waitForSelector("html.guided");
    expect(await nothingBeside(page)).toBe(true);
    await page.locator(".to-contents:visible").first().click();
    await page.locator(".all-contents").getByText("理论学习有招").click();
    await expect
      .poll(() => page.locator("#learning").evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(300);
    await page.goto(new URL("?view=stage#/planning", page.url()).href);
    await page.waitForSelector("html.ready");
    await swipe(page, 300, 60);
    await expect.poll(() => shown(page)).toBe("learning 0");
    expect(faults).toEqual([]);
  });

  it("says what it cannot do where a key asks for it, and goes on", async () => {
    const { page, faults } = await open("?view=stage#/planning", {
      viewport: { width: 1366, height: 768 },
      isMobile: false,
    });
    await page.waitForSelector("html.ready");
    for (const key of ["f", "F5", "s", "s"]) await press(page, key);
    expect(await page.locator("dialog.help .blocked a").getAttribute("href")).toContain(
      "view=speaker",
    );
    await press(page, "Escape");
    await press(page, "PageDown");
    await expect.poll(() => shown(page)).toBe("learning 0");
    expect(faults).toEqual([]);
  });
});
