import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { kill, open } from "../killed-browser.ts";
import { ownSingleFile, ownSite } from "../site.ts";

/**
 * How much a killed browser may lose, in milliseconds. Chromium alone would keep it in memory for up to half a minute.
 */
const mayBeLost = 2000;

/**
 * How many turns come before the one that must not be lost, and the time between them: `TURNS=12 GAP=8000` is a slow
 * speech.
 */
const turns = Number(process.env["TURNS"] ?? 12);
const gap = Number(process.env["GAP"] ?? 50);

it.each([
  ["black", "the static site", ownSite, "b"],
  ["frozen", "the single file", ownSingleFile, "z"],
] as const)(
  "a killed browser comes back to slide and step, and to a wall that was %s: %s",
  async (what, _where, own, key) => {
    const address = await own();
    const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
    const { context, page } = await open(profile, address);
    await page.goto(`${address}#/research`);
    await page.reload();
    await page.waitForSelector("html.ready");
    for (let turn = 0; turn < turns; turn++) {
      await page.keyboard.press(turn % 2 === 0 ? "PageDown" : "PageUp");
      await page.waitForTimeout(gap);
    }
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.keyboard.press(key);
    await page.waitForTimeout(mayBeLost);
    await kill(context);

    const again = await open(profile, address);
    expect(await again.page.evaluate(() => location.hash)).toMatch(/^#\/research/);
    const current = again.page.locator("#research .group.current-fragment h3");
    expect(await current.textContent()).toBe("求学方向");
    expect(await again.page.locator(".black-sheet").isVisible()).toBe(what === "black");
    if (what === "frozen") {
      await again.page.keyboard.press("PageDown");
      expect(await again.page.locator(".frozen-sign").isVisible()).toBe(true);
      expect(await current.textContent()).toBe("求学方向");
    }
    await again.context.close();
    await rm(profile, { recursive: true, force: true });
  },
  60_000 + turns * gap,
);

it("a killed browser offers to go on with the rehearsal, without the time in between", async () => {
  const address = `${await ownSite()}?view=speaker`;
  const profile = await mkdtemp(join(tmpdir(), "rostrum-profile-"));
  const { context, page } = await open(profile, address);
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "从这一页开始排练" }).click();
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.locator(".total b").innerText()).toMatch(/0:(?:0[3-9]|[1-5]\d)$/);
  await page.waitForTimeout(mayBeLost);
  await kill(context);

  const again = await open(profile, address, 10 * 60_000);
  await again.page.locator(".alerts").getByRole("button", { name: "接着排练" }).click();
  await again.page.keyboard.press("?");
  await again.page.getByRole("button", { name: "结束排练" }).click();
  const [minutes = "", seconds = ""] =
    (await again.page.locator(".rehearsal tfoot td").nth(1).textContent())?.split(":") ?? [];
  expect(minutes).toBe("0");
  expect(Number(seconds)).toBeGreaterThanOrEqual(2);
  await again.context.close();
  await rm(profile, { recursive: true, force: true });
}, 60_000);
