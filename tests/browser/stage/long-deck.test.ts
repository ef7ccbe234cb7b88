import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { turnTo } from "../../../src/site/check/walk.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { serveSite, type Site } from "../site.ts";
import { becomes, press, shown } from "../wall.ts";

/** Every seventh slide has a step, every tenth one has another below it. */
const deck = Array.from({ length: 60 }, (_, index) => {
  const number = index + 1;
  const link = number === 3 ? "\n\n[往后](#/50)" : "";
  const step = number % 7 === 0 ? '\n\n- 一步 <!-- .element: class="fragment" -->' : "";
  const below = number % 10 === 0 ? `\n\n----\n\n## 第${number}页之下\n` : "";
  return `## 第${number}页${link}${step}${below}`;
}).join("\n\n---\n\n");

let folder: string;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-long-"));
  await writeFile(join(folder, "deck.yaml"), "title: 长稿\n");
  await writeFile(join(folder, "01.md"), `${deck}\n`);
  [site, browser] = await Promise.all([serveSite(folder), ownBrowser()]);
});

let common: Page | undefined;

afterEach(({ task }) => {
  if (task.result?.state === "fail") common = undefined;
  return closePages(browser, ...(common ? [common.context()] : []));
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  const { page, faults } = await openPage(browser, site.url + address);
  expect(faults).toEqual([]);
  await becomes(page, "ready");
  return page;
}

/** The stage that tests have in common, at a slide, with nothing over it: for tests that leave only their place. */
async function at(number: number): Promise<Page> {
  if (!common || common.isClosed()) common = await open("#/1");
  await press(common, "Escape", "Escape");
  await common.evaluate((slide) => (location.hash = `#/${slide}`), number);
  const page = common;
  await expect.poll(() => seen(page)).toBe(`第${number}页 0`);
  return page;
}

/** The heading on the wall and the steps under it; checks that nothing else is visible. */
async function seen(page: Page): Promise<string> {
  const [, steps = ""] = (await shown(page)).split(" ");
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".slides section.slide.present h2")]
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => heading.innerText),
  );
  return `${headings.join()} ${steps}`;
}

it("has only the near slides on the stage, and every slide in the document, in order", async () => {
  const page = await open("#/30");
  expect(await seen(page)).toBe("第30页 0");
  expect(await page.locator(".slides > section").count()).toBeLessThan(20);
  const all = await page.locator("section.slide:not([aria-hidden] section) h2").allTextContents();
  expect(all).toHaveLength(66);
  expect(all.slice(30, 34)).toEqual(["第29页", "第30页", "第30页之下", "第31页"]);
});

it("is walked from the first slide to the last and back, step by step", async () => {
  const page = await at(1);
  const forwards: string[] = [await seen(page)];
  const presses = 60 - 1 + 6 + 8;
  for (let i = 0; i < presses; i++) {
    await press(page, "PageDown");
    forwards.push(await seen(page));
  }
  expect(forwards.at(-1)).toBe("第60页之下 0");
  expect(new Set(forwards).size).toBe(presses + 1);
  const backwards: string[] = [];
  for (let i = 0; i < presses; i++) {
    backwards.unshift(await seen(page));
    await press(page, "PageUp");
  }
  expect(await seen(page)).toBe("第1页 0");
  expect(backwards).toEqual(forwards.slice(1));
});

it.each([
  ["#/7/1/0", "第7页 1"],
  ["#/20/2", "第20页之下 0"],
  ["#/60", "第60页 0"],
  ["", "第1页 0"],
])("opens at %j, and goes there by its address", async (address, expected) => {
  expect(await seen(await open(address))).toBe(expected);
  const page = await at(45);
  await page.evaluate((hash) => (location.hash = hash || "#/1"), address);
  await expect.poll(() => seen(page)).toBe(expected);
});

it("follows a link on a slide to one far away", async () => {
  const page = await at(3);
  await page.getByRole("link", { name: "往后" }).click();
  expect(await seen(page)).toBe("第50页 0");
});

it("follows no link while frozen", async () => {
  const page = await at(3);
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, "turns", seen);
    const note = (): void => void seen.push("turn");
    document.querySelector(".reveal")?.addEventListener("slidechanged", note);
  });
  await press(page, "z");
  await page.getByRole("link", { name: "往后" }).click();
  expect(await seen(page)).toBe("第3页 0");
  expect(await page.evaluate(() => Reflect.get(window, "turns"))).toEqual([]);
});

it("jumps far and near, to the ends, and comes back there after a reload", async () => {
  const page = await at(1);
  const goes = async (keys: readonly string[], to: string): Promise<void> => {
    await press(page, ...keys);
    await expect.poll(() => seen(page)).toBe(to);
  };
  await goes(["End"], "第60页之下 0");
  await goes(["Home"], "第1页 0");
  await goes(["4", "2", "Enter"], "第39页 0");
  await goes(["2", "Enter"], "第2页 0");
  await goes(["PageUp", "PageUp"], "第1页 0");
  await goes(["End"], "第60页之下 0");
  await goes(["PageUp", "PageUp"], "第59页 0");
  await page.reload();
  await page.waitForSelector("html.ready");
  expect(await seen(page)).toBe("第59页 0");
});

it("shows all slides in the overview and in the article, and lets both go to any", async () => {
  const page = await open("#/33");
  await press(page, "o");
  await expect.poll(() => page.locator(".overview > ol > li").count()).toBe(66);
  await page.locator(".overview > ol > li > a").nth(65).click();
  expect(await seen(page)).toBe("第60页之下 0");
  await press(page, "r");
  await page.waitForSelector("html.reading");
  expect(await page.locator(".slides section.slide").count()).toBe(66);
  expect(await page.locator(".shelf").count()).toBe(0);
});

it("takes a check to every slide and step, near and far", async () => {
  const page = await at(1);
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll("section.slide")].map(({ id }) => id),
  );
  const steps = [0, 1];
  for (const id of [ids[1], ids[50], ids[7], ids[65]]) {
    expect(await page.evaluate(turnTo, { id: id ?? "", step: 0 })).toBe(true);
    expect(await page.locator("section.slide.present").last().getAttribute("id")).toBe(id);
  }
  const stepped = await page.evaluate(() =>
    [...document.querySelectorAll(".fragment")].map((one) => one.closest("section")?.id).at(-1),
  );
  for (const step of steps) {
    expect(await page.evaluate(turnTo, { id: stepped ?? "", step })).toBe(true);
    expect(await page.locator("section.present .fragment.visible").count()).toBe(step);
  }
});

it("prints every slide", async () => {
  const page = await open("?print-pdf");
  await expect.poll(() => page.locator(".pdf-page").count()).toBe(66);
});
