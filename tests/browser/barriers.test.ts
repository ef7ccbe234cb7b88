import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { themes } from "../../src/deck/model.ts";
import { press, useWall } from "./wall.ts";

const site = useWall();
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await Reflect.get(window, "axe").run();
    return found.violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(" | ")}`,
    );
  });
}

describe("nobody meets a barrier on the wall", () => {
  it.each([[[]], [["?"]], [["o"]], [["g"]], [["h"]], [["b"]]])("after %j", async (keys) => {
    const { page } = await site.open("#/research", { reducedMotion: "reduce" });
    await press(page, ...keys);
    expect(await violations(page)).toEqual([]);
  });

  it.each(themes)("on a row of the ledger in %s", async (theme) => {
    const { page } = await site.open("#/research", { reducedMotion: "reduce" });
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    await press(page, "PageDown");
    expect(await violations(page)).toEqual([]);
  });
});
