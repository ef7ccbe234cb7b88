import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newContext } from "../browser.ts";
import { becomes, useWall } from "../wall.ts";

const wall = useWall();

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const screen = {
    viewport: { width: 1366, height: 768 },
    reducedMotion: "no-preference",
  } as const;
  return (await newContext(wall.browser(), { ...screen, ...options })).newPage();
}

describe("the first paint", () => {
  it("shifts nothing, neither when the fonts come nor when reveal.js takes over", async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(window, "shifts", shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(wall.url());
    await becomes(page, "ready");
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => Reflect.get(window, "shifts"))).toEqual([]);
  });

  it("stands where reveal.js puts it, to the pixel", async () => {
    const place = (page: Page): Promise<unknown> =>
      page.evaluate(() =>
        [...document.querySelectorAll("#cover h1, #cover .flow, #cover .face > .slips li")].map(
          (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].map(Math.round);
          },
        ),
      );
    const before = await newPage();
    // A script on its way, not one that failed.
    await before.route("**/*.js", () => undefined);
    await before.goto(wall.url(), { waitUntil: "commit" });
    await before.waitForSelector("#cover h1");
    await before.evaluate(() => document.fonts.ready);
    const after = await newPage();
    await after.goto(wall.url());
    await becomes(after, "ready");
    expect(await place(before)).toEqual(await place(after));
  });

  it("lays out no section further down, but all of them right after it, and where one of them is asked for", async () => {
    const heights = (page: Page): Promise<number> =>
      page.evaluate(() => {
        const slides = [...document.querySelectorAll("section.slide")];
        return new Set(slides.map(({ clientHeight }) => clientHeight)).size;
      });
    const early = async (hash: string): Promise<number> => {
      const page = await newPage();
      await page.route("**/*.js", () => undefined);
      await page.goto(`${wall.url()}?view=read${hash}`, { waitUntil: "commit" });
      await page.waitForSelector("#closing");
      return heights(page);
    };
    expect(await early("")).toBeLessThan(8);
    expect(await early("#closing")).toBeGreaterThan(8);
    const page = await newPage();
    await page.goto(`${wall.url()}?view=read`);
    await page.waitForSelector("html.guided:not(.opening)");
    expect(await heights(page)).toBeGreaterThan(8);
  });

  it("keeps the margins of a slide without a cover's layout in proportion", async () => {
    const page = await newPage();
    await page.route("**/*.js", () => undefined);
    await page.goto(wall.url(), { waitUntil: "commit" });
    await page.locator("#closing").waitFor({ state: "attached" });
    const share = await page.evaluate(() => {
      document.getElementById("cover")?.remove();
      const face = document.querySelector("#overview .face");
      if (!face) return undefined;
      const { paddingInlineEnd, inlineSize } = getComputedStyle(face);
      return parseFloat(paddingInlineEnd) / parseFloat(inlineSize);
    });
    expect(share).toBeCloseTo(96 / 1920, 3);
  });

  it("needs no script: where none arrives, the page becomes the article", async () => {
    const page = await newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(wall.url());
    await page.waitForSelector("html.reading");
    expect(await page.locator("main h2:visible").count()).toBe(12);
  });

  it("reads well with JavaScript off", async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(wall.url());
    expect(await page.locator("main h2:visible").count()).toBe(12);
    for (const last of ["业务够精。", "活动X次。", "实际举措。", "整改成绩单。", "生动局面。"]) {
      expect(await page.locator("aside.notes p", { hasText: last }).last().isVisible()).toBe(true);
    }
  });

  it("draws the cover with fonts that stand in the page", async () => {
    const page = await newPage();
    await page.route("**/*.{js,css,woff2}", (route) => route.abort());
    await page.goto(wall.url());
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    for (const selector of ["#cover h1", "#cover .flow p"]) {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
    }
  });
});
