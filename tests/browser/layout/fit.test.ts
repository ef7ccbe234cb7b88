import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { serveSite, type Site } from "../site.ts";

/** Formulas between lines, and one whose fraction is higher than the line that it stands in. */
const derived = [
  "$$\n\\begin{aligned} Fl - kmgl &= mv^2 \\\\ F &= kmg \\end{aligned}\n$$",
  "$$\n\\boxed{E=mc^2}\n$$",
  "平均数 $\\overline{x}$ 和约分 $\\frac{\\cancel{4}}{2}$。",
].join("\n\n");
/** A section with more under its title than there is room for between the cords. */
const section = `<!-- .slide: data-layout="section" -->\n\n## 困难\n\n${"### 投资下滑\n\n一句话\n\n".repeat(6)}`;
/** Six groups of two figures each. */
const figured = `## 六个方面\n\n${"### 民生\n\n- 国控断面水质达标率 100%\n- 技改投资增长 23.5%\n\n".repeat(6)}`;
const item = "- 这项工作必须不折不扣地抓好贯彻落实，确保各项任务按时按质按量完成，决不允许打折扣\n";

let browser: Browser;
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-fit-"));
  await writeFile(join(folder, "deck.yaml"), "\n");
  await writeFile(
    join(folder, "01.md"),
    `# 报告\n\n---\n\n## 公式\n\n- 约占 $2\\%\\sim 5\\%$\n\n$$\n\\hat{x} = b\n$$\n\n---\n\n## 推导\n\n${derived}\n\n---\n\n${section}---\n\n${figured}---\n\n## 太多\n\n${item.repeat(16)}`,
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
  const fits = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".frame .slide:has(math)")].map((slide) =>
      Number(slide.style.getPropertyValue("--fit") || 1),
    ),
  );
  expect(fits).toHaveLength(2);
  expect(Math.min(...fits)).toBeGreaterThan(0.6);
});

it("the lines of a derivation stand with their signs below one another, and a struck term is struck", async () => {
  const { page } = await openPage(browser, `${site.url}?view=stage#/推导`);
  await page.waitForSelector("html.ready");
  const [lefts, strike, fit] = await page.evaluate(() => {
    const drawn = document.querySelector<HTMLElement>(".slide.present");
    const signs = [...(drawn?.querySelectorAll("mtable mo") ?? [])];
    const struck = drawn?.querySelector(".tml-cancel")?.getBoundingClientRect();
    return [
      signs
        .filter(({ textContent }) => textContent === "=")
        .map((sign) => Math.round(sign.getBoundingClientRect().left)),
      (struck?.width ?? 0) * (struck?.height ?? 0),
      Number(drawn?.style.getPropertyValue("--fit") || 1),
    ] as const;
  });
  expect(lefts).toHaveLength(2);
  expect(Math.abs((lefts[0] ?? 0) - (lefts[1] ?? 9))).toBeLessThan(2);
  expect(strike).toBeGreaterThan(100);
  expect(fit).toBe(1);
});

it("a section stays between its cords", async () => {
  const { page } = await openPage(browser, `${site.url}?view=stage#/困难`);
  await page.waitForSelector("html.ready");
  const [top, bottom] = await page.evaluate(() => {
    const face = document.querySelector<HTMLElement>(".slide.present > .face");
    const box = face?.getBoundingClientRect();
    if (!face || !box) return [0, 0];
    const scale = box.height / 1080;
    const from = face.querySelector("h2")?.getBoundingClientRect().top ?? 0;
    const to = [...face.querySelectorAll("p")].at(-1)?.getBoundingClientRect().bottom ?? 0;
    return [(from - box.top) / scale, (to - box.top) / scale];
  });
  expect(top).toBeGreaterThan(112);
  expect(bottom).toBeLessThan(973);
});

it("figures in six groups keep their size", async () => {
  const { page } = await openPage(browser, `${site.url}?view=stage#/六个方面`);
  await page.waitForSelector("html.ready");
  const [tiles, fit] = await page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>(".slide.present");
    return [
      slide?.querySelectorAll(".tile").length,
      Number(slide?.style.getPropertyValue("--fit") || 1),
    ] as const;
  });
  expect(tiles).toBe(12);
  expect(fit).toBe(1);
});
