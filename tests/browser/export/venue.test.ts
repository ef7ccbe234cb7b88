import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { venue } from "../../../src/export/venue.ts";
import { writeFiles } from "../../../src/export/write-files.ts";
import { closePages, ownBrowser, openPage, type WatchedPage } from "../browser.ts";
import { ownOldBrowser, hasOldBrowser } from "../old-browser.ts";

const title = "2023年主题教育总结发言";
let place: string;
const path = (name: string): string => join(place, `${title}-会场包`, name);

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-venue-"));
  const deck = await readDeckFolder("slides");
  await writeFiles(place, await venue.make({ folder: "slides", deck, isPublic: false }), "slides");
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe("the folder for the venue", () => {
  it("has instructions that the Notepad of Windows 7 shows", async () => {
    const text = await readFile(path("使用说明.txt"), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const words of [`双击“${title}.html”`, "双击“检查.html”", "PageDown", "＝ 黑屏"]) {
      expect(text).toContain(words);
    }
  });

  it("has the checksum of every other file", async () => {
    const lines = (await readFile(path("校验.txt"), "utf8")).split("\n");
    const sums = lines.filter((line) => line !== "" && !line.startsWith("#"));
    expect(sums).toHaveLength(4);
    for (const line of sums) {
      const [sum = "", name = ""] = line.split("  ");
      const bytes = await readFile(path(name));
      expect(sum).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });
});

/** Without a window, Chromium 109 answers no request for full screen. */
const browsers = [
  { name: "a browser of today", connect: ownBrowser, fullscreen: "✓ 可以 试过了，可以" },
  ...(hasOldBrowser
    ? [{ name: "Chromium 109", connect: ownOldBrowser, fullscreen: "✗ 不行 浏览器不允许" }]
    : []),
];

it.each([`${title}.html`, "检查.html"])(
  "%s says its encoding where browsers look",
  async (name) => {
    const bytes = await readFile(path(name));
    expect(bytes.subarray(0, 1024).toString("latin1")).toMatch(/<meta charset="utf-8"/);
  },
);

describe.each(browsers)("the preflight page in $name", ({ connect, fullscreen }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect();
  });
  afterEach(() => closePages(browser));

  const open = (name: string, options: BrowserContextOptions = {}): Promise<WatchedPage> =>
    openPage(browser, pathToFileURL(path(name)).href, {
      viewport: { width: 1024, height: 768 },
      ...options,
    });

  it("says what it finds, quietly and without a request", async () => {
    const { page, faults } = await open("检查.html");
    expect(await verdict(page, "浏览器")).toMatch(/^✓ 可以 Chrome \d+，支持$/);
    expect(await verdict(page, "屏幕")).toBe("! 注意 1024×768，缩放 100%，4:3");
    expect(await verdict(page, "第二块屏（投影）")).toBe("! 注意 没有看到");
    await expect.poll(() => verdict(page, "字体")).toBe("✓ 可以 稿子自带的字体都画出来了");
    expect(await verdict(page, "声音")).toBe("✓ 可以 不需要");
    await expect.poll(() => verdict(page, "熄屏、休眠")).toMatch(/^(?:✓ 可以|! 注意) /);
    expect(await verdict(page, "会前检查")).toBe("○ 待试 还有 2 项要试");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
    expect(faults).toEqual([]);
  });

  it("lights a tile a key, and no key does anything else", async () => {
    const { page } = await open("检查.html", { viewport: { width: 1024, height: 300 } });
    await page.evaluate(() => document.body.setAttribute("data-same", ""));
    const keys = ["ArrowRight", "ArrowLeft", "Space", "PageUp", "PageDown", "b", ".", "F5"];
    for (const [count, key] of [...keys, "Escape", "Home", "End"].entries()) {
      await page.keyboard.press(key);
      expect(await page.locator(".keys .good").count()).toBe(count + 1);
    }
    expect(await verdict(page, "键盘、翻页笔")).toBe("✓ 可以 能翻页，按过 11 / 11");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator("body[data-same]").count()).toBe(1);
    await page.keyboard.press("x");
    expect(await page.locator(".keys .good").count()).toBe(11);
  });

  it("says how a try of full screen went, or that nothing came of it", async () => {
    const { page } = await open("检查.html");
    expect(await verdict(page, "全屏")).toMatch(/^○ 待试 /);
    await page.getByRole("button", { name: "进入、退出全屏" }).click();
    await expect.poll(() => verdict(page, "全屏")).toBe(fullscreen);
    // The focus is off the button: a space bar would try once more.
    await page.keyboard.press("Space");
    await page.keyboard.press("PageUp");
    expect(await verdict(page, "全屏")).toBe(fullscreen);
    const all = fullscreen.startsWith("✓") ? "✓ 可以 可以放映" : "✗ 不行 有 1 项不行，见红色的";
    await expect.poll(() => verdict(page, "会前检查")).toBe(all);
  });

  it("says so when a font does not arrive", async () => {
    const whole = await readFile(path("检查.html"), "utf8");
    const broken = whole.replace(/(family:"?Rostrum Num"?[^}]*base64,)[^)"]{200}/, "$1");
    expect(broken).not.toBe(whole);
    await writeFile(path("坏字体.html"), broken);
    const { page } = await open("坏字体.html");
    await expect.poll(() => verdict(page, "字体")).toBe("✗ 不行 5 种字体里有 1 种没画出来");
    expect(await verdict(page, "会前检查")).toBe("✗ 不行 有 1 项不行，见红色的");
  });

  it("says in red that there is no script, where there is none", async () => {
    const { page, faults } = await open("检查.html", { javaScriptEnabled: false });
    expect(await verdict(page, "会前检查")).toBe(
      "✗ 不行 这个浏览器太旧，或者关掉了脚本（JavaScript）",
    );
    expect(await page.locator(".row").count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("speaks English where the browser asks for it", async () => {
    const { page } = await open("检查.html", { locale: "en-US" });
    expect(await verdict(page, "Sound")).toBe("✓ Good Not needed");
  });
});

/** The verdict of the row with this title. */
function verdict(page: Page, name: string): Promise<string> {
  return page
    .locator(".row", { has: page.getByRole("heading", { name, exact: true }) })
    .locator(".verdict")
    .innerText();
}
