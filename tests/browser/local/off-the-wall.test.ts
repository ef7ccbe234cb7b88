import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
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

/** Types into the first figure, closes the sheet and makes the page the wall. */
async function typeAndShow(page: Page, typed: string): Promise<void> {
  await becomes(page, "ready");
  await press(page, "d");
  await page.waitForSelector("dialog.figures input:focus", { timeout: 60_000 });
  await page.keyboard.type(typed);
  await press(page, "Enter", "Escape");
  await page.waitForTimeout(500);
  await press(page, "f");
  await expect.poll(() => page.evaluate(isFull), { timeout: 20_000 }).toBe(true);
}

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

// A browser leaves full screen when it loads a page anew.
describe("a wall that is loaded anew", () => {
  it("has no sheet over it for what was typed before, until a person asks for it", async () => {
    const { page } = await openPage(browser, server.url);
    await typeAndShow(page, "约88");
    await page.reload();
    await becomes(page, "ready");
    await page.waitForTimeout(2500);
    expect([await page.evaluate(isFull), await page.evaluate(openSheets)]).toEqual([false, 0]);
    await press(page, "d");
    await page.waitForSelector("dialog.figures input:focus", { timeout: 60_000 });
    const values = () =>
      page
        .locator("dialog.figures input")
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(await values()).toContain("约88");
    // Where it was left open, a person is still at it.
    await page.reload();
    await becomes(page, "ready");
    await expect.poll(() => page.evaluate(openSheets), { timeout: 20_000 }).toBe(1);
    expect(await values()).toContain("约88");
  });

  it("saves a number all the same that was typed while the server was gone", async () => {
    const { page } = await openPage(browser, server.url);
    await page.route("**/__figures", (route) =>
      route.request().method() === "GET" ? route.continue() : route.abort(),
    );
    await typeAndShow(page, "88");
    const sheet = () => readFile(join(folder, "figures.yaml"), "utf8");
    expect(await sheet()).not.toContain(": 88");
    await page.unroute("**/__figures");
    await page.reload();
    await becomes(page, "ready");
    await expect.poll(sheet, { timeout: 20_000 }).toContain(": 88");
    expect(await page.evaluate(openSheets)).toBe(0);
  });
});

// A built page has reveal.js without them.
describe("settings of reveal.js in the address", () => {
  it.each([
    ["?showNotes=true#/learning", "html.ready"],
    ["?view=stage&showNotes=separate-page&showHiddenSlides=true#/learning", "html.ready"],
    ["?print-pdf&showNotes=true", "html.ready .pdf-page"],
    ["?print-pdf&showNotes=separate-page", "html.ready .pdf-page"],
  ])("%s bring no notes", async (address, shown) => {
    const { page } = await openPage(browser, server.url + address);
    await page.waitForSelector(shown, { timeout: 60_000, state: "attached" });
    await page.waitForTimeout(500);
    const notes = await page.evaluate(() =>
      [...document.querySelectorAll("[class*='speaker-notes']")].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(notes.join("")).toBe("");
    expect(page.url()).not.toContain("show");
  });

  it("have a picture from elsewhere fetched by no wall", async () => {
    const asked = "?view=stage&parallaxBackgroundImage=http://127.0.0.1:9/x.png";
    const { page, faults } = await openPage(browser, server.url + asked);
    await becomes(page, "ready");
    await page.waitForTimeout(500);
    expect(faults).toEqual([]);
  });
});
