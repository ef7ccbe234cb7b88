import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { closePages, newContext, ownBrowser, openPage, type WatchedPage } from "./browser.ts";
import { ownSite } from "./site.ts";

/** The project's own deck on stage, for the tests of one file. */
export interface Wall {
  browser(): Browser;
  /** The address of the site, ending in `/`. */
  url(): string;
  /** A new stage at `address` (such as `#/research`), ready to be driven. */
  open(address?: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  /**
   * The stage that the tests of a file have in common, brought to a slide, with nothing over it: opening one costs ten
   * times as much. For tests that leave no trace but their place and an open sheet.
   */
  at(slide: string): Promise<WatchedPage>;
  /** A context that outlives the test that asks for it, unless that fails. */
  lasting(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * Reaches the shared browser and site before the tests of a file, and closes every page after each of them, but for the
 * stage that they have in common, which is opened with `options`: that one stays as long as all is well with it.
 */
export function useWall(options: BrowserContextOptions = {}): Wall {
  let url: string | undefined;
  let browser: Browser | undefined;
  let common: WatchedPage | undefined;
  let lasting: BrowserContext[] = [];
  beforeAll(async () => {
    [url, browser] = await Promise.all([ownSite(), ownBrowser()]);
  });
  afterEach(async ({ task }) => {
    const isWell = task.result?.state !== "fail" && common?.faults.length === 0;
    if (!isWell) common = undefined;
    if (task.result?.state === "fail") lasting = [];
    await closePages(browser, ...lasting, ...(common ? [common.page.context()] : []));
  });
  afterAll(() => closePages(browser));

  const wall = {
    browser: () => existing(browser),
    url: () => existing(url),
    async open(address = "", options: BrowserContextOptions = {}) {
      const watched = await openPage(wall.browser(), wall.url() + address, options);
      await becomes(watched.page, "ready");
      return watched;
    },
    async at(slide: string) {
      if (!common || common.page.isClosed()) common = await wall.open("", options);
      const { page } = common;
      // What is open is closed, and what stands still is let go; a cover needs no more than a turn.
      await press(page, "Escape", "Escape", "Home");
      await goTo(page, slide);
      expect(await count(page, "dialog[open], .black-sheet:not([hidden])")).toBe(0);
      return common;
    },
    async lasting(options: BrowserContextOptions = {}) {
      const context = await newContext(wall.browser(), options);
      lasting.push(context);
      return context;
    },
  };
  return wall;
}

function existing<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the wall is there only while tests run");
  return value;
}

/**
 * Waits until the root of a page has these classes, also where the page is loaded anew meanwhile. Playwright's own waiting
 * puts 330 KB of script into each document that it looks into, a seventh of what opening one costs: a test that only
 * presses and evaluates goes without.
 */
export async function becomes(page: Page, ...classes: readonly string[]): Promise<void> {
  const root = ["html", ...classes].join(".");
  await expect.poll(() => count(page, root), { timeout: 60_000, message: root }).toBe(1);
}

/** How many elements there are, asked without Playwright's script. */
export function count(page: Page, selector: string): Promise<number> {
  return page.evaluate((asked) => document.querySelectorAll(asked).length, selector);
}

/** Goes to a slide by its address. A turn from before may write its own address a moment later, over this one. */
export async function goTo(page: Page, slide: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate((id) => {
        if (location.hash !== `#/${id}`) location.hash = `#/${id}`;
      }, slide);
      return shown(page);
    })
    .toBe(`${slide} 0`);
}

/** Which slide is shown, and how many of its steps: `research 2`. */
export function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slides = [...document.querySelectorAll(".slides section.slide.present")];
    return slides
      .filter((slide) => slide.closest(".slides > section")?.classList.contains("present"))
      .map((slide) => `${slide.id} ${slide.querySelectorAll(".fragment.visible").length}`)
      .join(", ");
  });
}

/** Every place of the deck in the order in which presses reach it, as `shown` writes them. */
export function route(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".slides section.slide")].flatMap((slide) => {
      const steps = slide.querySelectorAll(".fragment").length;
      return Array.from({ length: steps + 1 }, (_, step) => `${slide.id} ${step}`);
    }),
  );
}

/** Presses keys one after the other, as a person does. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses a key `times` times as fast as the browser takes it, without waiting. */
export async function hammer(page: Page, key: "PageDown" | "PageUp", times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const code = { code: key, key, windowsVirtualKeyCode: key === "PageUp" ? 33 : 34 };
  const events = Array.from({ length: times }, () => ["rawKeyDown", "keyUp"] as const).flat();
  await Promise.all(
    events.map((type) => session.send("Input.dispatchKeyEvent", { type, ...code })),
  );
}

/** Draws one finger across the screen, from one `x` to another. */
export async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 500 }],
    });
  await send("touchStart", from);
  for (let i = 1; i <= 6; i++) await send("touchMove", from + ((to - from) * i) / 6);
  await send("touchEnd");
}
