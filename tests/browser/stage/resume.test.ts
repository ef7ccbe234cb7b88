import { describe, expect, it } from "vitest";
import { becomes, count, press, shown, useWall } from "../wall.ts";

const wall = useWall();

describe("after an interruption", () => {
  it("a reload goes on at the slide and step, however soon it comes", async () => {
    const { page, faults } = await wall.open("#/learning");
    await press(page, "PageDown", "PageDown", "PageDown");
    expect(await shown(page)).toBe("research 2");
    await page.reload();
    await becomes(page, "ready");
    expect(await shown(page)).toBe("research 2");
    expect(faults).toEqual([]);
  });

  it("never shows the cover on the way back", async () => {
    const { page } = await wall.open("#/bridge");
    await page.addInitScript(() => {
      const watch = (): void => {
        const cover = document.querySelector("section.slide .face");
        const ways = { opacityProperty: true, visibilityProperty: true };
        if (cover?.checkVisibility(ways)) document.body.dataset["flashed"] = "yes";
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
    });
    await page.reload();
    await becomes(page, "ready");
    expect(await shown(page)).toBe("bridge 0");
    expect(await page.evaluate(() => document.body.dataset["flashed"])).toBeUndefined();
  });

  it("a page opened anew without an address goes on too", async () => {
    const { page } = await wall.open("#/bridge");
    await press(page, "PageDown");
    await page.goto("about:blank");
    await page.goto(wall.url());
    await becomes(page, "ready");
    expect(await shown(page)).toBe("resolve 0");
  });

  it("a speech that had come to its end begins again", async () => {
    const { page } = await wall.open("#/vitality");
    await press(page, "End");
    await page.goto("about:blank");
    await page.goto(wall.url());
    await becomes(page, "ready");
    expect(await shown(page)).toBe("cover 0");
  });

  it("a chosen address wins over the memory", async () => {
    const { page } = await wall.open("#/bridge");
    await press(page, "PageDown");
    await page.goto("about:blank");
    await page.goto(`${wall.url()}#/research`);
    await becomes(page, "ready");
    expect(await shown(page)).toBe("research 0");
  });

  it("a black screen is still black", async () => {
    const { page } = await wall.open("#/bridge");
    await press(page, "b");
    await page.reload();
    await becomes(page, "ready");
    expect(await count(page, ".black-sheet:not([hidden])")).toBe(1);
  });
});
