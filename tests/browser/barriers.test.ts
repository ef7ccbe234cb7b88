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

  it("on a row of the ledger, in any theme", async () => {
    const { page } = await site.open("#/research", { reducedMotion: "reduce" });
    await press(page, "PageDown");
    for (const theme of themes) {
      await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
      const onlyColours = theme !== themes[0];
      expect(await barriers(page, { onlyColours }), theme).toEqual([]);
    }
  });
});
