import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { plainSite } from "../../../src/site/publish/make-site.ts";
import { startLocal } from "../../local-server.ts";
import { closePages, ownBrowser, downloaded, openPage, type WatchedPage } from "../browser.ts";
import { becomes, press, shown } from "../wall.ts";

let folder: string;
let file: string;
let committed: string;
let server: LocalServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-figures-"));
  file = join(folder, "figures.yaml");
  await cp("slides", folder, { recursive: true });
  committed = await readFile(file, "utf8");
  server = await startLocal(folder);
  ({ url } = server);
  browser = await ownBrowser();
});

beforeEach(() => writeFile(file, committed));
afterEach(() => closePages(browser));

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The stage at the slide about learning, with the sheet open over it. */
async function openSheet(): Promise<WatchedPage> {
  const watched = await openPage(browser, `${url}#/learning`);
  const { page } = watched;
  await becomes(page, "ready");
  await eventually(() => page.locator("#learning .tile").first().textContent()).toContain("X");
  await press(page, "d");
  await page.waitForSelector("dialog.figures .figure-row", { timeout: 60_000 });
  await eventually(() => page.locator("dialog.figures input:focus").count()).toBe(1);
  return watched;
}

/** Patience is for slow machines. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const row = (page: Page, name: string) =>
  page.locator(".figure-row", { has: page.getByText(name, { exact: true }) });
const stateOf = (page: Page, name: string) => row(page, name).getAttribute("data-state");
const sheet = () => readFile(file, "utf8");

describe("the figures sheet", () => {
  it("takes figure after figure from the keyboard, and slide and notes show them at once", async () => {
    const { page, faults } = await openSheet();
    expect(await page.locator(".figures .count").textContent()).toBe("已填 1 / 20");
    const sentences = row(page, "集体学习次数").locator(".sentences p");
    expect(await sentences.allTextContents()).toEqual([
      "5集体学习 X余次",
      "5目前安排集体学习X余次，现场教学X次，临堂测试X次，开展“一把手”上讲台活动X次。",
    ]);

    for (const value of ["20", "12", "3"]) {
      await page.keyboard.type(value);
      await press(page, "Enter");
    }
    const tiles = page.locator("#learning .tile");
    await eventually(() => tiles.allTextContents()).toEqual([
      "集体学习 20余次",
      "现场教学 12次",
      "临堂测试 3次",
      expect.stringContaining("X"),
    ]);
    await eventually(() => page.locator("#learning aside.notes").textContent()).toContain(
      "集体学习20余次，现场教学12次，临堂测试3次",
    );
    await eventually(() => stateOf(page, "临堂测试次数")).toBe("saved");
    expect(await page.locator(".figures .count").textContent()).toBe("已填 4 / 20");
    expect(await sheet()).toBe(
      committed
        .replace("集体学习次数:", "集体学习次数: 20")
        .replace("现场教学次数:", "现场教学次数: 12")
        .replace("临堂测试次数:", "临堂测试次数: 3"),
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await field(page, "一把手上讲台次数").getAttribute("id"),
    );

    await press(page, "Escape");
    expect(await page.locator("dialog.figures").isVisible()).toBe(false);
    await press(page, "PageDown");
    await eventually(() => shown(page)).toBe("research 0");
    expect(faults).toEqual([]);
  });

  it("says beside the field what is wrong, and writes no word that is no number", async () => {
    const { page } = await openSheet();
    const words = row(page, "集体学习次数").locator(".words");
    await page.keyboard.type("20次");
    await eventually(() => words.textContent()).toContain("只写“20”，正文里已有“次”");
    await press(page, "Enter");
    expect(await stateOf(page, "集体学习次数")).toBe("typed");
    expect(await sheet()).toBe(committed);

    await field(page, "集体学习次数").fill("23");
    await eventually(() => words.textContent()).toContain("“23余次”");
    await field(page, "现场教学次数").focus();
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saved");
    expect(await sheet()).toContain("集体学习次数: 23\n");
  });

  it("saves with Ctrl+S, and stays in the field", async () => {
    const { page } = await openSheet();
    await page.keyboard.type("20");
    await press(page, "Control+s");
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saved");
    expect(await sheet()).toContain("集体学习次数: 20\n");
    expect(await field(page, "集体学习次数").evaluate((it) => it.matches(":focus"))).toBe(true);
  });

  it("saves no half of a number that is begun while the one before is on its way", async () => {
    const { page } = await openSheet();
    let answer: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/__figures", async (route) => {
      if (route.request().method() !== "GET") await begun;
      await route.continue();
    });
    await page.keyboard.type("20");
    await press(page, "Enter");
    await page.keyboard.type("2");
    await eventually(() => stateOf(page, "现场教学次数")).toBe("typed");
    answer?.();
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saved");
    expect(await stateOf(page, "现场教学次数")).toBe("typed");
    await page.keyboard.type("30");
    await press(page, "Enter");
    await eventually(() => stateOf(page, "现场教学次数")).toBe("saved");
    expect(await sheet()).toBe(
      committed
        .replace("集体学习次数:", "集体学习次数: 20")
        .replace("现场教学次数:", "现场教学次数: 230"),
    );
  });

  it("shows both where the file changed meanwhile, and overwrites nothing unasked", async () => {
    const { page } = await openSheet();
    await page.keyboard.type("20");
    const other = committed.replace("集体学习次数:", "集体学习次数: 30");
    await writeFile(file, other);
    await eventually(() => page.locator("#learning .tile").first().textContent()).toContain("30");
    await press(page, "Enter");
    await eventually(() => stateOf(page, "集体学习次数")).toBe("stale");
    expect(await page.locator(".figures .notice").textContent()).toContain("没有覆盖它");
    const both = row(page, "集体学习次数").locator(".both");
    expect(await both.textContent()).toMatch(/现有的：30.*新填的：20/);
    expect(await sheet()).toBe(other);

    await both.getByRole("button", { name: "用新填的" }).click();
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saved");
    expect(await page.locator(".figures .notice").isVisible()).toBe(false);
    expect(await sheet()).toBe(committed.replace("集体学习次数:", "集体学习次数: 20"));
  });

  it("is honest when the server is gone, and saves later what was typed", async () => {
    const { page } = await openSheet();
    await page.route("**/__figures", (route) => route.abort());
    await page.keyboard.type("20");
    await press(page, "Enter");
    await eventually(() => stateOf(page, "集体学习次数")).toBe("failed");
    expect(await page.locator(".figures .fault").textContent()).toContain("命令窗口");
    expect(await page.locator(".figures .count").textContent()).toBe("已填 1 / 20");
    await page.unroute("**/__figures");
    await page.getByRole("button", { name: "保存" }).click();
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saved");
    expect(await page.locator(".figures .fault").isVisible()).toBe(false);
    expect(await sheet()).toContain("集体学习次数: 20\n");
  });

  it("saves what was typed while the server was gone, when its page loads anew", async () => {
    const { page } = await openSheet();
    await page.route("**/__figures", (route) => route.abort());
    await page.keyboard.type("20");
    await press(page, "Enter");
    await eventually(() => stateOf(page, "集体学习次数")).toBe("failed");
    await page.unroute("**/__figures");
    await page.reload();
    // The page that goes may have saved it already.
    await eventually(() => stateOf(page, "集体学习次数")).toMatch(/^(?:saved|filled)$/);
    expect(await sheet()).toContain("集体学习次数: 20\n");
  });

  it("saves what was typed last when its window is closed, also before an earlier save is answered", async () => {
    const { page } = await openSheet();
    const lock = join(folder, ".figures.yaml.lock");
    const holder = { host: hostname(), process: process.pid, token: "a slow drive" };
    await writeFile(lock, JSON.stringify(holder));
    await page.keyboard.type("30");
    await press(page, "Enter");
    await eventually(() => stateOf(page, "集体学习次数")).toBe("saving");
    await field(page, "现场教学次数").fill("33");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    await rm(lock, { force: true });
    await eventually(sheet).toContain("现场教学次数: 33");
    expect(await sheet()).toContain("集体学习次数: 30");
  });

  it("keeps what is typed in two tabs of a browser whose quick memory is full", async () => {
    const context = await browser.newContext();
    const open = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`${url}#/learning`);
      await becomes(page, "ready");
      await press(page, "d");
      await page.waitForSelector("dialog.figures .figure-row", { timeout: 60_000 });
      return page;
    };
    const first = await context.newPage();
    await first.goto(url);
    await first.evaluate(() => {
      for (let size = 5 * 1024 * 1024, key = 0; size >= 1; key++) {
        try {
          localStorage.setItem(`fill${key}`, "x".repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    const [one, other] = [await open(), await open()];
    // Neither is a number, so neither is saved.
    await field(one, "集体学习次数").fill("三十一回");
    await field(other, "现场教学次数").fill("三十二回");
    await field(one, "集体学习次数").fill("三十三回");
    await one.waitForTimeout(500);
    await one.close();
    await other.close();
    const third = await open();
    await eventually(() => field(third, "集体学习次数").inputValue()).toBe("三十三回");
    expect(await field(third, "现场教学次数").inputValue()).toBe("三十二回");
    await context.close();
  });

  it("opens and saves where the browser forbids to keep anything", async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      }
    });
    const page = await context.newPage();
    await page.goto(`${url}#/learning`);
    await page.waitForSelector("html.ready", { timeout: 60_000 });
    await press(page, "d");
    await field(page, "集体学习次数").fill("34");
    await press(page, "Enter");
    await eventually(sheet).toContain("集体学习次数: 34");
    await context.close();
  });

  it("goes out as a table and comes back in GBK, row by row", async () => {
    const { page } = await openSheet();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出表格" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("填数表.csv");
    const table = await downloaded(download);
    expect(table).toMatch(
      /^\uFEFF名称,标签,值,占位,单位,责任人,来源,日期,所在句,导出时的值（勿改）\r\n/,
    );

    // 名称,值 / 集体学习次数,40 / 现场教学次数,许多 in GBK, as Excel saves it.
    const gbk =
      "c3fbb3c62cd6b50d0abcafcce5d1a7cfb0b4cecafd2c34300d0acfd6b3a1bdccd1a7b4cecafd2cd0edb6e00d0a";
    await bringBack(page, Buffer.from(gbk, "hex"));
    await eventually(() => page.locator(".figures .told").textContent()).toContain("第 3 行");
    expect(await page.locator(".figures .told").textContent()).toContain("读入 1 个数");
    await eventually(sheet).toBe(committed.replace("集体学习次数:", "集体学习次数: 40"));

    const back = table.replace("现场教学次数,现场教学,,", "现场教学次数,现场教学,9,");
    await bringBack(page, Buffer.from(back));
    await eventually(sheet).toContain("现场教学次数: 9\n");
    expect(await sheet()).toContain("集体学习次数: 40\n");

    // It goes out again, and comes back late.
    const sent = await page.evaluate(async () => (await fetch("/__figures.csv")).text());
    await field(page, "集体学习次数").fill("50");
    await press(page, "Enter");
    await eventually(sheet).toContain("集体学习次数: 50\n");
    await field(page, "现场教学次数").fill("九次");
    const late = sent
      .replace("现场教学次数,现场教学,9,", "现场教学次数,现场教学,11,")
      .replace("临堂测试次数,临堂测试,,", "临堂测试次数,临堂测试,4,");
    await bringBack(page, Buffer.from(late));
    const told = page.locator(".figures .told p");
    await eventually(() => told.allTextContents()).toEqual([
      "从 回来.csv 读入 2 个数撤销导入",
      "现场教学次数：没存的“九次” → 11",
      "集体学习次数：保留现有的 50，表格里还是导出时的 40",
    ]);
    const figuresOf = async () => {
      const lines = (await sheet()).match(/^(?:集体学习|现场教学|临堂测试)次数:.*$/gm);
      return lines?.map((line) => line.split(":")[1]?.trim());
    };
    await eventually(figuresOf).toEqual(["50", "11", "4"]);

    await page.getByRole("button", { name: "撤销导入" }).click();
    await eventually(() => told.allTextContents()).toEqual(["导入已撤销"]);
    await eventually(figuresOf).toEqual(["50", "9", ""]);
    expect(await field(page, "现场教学次数").inputValue()).toBe("九次");

    await bringBack(page, Buffer.from("名称,值\n集体学习次数,60\n"));
    await eventually(() => stateOf(page, "集体学习次数")).toBe("stale");
    const both = row(page, "集体学习次数").locator(".both");
    expect(await both.textContent()).toMatch(/现有的：50.*新填的：60/);
    expect(await sheet()).toContain("集体学习次数: 50\n");
    await both.getByRole("button", { name: "用新填的" }).click();
    await eventually(sheet).toContain("集体学习次数: 60\n");
  });
});

function bringBack(page: Page, buffer: Buffer): Promise<void> {
  const input = page.locator(".figures input[type=file]");
  return input.setInputFiles({ name: "回来.csv", mimeType: "text/csv", buffer });
}

it("neither this sheet nor the import is in a build", async () => {
  const files = await plainSite("slides", await readDeckFolder("slides"));
  const holding = (words: RegExp) =>
    files.filter(({ bytes }) => words.test(String(bytes))).map(({ path }) => path);
  expect(holding(/调查研究有效/)).toContain("index.html");
  expect(holding(/__figures|figure-row|导出表格/)).toEqual([]);
  expect(holding(/__import|把讲稿拖到这里|换一篇讲稿/)).toEqual([]);
});
