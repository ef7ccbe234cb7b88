import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportEndpoint } from "../../src/export/sheet/export-endpoint.ts";
import { deckReader } from "../../src/site/folder/deck-folder.ts";
import { viteConfig } from "../../src/site/vite/vite-config.ts";
import { startLocal } from "../local-server.ts";
import { closePages, connectBrowser, openPage } from "./browser.ts";

let place: string;
let out: string;
let server: ViteDevServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rostrum-export-"));
  out = join(place, "out");
  const read = deckReader("slides");
  ({ server, url } = await startLocal(viteConfig("slides", read), join(place, ".cache"), {
    plugins: [exportEndpoint({ folder: "slides", out }, read)],
  }));
  browser = await connectBrowser();
});

afterAll(async () => {
  await closePages(browser);
  await browser?.close();
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

async function barriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  return page.evaluate(async () => {
    const axe = Reflect.get(window, "axe") as {
      run(selector: string): Promise<{ violations: readonly { id: string }[] }>;
    };
    return (await axe.run("dialog.export")).violations.map(({ id }) => id);
  });
}

it("makes what is ticked, tells its size, and bars nobody", async () => {
  const page = await openSheet();
  expect(await barriers(page)).toEqual([]);
  await page.getByText("Word 公文版").click();
  await page.getByRole("button", { name: "导出 1 样" }).click();
  await page.getByRole("button", { name: "打开所在文件夹" }).waitFor();
  expect(await page.locator(".export h2").textContent()).toBe("导出好了");
  expect(await page.locator(".export .size").textContent()).toMatch(/^\d+ KB$/);
  expect(await readdir(out)).toEqual(["2023年主题教育总结发言.docx"]);
  expect(await barriers(page)).toEqual([]);
});

it("holds back a public file with blanks and what is nothing but notes; the switch is off the next time", async () => {
  const page = await openSheet();
  await page.getByText("Word 公文版").click();
  await page.getByText("单文件网页").click();
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

it("stops and leaves nothing", async () => {
  const before = await readdir(out);
  const page = await openSheet();
  await page.getByText("会场包").click();
  await page.getByRole("button", { name: "导出 1 样" }).click();
  await page.getByRole("button", { name: "停下" }).click();
  await page.getByText("停下了，没有写").waitFor();
  await page.getByRole("button", { name: "再试" }).waitFor();
  expect(await readdir(out)).toEqual(before);
});
