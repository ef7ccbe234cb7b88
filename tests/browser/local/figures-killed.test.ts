import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LocalServer } from "../../../src/site/local/server.ts";
import { startLocal } from "../../local-server.ts";
import { kill, open } from "../killed-browser.ts";

let folder: string;
let server: LocalServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-figures-"));
  await cp("slides", folder, { recursive: true });
  server = await startLocal(folder);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const field = (page: Page) => page.getByLabel("集体学习次数", { exact: true });
const row = (page: Page) => page.locator(".figure-row", { has: field(page) });
const stateOf = (page: Page) => row(page).getAttribute("data-state");
const sheet = () => readFile(join(folder, "figures.yaml"), "utf8");

async function openSheet(page: Page): Promise<void> {
  await page.keyboard.press("d");
  await page.waitForSelector("dialog.figures input:focus", { timeout: 60_000 });
}

it("a number that was being typed when the browser was killed is offered again, and is on no wall before", async () => {
  const before = await sheet();
  const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
  const { context, page } = await open(profile, `${server.url}#/learning`);
  await openSheet(page);
  await field(page).pressSequentially("2");
  // How much a killed browser may lose.
  await page.waitForTimeout(2000);
  await kill(context);

  const again = await open(profile, `${server.url}#/learning`);
  // Nothing opens over a wall by itself.
  expect(await again.page.locator("dialog.figures").count()).toBe(0);
  await openSheet(again.page);
  expect(await field(again.page).inputValue()).toBe("2");
  expect(await stateOf(again.page)).toBe("kept");
  expect(await row(again.page).textContent()).toContain("上次填的，还没有存");
  await again.page.keyboard.press("Escape");
  expect(await again.page.locator("#learning .tile").first().textContent()).toContain("X");
  expect(await sheet()).toBe(before);

  await again.page.keyboard.press("d");
  await expect.poll(() => field(again.page).evaluate((it) => it.matches(":focus"))).toBe(true);
  await again.page.keyboard.press("End");
  await again.page.keyboard.type("0");
  await again.page.keyboard.press("Enter");
  await expect.poll(() => stateOf(again.page)).toBe("saved");
  expect(await sheet()).toContain("集体学习次数: 20\n");
  await again.context.close();
  await rm(profile, { recursive: true, force: true });
}, 120_000);

it("a number whose file was moved away is told, and is there again when the file is", async () => {
  const before = await sheet();
  const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
  const { context, page } = await open(profile, `${server.url}#/learning`);
  await openSheet(page);
  await field(page).fill("40");
  await rename(join(folder, "figures.yaml"), join(folder, "figures.txt"));
  const fault = page.locator("dialog.figures .fault");
  await expect.poll(() => fault.textContent()).toContain("它们回来：集体学习次数");
  // The field is gone, and what is typed on turns no wall.
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  expect(new URL(page.url()).hash).toBe("#/learning");
  const forget = page.getByRole("button", { name: "不要这些数了" });
  expect(await forget.isVisible()).toBe(true);
  await rename(join(folder, "figures.txt"), join(folder, "figures.yaml"));
  await expect.poll(() => stateOf(page)).toBe("stale");
  expect([await field(page).inputValue(), await fault.isVisible()]).toEqual(["40", false]);
  expect([await forget.isVisible(), await sheet()]).toEqual([false, before]);
  await context.close();
  await rm(profile, { recursive: true, force: true });
}, 120_000);

it("a figure that comes into the file takes no key from the field in which a person types", async () => {
  const before = await sheet();
  const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
  const { context, page } = await open(profile, `${server.url}#/learning`);
  await openSheet(page);
  await page.keyboard.type("3");
  await writeFile(join(folder, "figures.yaml"), `先填的数:\n${before}`);
  await page.getByLabel("先填的数", { exact: true }).waitFor();
  await page.keyboard.type("0");
  // Of a window that is not in front, no field has `:focus`.
  const typed = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement
        ? activeElement.value
        : activeElement?.localName;
    });
  await expect.poll(typed).toMatch(/30$/);
  await writeFile(join(folder, "figures.yaml"), before);
  await context.close();
  await rm(profile, { recursive: true, force: true });
}, 120_000);
