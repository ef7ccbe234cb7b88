import { describe, expect, it } from "vitest";
import { themes } from "../../src/deck/model.ts";
import { barriers } from "./axe.ts";
import { press, useWall } from "./wall.ts";

const site = useWall();
describe("nobody meets a barrier on the wall", () => {
  it.each([[[]], [["?"]], [["o"]], [["g"]], [["h"]], [["b"]]])("after %j", async (keys) => {
    const { page } = await site.open("#/research", { reducedMotion: "reduce" });
    await press(page, ...keys);
    expect(await barriers(page)).toEqual([]);
  });

  it.each(themes)("on a row of the ledger in %s", async (theme) => {
    const { page } = await site.open("#/research", { reducedMotion: "reduce" });
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    await press(page, "PageDown");
    expect(await barriers(page)).toEqual([]);
  });
});
