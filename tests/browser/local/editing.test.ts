import { cp, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { ViteDevServer } from "vite";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { viteConfig } from "../../../src/site/vite/vite-config.ts";
import { startLocal } from "../../local-server.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { openSpeaker } from "../speaker-windows.ts";
import { shown } from "../wall.ts";

let folder: string;
let server: ViteDevServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-deck-"));
  await cp("slides", folder, { recursive: true });
  ({ server, url } = await startLocal(viteConfig(folder), join(folder, ".cache"), {
    hasFonts: true,
  }));
  browser = await ownBrowser();
});

afterEach(() => closePages(browser));
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

it("a saved file shows in place, a mistake shows over the last good deck, and goes when mended", async () => {
  const { page } = await openPage(browser, `${url}#/research/1`);
  await page.waitForSelector("html.ready", { timeout: 60_000 });
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  const row = page.locator("#research .group").nth(1);
  const problems = page.locator(".problems");
  await page.evaluate(() => {
    for (const slide of document.querySelectorAll<HTMLElement>("section.slide"))
      slide.title = "old";
  });

  await writeFile(path, text.replace("摸清楚、掌握住", "都摸清楚、掌握住"));
  await expect.poll(() => row.textContent()).toContain("都摸清楚");
  expect(await shown(page)).toBe("research 2");
  // Only the section that changed was touched.
  expect(await page.locator('section.slide:not([title="old"])').count()).toBe(1);

  await writeFile(path, text.replace("layout: ledger", "layout: leger"));
  await expect.poll(() => problems.textContent()).toContain("06-research.md:2:");
  expect(await problems.getAttribute("open")).not.toBeNull();
  expect(await row.textContent()).toContain("都摸清楚");

  await writeFile(path, text);
  await expect.poll(() => row.textContent()).not.toContain("都摸清楚");
  expect(await problems.getAttribute("open")).toBeNull();
  expect(await shown(page)).toBe("research 2");
});

it("what is too much for a slide is told while it is written, with where to split it", async () => {
  const { page } = await openPage(browser, `${url}#/planning`);
  await page.waitForSelector("html.ready", { timeout: 60_000 });
  const path = join(folder, "04-planning.md");
  const text = await readFile(path, "utf8");
  const items = Array.from({ length: 16 }, (_, at) => `- 第${at + 1}条要点`).join("\n");
  await writeFile(path, text.replace("\nNote:", `\n${items}\n\nNote:`));
  const problems = page.locator(".problems");
  await expect.poll(() => problems.textContent()).toContain("太多");
  await expect.poll(() => problems.textContent()).toContain("分成两页");
  await writeFile(path, text);
  await expect.poll(() => problems.textContent()).not.toContain("太多");
});

it("the figures sheet opens for a D that is pressed while the page is on its way", async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  let release = (): void => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/main\.ts/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForSelector("section.slide", { timeout: 60_000 });
  await page.keyboard.press("d");
  expect(await page.locator("html.ready").count()).toBe(0);
  release();
  await page.locator("dialog[open]", { hasText: "政策宣讲次数" }).waitFor({ timeout: 60_000 });
  await page.close();
}, 120_000);

it("a slide that is put in above leaves both windows at the slide that they showed, and the time of it too", async () => {
  const path = join(folder, "20-more.md");
  const slide = (name: string): string => `## ${name}\n\n正文\n\nNote:\n${name}的讲稿。\n`;
  const deck = (...names: readonly string[]): string => names.map(slide).join("\n---\n\n");
  await writeFile(path, deck("甲", "乙", "丙"));
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
  });
  const wall = await context.newPage();
  const at = `${url}#/${encodeURIComponent("乙")}`;
  await wall.goto(at);
  await expect
    .poll(async () => {
      await wall.goto(at);
      await wall.waitForSelector("html.ready", { timeout: 60_000 });
      return shown(wall);
    })
    .toBe("乙 0");
  const speaker = await openSpeaker(wall);
  const heading = speaker.locator(".top h1");
  await expect.poll(() => heading.textContent()).toContain("乙");
  await writeFile(path, deck("新", "甲", "更新", "乙", "丙"));
  await expect.poll(() => wall.locator(".slides section.slide").count()).toBe(18);
  await expect.poll(() => speaker.locator(".slides section.slide").count()).toBe(18);
  expect(await shown(wall)).toBe("乙 0");
  await expect.poll(() => speaker.locator(".shot.now section h2").textContent()).toBe("乙");
  expect(await heading.textContent()).toContain("乙");
  // It is not a turn, so nothing can be taken back.
  await wall.keyboard.press("u");
  expect(await shown(wall)).toBe("乙 0");
  await wall.close({ runBeforeUnload: true });
  await writeFile(path, deck("乙", "丙"));
  await expect.poll(() => speaker.locator(".slides section.slide").count()).toBe(15);
  await expect.poll(() => speaker.locator(".notes-pane").innerText()).toBe("乙的讲稿。");
  await context.close();
  await rm(path);
}, 120_000);

it("a saved theme file shows in place", async () => {
  const { page } = await openPage(browser, `${url}#/research/1`);
  await page.waitForSelector("html.ready", { timeout: 60_000 });
  await page.evaluate(() => (document.documentElement.title = "the same page"));

  await utimes("src/app/theme/layouts/ledger.css", new Date(), new Date());
  const sheet = page.locator('link[rel="stylesheet"][href*="rostrum-theme.css?t="]');
  await sheet.waitFor({ state: "attached" });
  expect(await page.getAttribute("html", "title")).toBe("the same page");
  expect(await shown(page)).toBe("research 2");
});
