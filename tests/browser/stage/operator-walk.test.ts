import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { instructions } from "../../../src/export/venue/instructions.ts";
import { closePages, newContext, ownBrowser } from "../browser.ts";
import { ownSingleFile } from "../site.ts";
import { openSpeaker, saySingleScreen, wallSays } from "../speaker-windows.ts";
import { becomes, count, press, shown } from "../wall.ts";

/*
 * An operator has only the README's key table and 使用说明.txt. This test does everything that they say and expects their
 * results. A line that the test does not know makes it fail.
 */

let browser: Browser;
let file: string;
beforeAll(async () => {
  [browser, file] = await Promise.all([ownBrowser(), ownSingleFile()]);
});
afterEach(() => closePages(browser));

async function open(hash = ""): Promise<Page> {
  const context = await newContext(browser, { viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(file + hash);
  await becomes(page, "ready");
  return page;
}

const isVisible = (page: Page, element: string): Promise<boolean> =>
  page.locator(element).isVisible();
const isFull = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.fullscreenElement !== null);
const isAt = async (page: Page, place: string): Promise<void> => {
  await expect.poll(() => shown(page)).toBe(place);
};

/** What a line of a key table promises, and how to see it on slide 5 (learning) of the committed deck. */
const promises: readonly (readonly [RegExp, (page: Page, key: string) => Promise<void>])[] = [
  [/^下一步|^画面往后翻/, (page) => isAt(page, "research 0")],
  [/^上一步|^画面往回翻/, (page) => isAt(page, "planning 0")],
  [
    /^第一页、最后一页|^第一页$|^最后一页$/,
    (page, key) => isAt(page, key === "Home" ? "cover 0" : "closing 0"),
  ],
  [
    /跳到/,
    async (page, key) => {
      expect(await isVisible(page, "dialog.jump")).toBe(true);
      await press(page, ...(key === "g" ? ["6"] : []), "Enter");
      const number = key === "g" ? 6 : Number(key);
      if (number === 6) await isAt(page, "research 0");
    },
  ],
  [/^黑屏/, async (page) => void expect(await isVisible(page, ".black-sheet")).toBe(true)],
  [
    /^定格|^定住/,
    async (page) => {
      await press(page, "PageDown");
      await isAt(page, "learning 0");
      expect(await page.title()).toMatch(/^［已定住］/);
      await press(page, "z", "PageDown");
      await isAt(page, "research 0");
    },
  ],
  [/^全屏|^放映|^进入、退出全屏/, (page) => expect.poll(() => isFull(page)).toBe(true)],
  [/^总览|^全部页面/, (page) => page.locator("dialog.overview").waitFor()],
  [/^会标/, async (page) => void expect(await isVisible(page, ".holding-sheet")).toBe(true)],
  [/^撤销/, (page) => isAt(page, "learning 0")],
  [
    /^讲者屏/,
    async (page) => {
      await saySingleScreen(page);
      const speaker = (): Page | undefined => page.context().pages()[1];
      await expect.poll(() => speaker() !== undefined).toBe(true);
      await speaker()?.waitForSelector("html.speaker.ready");
      // Beside it a press may be for the notes, and R shows no article.
      await speaker()?.close({ runBeforeUnload: true });
      await expect.poll(() => page.context().pages().length).toBe(1);
    },
  ],
  [/^阅读全文/, async (page) => void (await page.waitForSelector("html.reading"))],
  [/^全部按键|^在屏幕上看按键表/, (page) => page.locator("dialog.help").waitFor()],
  [/^查找|^找/, async (page) => void (await page.waitForSelector(".search[open]"))],
  [
    /写|光点/,
    async (page, key) => {
      await page.waitForSelector(key === "w" ? ".pen.drawing" : "html.lasered");
      await press(page, key);
      await page.waitForSelector(key === "w" ? ".pen:not(.drawing)" : "html:not(.lasered)", {
        state: "attached",
      });
    },
  ],
  [
    /^关闭、放开/,
    async (page) => {
      await press(page, "o", "Escape");
      expect(await isVisible(page, "dialog.overview")).toBe(false);
    },
  ],
];

const names: Readonly<Record<string, string>> = {
  "→": "ArrowRight",
  "←": "ArrowLeft",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  空格: "Space",
  Esc: "Escape",
};

/** The keys that a cell of a table names, as Playwright calls them. */
function keysIn(cell: string): readonly string[] {
  return cell
    .replace(/Shift 加 /g, "Shift+")
    .replace(/数字再按 Enter/, "6")
    .replace(/0–9/, "6")
    .replace(/ 或 /g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replace(/[^+]+$/, (last) => names[last] ?? last))
    .map((name) => (/^[A-Z]$/.test(name) ? name.toLowerCase() : name));
}

/** Every key of a table with what it is said to do. */
const pairs = (rows: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  rows.flatMap(([keys, meaning]) => keysIn(keys).map((key) => [key, meaning] as const));

const said = Buffer.from(instructions("总结发言", "总结发言.html")).toString();
const inInstructions = pairs(
  [...said.matchAll(/^ {3}(\S.*?) ＝ (.+?)\r$/gm)].map(([, keys = "", meaning = ""]) => [
    keys,
    meaning,
  ]),
);
const readme = await readFile("README.md", "utf8");
const table = /\n\| 按键[^\n]*\n\|[-| ]*\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? "";
const inReadme = pairs(
  [...table.matchAll(/^\| (.+?) *\| (.+?) *\|$/gm)]
    .map(([, keys = "", meaning = ""]): [string, string] => [keys, meaning])
    // A key of the local server; the tests of the figures press it.
    .filter(([, meaning]) => !/仅本机/.test(meaning)),
);

/** Every key of a table does what its line says: at slide 5, in one window, as an operator tries them. */
async function holds(rows: readonly (readonly [string, string])[]): Promise<void> {
  let page = await open("#/planning");
  for (const [key, meaning] of rows) {
    const promise = promises.find(([words]) => words.test(meaning));
    expect(promise, `no meaning for “${meaning}”`).toBeDefined();
    if ((await count(page, "html.reading")) > 0) {
      await page.context().close();
      page = await open("#/planning");
    }
    if (await isFull(page)) {
      await press(page, "f");
      // A busy machine takes a while, and R does nothing before.
      await expect.poll(() => isFull(page), { timeout: 20_000 }).toBe(false);
    }
    await press(page, "Escape");
    await page.evaluate(() => (location.hash = "#/planning"));
    await isAt(page, "planning 0");
    await press(page, "PageDown");
    // So that there is a turn to take back.
    if (meaning.startsWith("撤销")) await press(page, "PageDown");
    await press(page, key);
    await promise?.[1](page, key).catch((fault: unknown) => {
      throw new Error(`${key}: ${meaning}`, { cause: fault });
    });
  }
}

describe("an operator who has read", () => {
  it("tables with keys in them", () => {
    expect(inInstructions.length).toBeGreaterThan(25);
    expect(inReadme.length).toBeGreaterThan(15);
  });

  it("the keys in 使用说明.txt finds each of them as it is said", () => holds(inInstructions));
  it("the keys in README.md finds each of them as it is said", () => holds(inReadme));

  it("使用说明.txt goes through the meeting as it says", async () => {
    // 双击：应当看到封面。
    const page = await open();
    expect(await shown(page)).toBe("cover 0");
    // 按 F5，画面占满屏幕。从头到尾翻一遍，再按 Home 回到封面。
    await press(page, "F5");
    await expect.poll(() => isFull(page)).toBe(true);
    for (let i = 0; i < 16; i++) await press(page, "PageDown");
    await isAt(page, "closing 0");
    await press(page, "Home");
    await isAt(page, "cover 0");
    // 黑屏的时候按翻页键，只是把画面放出来，不翻页。
    expect(said).toContain("黑屏的时候按翻页键，只是把画面放出来，不翻页。");
    await press(page, "b", "PageDown");
    expect(await isVisible(page, ".black-sheet")).toBe(false);
    expect(await shown(page)).toBe("cover 0");
    // 翻错了页：例如 6 回车。
    await press(page, "6", "Enter");
    await isAt(page, "research 0");
    // 按 O 可以看到全部页面，点哪页去哪页。
    await press(page, "o");
    await page.locator('dialog.overview a[href="#/bridge"]').click();
    await isAt(page, "bridge 0");
    // 鼠标在画面上点一下，也是下一步。
    await page.mouse.click(700, 700);
    await isAt(page, "resolve 0");
    // 按键没有反应：看右下角有没有“已定住”的小字，有就按 Z 放开。
    await press(page, "z", "PageDown");
    expect(await page.locator(".frozen-sign").innerText()).toContain("已定住");
    await press(page, "z", "PageDown");
    await isAt(page, "strength 0");
    // 死机、断电：再双击一次文件，会回到刚才那一页。
    await page.reload();
    await page.waitForSelector("html.ready");
    await isAt(page, "strength 0");
    // 讲者屏：翻页、黑屏、跳页在哪个窗口按都行。
    const speaker = await openSpeaker(page);
    await press(speaker, "b");
    await expect.poll(() => wallSays(page)).toMatch(/ black$/);
    await press(speaker, "PageDown");
    await expect.poll(() => wallSays(page)).toMatch(/ live$/);
    await isAt(page, "strength 0");
    await press(speaker, "6", "Enter");
    await isAt(page, "research 0");
    // 要马上翻，按 N。
    await press(speaker, "n");
    await isAt(page, "research 1");
    // 只关了画面、讲者屏还在：讲者屏上会说，按“打开画面窗口”。
    await page.close({ runBeforeUnload: true });
    const again = page.context().waitForEvent("page");
    await speaker.locator(".alerts").getByRole("button", { name: "打开画面窗口" }).click();
    await (await again).waitForSelector("html.ready");
    await isAt(await again, "research 1");
  });
});
