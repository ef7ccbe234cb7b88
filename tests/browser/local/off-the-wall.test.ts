import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { startLocal } from "../../local-server.ts";
import { closePages, openPage, ownBrowser } from "../browser.ts";
import { becomes, press } from "../wall.ts";

let folder: string;
let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-wall-"));
  await cp("slides", folder, { recursive: true });
  server = await startLocal(folder);
  browser = await ownBrowser();
});

afterEach(() => closePages(browser));

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const isFull = () => document.fullscreenElement !== null;
const openSheets = () => document.querySelectorAll("dialog[open]").length;

describe("in full screen no sheet of the local server stands over the slides", () => {
  it.each(["d", "i", "e"])("%s, and full screen in the same moment", async (key) => {
    const { page } = await openPage(browser, server.url);
    await becomes(page, "ready");
    await Promise.all([press(page, key), press(page, "f")]);
    await expect.poll(() => page.evaluate(isFull), { timeout: 20_000 }).toBe(true);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(openSheets)).toBe(0);
  });

  it.each([
    ["d", "__figures"],
    ["i", "__import"],
    ["e", "__export"],
  ])("%s, and full screen while the server answers", async (key, address) => {
    const { page } = await openPage(browser, server.url);
    await becomes(page, "ready");
    await page.route(`**/${address}*`, async (route) => {
      await page.waitForTimeout(700);
      await route.continue();
    });
    await press(page, key);
    await page.waitForTimeout(300);
    // With the sheet open already, its keys are its own.
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await page.waitForTimeout(1500);
    expect([await page.evaluate(isFull), await page.evaluate(openSheets)]).toEqual([true, 0]);
  });

  it.each(["d", "i", "e"])("%s, and then full screen by the browser", async (key) => {
    const { page } = await openPage(browser, server.url);
    await becomes(page, "ready");
    await press(page, key);
    await page.waitForSelector("dialog[open]", { timeout: 60_000 });
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await expect.poll(() => page.evaluate(openSheets), { timeout: 20_000 }).toBe(0);
  });
});
