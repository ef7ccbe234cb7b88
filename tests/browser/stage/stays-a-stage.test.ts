import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../browser.ts";
import { ownSingleFile } from "../site.ts";
import { becomes, press, shown, useWall } from "../wall.ts";

const wall = useWall();
let file: string;

beforeAll(async () => {
  file = await ownSingleFile();
});

const half = { width: 683, height: 740 };
const viewOf = (page: Page) =>
  page.evaluate(() => {
    const { classList } = document.documentElement;
    return ["staged", "reading", "speaker"].find((view) => classList.contains(view));
  });

async function open(url: string): Promise<Page> {
  const { page } = await openPage(wall.browser(), url);
  await becomes(page, "ready");
  return page;
}

/** To the article, to a section by its contents, which is a new entry of the history, and to the slides again. */
async function readAndReturn(page: Page): Promise<void> {
  await press(page, "r");
  await becomes(page, "reading", "guided");
  await page.evaluate(() => {
    location.hash = "#research";
  });
  await page.evaluate(() => document.querySelector<HTMLElement>(".to-stage")?.click());
  await becomes(page, "staged", "ready");
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect.poll(() => viewOf(page)).toBeDefined();
}

describe.each([
  ["a site", () => wall.url()],
  ["a single file", () => file],
])("a stage of %s that is loaded anew", (_name, url) => {
  it("is a stage in a window that has become narrow", async () => {
    const page = await open(url());
    await page.setViewportSize(half);
    await reload(page);
    expect(await viewOf(page)).toBe("staged");
    await becomes(page, "ready");
    await press(page, "PageDown");
    await reload(page);
    expect(await viewOf(page)).toBe("staged");
  });

  it("is a stage after a step back to where the article was", async () => {
    const page = await open(`${url()}?view=stage`);
    await readAndReturn(page);
    const here = await shown(page);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.url()).toContain("view=stage");
    await page.waitForTimeout(300);
    expect([await viewOf(page), page.url()]).toEqual([
      "staged",
      expect.stringContaining("view=stage"),
    ]);
    await press(page, "PageDown");
    const now = await shown(page);
    expect(now).not.toBe(here);
    await reload(page);
    expect(await viewOf(page)).toBe("staged");
    await becomes(page, "ready");
    expect(await shown(page)).toBe(now);
  });

  it("is a stage behind a hash that was typed into its address", async () => {
    const page = await open(url());
    await page.evaluate(() => {
      location.hash = "#/bridge";
    });
    await expect.poll(() => shown(page)).toBe("bridge 0");
    await page.evaluate(() => {
      location.hash = "#nowhere";
    });
    await page.setViewportSize(half);
    await reload(page);
    expect(await viewOf(page)).toBe("staged");
  });

  it("is the article where a person went to it", async () => {
    const page = await open(url());
    await press(page, "r");
    await becomes(page, "reading", "guided");
    await reload(page);
    expect(await viewOf(page)).toBe("reading");
  });

  it("opens an address that is passed on as before: by the width of the window", async () => {
    const page = await open(url());
    await press(page, "PageDown");
    const passedOn = page.url();
    const { page: phone } = await openPage(wall.browser(), passedOn, {
      viewport: { width: 390, height: 844 },
    });
    await becomes(phone, "reading");
    // In the same window, too.
    await page.setViewportSize(half);
    await page.goto("about:blank");
    await page.goto(passedOn);
    await becomes(page, "reading");
  });
});
