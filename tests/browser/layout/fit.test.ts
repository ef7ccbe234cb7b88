import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { serveSite, type Site } from "../site.ts";

const item = "- 这项工作必须不折不扣地抓好贯彻落实，确保各项任务按时按质按量完成，决不允许打折扣\n";

let browser: Browser;
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-fit-"));
  await writeFile(join(folder, "deck.yaml"), "\n");
  await writeFile(
    join(folder, "01.md"),
    `# 报告\n\n---\n\n## 公式\n\n- 约占 $2\\%\\sim 5\\%$\n\n$$\n\\hat{x} = b\n$$\n\n---\n\n## 太多\n\n${item.repeat(16)}`,
  );
  [browser, site] = await Promise.all([ownBrowser(), serveSite(folder)]);
});

afterAll(async () => {
  await site?.close();
  await closePages(browser);
  if (folder) await rm(folder, { recursive: true, force: true });
});

/**
 * How far below its face the lowest item of the last slide in these boxes ends, in its own px; negative where it ends
 * above.
 */
const below = (page: Page, boxes: string): Promise<number> =>
  page.evaluate((selector) => {
    const face = [...document.querySelectorAll(`${selector} .face`)].at(-1);
    const last = [...(face?.querySelectorAll("li") ?? [])].at(-1);
    if (!face || !last) return Number.NaN;
    return last.getBoundingClientRect().bottom - face.getBoundingClientRect().bottom;
  }, boxes);

describe("a slide with too much on it, which has not been on the wall", () => {
  it("is whole in the overview", async () => {
    const { page } = await openPage(browser, `${site.url}?view=stage`);
    await page.waitForSelector("html.ready");
    await page.keyboard.press("o");
    await expect.poll(() => below(page, ".frame")).toBeLessThan(0);
  });

  it("is whole on paper", async () => {
    const { page } = await openPage(browser, `${site.url}?view=stage`);
    await page.waitForSelector("html.ready");
    await page.emulateMedia({ media: "print" });
    await expect
      .poll(() =>
        page.evaluate(() => {
          dispatchEvent(new Event("beforeprint"));
          return document.querySelector(".sheets") !== null;
        }),
      )
      .toBe(true);
    expect(await below(page, ".sheets")).toBeLessThan(0);
  });
});

it("a formula, whose signs are lower than their type, is about as large in a small picture as on the wall", async () => {
  const { page } = await openPage(browser, `${site.url}?view=stage`);
  await page.waitForSelector("html.ready");
  await page.keyboard.press("o");
  // The last is fitted after those before it.
  await expect.poll(() => below(page, ".frame")).toBeLessThan(0);
  const fit = await page.evaluate(() => {
    const formula = document.querySelector<HTMLElement>(".frame .slide:has(math)");
    return formula?.style.getPropertyValue("--fit");
  });
  expect(Number(fit || 1)).toBeGreaterThan(0.8);
});
