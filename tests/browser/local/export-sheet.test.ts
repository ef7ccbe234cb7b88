import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportEndpoint } from "../../../src/export/sheet/export-endpoint.ts";
import { deckReader } from "../../../src/site/folder/deck-folder.ts";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { startLocal } from "../../local-server.ts";
import { barriers } from "../axe.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";

let place: string;
let out: string;
let server: LocalServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-export-"));
  out = join(place, "out");
  const read = deckReader("slides");
  const more = [exportEndpoint({ folder: "slides", out }, read)];
  server = await startLocal("slides", { read, more });
  ({ url } = server);
  browser = await ownBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await server?.close();
  await rm(place, { recursive: true, force: true });
});

async function openSheet(): Promise<Page> {
  const { page } = await openPage(browser, `${url}?view=stage`);
  await page.waitForSelector("html.ready");
  await page.keyboard.press("e");
  await page.waitForSelector("dialog.export[open]");
  return page;
}

it("fits a small laptop, makes what is ticked, tells its size, and bars nobody", async () => {
  const page = await openSheet();
  await page.setViewportSize({ width: 1366, height: 768 });
  const columns = page.locator(".export .columns");
  expect(await columns.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  expect(await barriers(page, { part: "dialog.export" })).toEqual([]);
  // A click anywhere on a card ticks it.
  const card = page.locator(".export .card", { hasText: "Word 公文版" });
  await card.click({ position: { x: 20, y: 90 } });
  await page.getByRole("button", { name: "导出 1 样" }).click();
  await page.getByRole("button", { name: "打开所在文件夹" }).waitFor();
  expect(await page.locator(".export h2").textContent()).toBe("导出好了");
  expect(await page.locator(".export .size").textContent()).toMatch(/^\d+ KB$/);
  expect(await readdir(out)).toEqual(["2023年主题教育总结发言.docx"]);
  expect(await barriers(page, { part: "dialog.export" })).toEqual([]);
});

it.each(["e", "i"])("is not on the paper that the browser prints, opened by %s", async (key) => {
  const { page } = await openPage(browser, `${url}?view=stage`);
  await page.waitForSelector("html.ready");
  await page.keyboard.press(key);
  const sheet = page.locator("dialog[open]");
  await sheet.waitFor();
  await page.waitForFunction(() => {
    dispatchEvent(new Event("beforeprint"));
    return document.querySelector(".sheets") !== null;
  });
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => sheet.isVisible()).toBe(false);
});

it("makes the kind that is picked from a card's list, and gives its PDF to the printer", async () => {
  const page = await openSheet();
  const list = page.getByRole("combobox", { name: "领导阅读稿：做成哪一种" });
  await list.selectOption("二号字 22 磅");
  expect(await page.getByRole("checkbox", { name: "领导阅读稿" }).isChecked()).toBe(true);
  await page.getByRole("switch").click();
  expect(await page.getByText("整篇是讲稿，公开版没有").first().isVisible()).toBe(true);
  await page.getByRole("switch").click();
  await page.getByRole("button", { name: "导出 1 样" }).click();
  // Nobody has to stay: it goes on, and tells when it is done.
  await page.getByRole("button", { name: "在后台继续" }).click();
  expect(await page.locator("dialog.export").isVisible()).toBe(false);
  await page.getByRole("button", { name: "看看" }).click();
  expect(await page.locator(".export .state").textContent()).toMatch(/-朗读稿\.pdf，\d+ 页$/);
  // A browser without a window shows no PDF files.
  await page.evaluate(() =>
    Object.defineProperty(navigator, "pdfViewerEnabled", { get: () => true }),
  );
  const asked = page.waitForRequest(/\/__export\/file\?/);
  await page.getByRole("button", { name: "打印" }).click();
  const answer = await (await asked).response();
  expect(answer?.headers()["content-type"]).toBe("application/pdf");
});

it("holds back a public file with blanks and what is nothing but notes; the switch is off the next time", async () => {
  const page = await openSheet();
  await page.getByRole("checkbox", { name: "Word 公文版" }).check();
  await page.getByRole("checkbox", { name: "单文件网页" }).check();
  const isPublic = page.getByRole("switch");
  await isPublic.click();
  const button = page.getByRole("button", { name: "导出 1 样公开版" });
  expect(await button.isDisabled()).toBe(true);
  expect(await page.locator(".export footer p").textContent()).toContain("先填完");
  await isPublic.click();
  expect(await page.getByRole("button", { name: "导出 2 样" }).isEnabled()).toBe(true);
  await isPublic.click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await page.waitForSelector("dialog.export[open]");
  expect(await page.getByRole("switch").isChecked()).toBe(false);
});

it("tells how far it is, stops, and leaves nothing", async () => {
  const before = await readdir(out);
  const page = await openSheet();
  await page.getByRole("checkbox", { name: "图片" }).check();
  await page.getByRole("button", { name: "导出 1 样" }).click();
  await page.getByText(/^第 \d+ 张，共 13 张$/).waitFor();
  expect(
    await page.locator(".export .rows progress").evaluate((bar) => Reflect.get(bar, "value")),
  ).toBeGreaterThan(0.4);
  await page.getByRole("button", { name: "停下" }).click();
  await page.getByText("停下了，没有写文件").waitFor();
  await page.getByRole("button", { name: "再试" }).waitFor();
  expect(await readdir(out)).toEqual(before);
});
