import { describe, expect, it } from "vitest";
import { themes } from "../../../src/deck/model.ts";
import { barriers } from "../axe.ts";
import { press, useWall } from "../wall.ts";

const site = useWall();

describe("nobody meets a barrier on the wall", () => {
  it("on a slide", async () => {
    const { page } = await site.at("research");
    expect(await barriers(page)).toEqual([]);
  });

  it.each([
    ["?", ".help[open]"],
    ["o", ".overview[open] .frame"],
    ["g", ".jump[open]"],
    ["h", ".holding-sheet"],
    ["b", ".black-sheet"],
  ])("after %s", async (key, part) => {
    const { page } = await site.at("research");
    await press(page, key);
    await page.locator(part).first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("on a row of the ledger, in any theme", async () => {
    const { page } = await site.at("research");
    await press(page, "PageDown");
    for (const theme of themes) {
      await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
      const onlyColours = theme !== themes[0];
      expect(await barriers(page, { onlyColours }), theme).toEqual([]);
    }
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), themes[0]);
  });
});
