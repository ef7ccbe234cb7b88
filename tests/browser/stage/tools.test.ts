import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { usePair } from "../speaker-windows.ts";
import { press, useWall } from "../wall.ts";

const site = useWall();

const at = usePair(site);

const drawn = (page: Page): Promise<number> => page.locator(".pen .ink").count();
const hash = (page: Page): Promise<string> =>
  page.evaluate(() => decodeURIComponent(location.hash));

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

describe("the tools of the stage", () => {
  it("draw on the slide, turn nothing, and the next slide is clean", async () => {
    const { wall, speaker, faults } = await at("research");
    const before = await hash(wall);
    await press(wall, "w");
    await wall.waitForSelector(".pen.drawing");
    await drag(wall, [300, 300], [600, 400]);
    expect(await drawn(wall)).toBe(1);
    expect(await hash(wall)).toBe(before);
    // A hand that draws calls up no buttons.
    const buttons = wall.locator(".stage-controls");
    expect(await buttons.evaluate((list) => getComputedStyle(list).opacity)).toBe("0");
    // The speaker sees it on the picture of the wall.
    await expect.poll(() => drawn(speaker)).toBe(1);
    await press(wall, "End");
    expect(await drawn(wall)).toBe(0);
    await press(wall, "Escape");
    expect(await wall.locator(".pen.drawing").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("draw and light from the speaker's screen, once for each stroke", async () => {
    const { wall, speaker } = await at("research");
    await press(speaker, "w");
    await speaker.waitForSelector(".pen.drawing");
    const { x, y, width, height } = (await speaker.locator(".shot.now .thumb").boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await drag(speaker, [x + width / 4, y + height / 2], [x + width / 2, y + height / 2]);
    await expect.poll(() => drawn(wall)).toBe(1);
    const path = await wall.locator(".pen .ink").boundingBox();
    // A quarter of the slide, and the width of the line.
    expect(Math.abs((path?.x ?? 0) - 320)).toBeLessThan(12);
    expect(Math.abs((path?.width ?? 0) - 320)).toBeLessThan(12);
    await press(speaker, "l");
    await speaker.waitForSelector("html.lasered");
    await speaker.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await expect.poll(() => wall.locator(".pen circle").count()).toBe(1);
    await press(speaker, "Escape");
    await expect.poll(() => wall.locator(".pen :is(circle, path)").count()).toBe(0);
  });

  it("search the slides, never what is spoken", async () => {
    const { wall } = await at("research");
    await press(wall, "/");
    await wall.waitForSelector(".search[open]");
    await wall.keyboard.insertText("结束");
    await press(wall, "Enter");
    const box = wall.locator(".search output");
    expect(await box.textContent()).toBe("没有找到");
    expect(await hash(wall)).toBe("#/research");
    await wall.locator(".search input").fill("学习");
    await press(wall, "Enter");
    expect(await hash(wall)).not.toBe("#/research");
    expect(await box.textContent()).toMatch(/^\d+ \/ 13$/);
    await press(wall, "Escape");
    expect(await wall.locator(".search[open]").count()).toBe(0);
  });

  it("search the slides from the speaker's screen, never what is spoken", async () => {
    const { wall, speaker } = await at("research");
    await press(speaker, "/");
    const field = speaker.locator(".list input");
    await field.fill("结束");
    expect(await speaker.locator(".list output").textContent()).toBe("没有这一页");
    await field.fill("学思想");
    await press(speaker, "Enter");
    await expect.poll(() => hash(wall)).not.toBe("#/research");
    const shown = await wall.locator("section.present .face").textContent();
    expect(shown?.replace(/\s/g, "")).toContain("学思想");
  });
});
