import { expect, it } from "vitest";
import { withoutWorker } from "../browser.ts";
import { useWall } from "../wall.ts";
import { withoutLayers } from "./without-layers.ts";

const wall = useWall();

it.each([390, 1366])("reads well %i px wide in a browser without cascade layers", async (width) => {
  const context = await wall
    .browser()
    .newContext({ ...withoutWorker, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.route(wall.url(), async (route) => {
    const answer = await route.fetch();
    const html = withoutLayers(await answer.text()).replace(/<script[^]*?<\/script>/g, "");
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(wall.url());
  const seen = await page.evaluate(() => {
    const notes = document.querySelector("#learning .notes") as HTMLElement;
    const { borderLeftWidth, lineHeight, fontSize } = getComputedStyle(notes);
    return {
      beside: [...document.querySelectorAll("body *")]
        .filter((it) => it.getBoundingClientRect().right > innerWidth)
        .map((it) => `${it.tagName} ${it.className} ${it.textContent}`.slice(0, 60)),
      widest: Math.round(notes.getBoundingClientRect().width / parseFloat(fontSize)) <= 40,
      spacing: (parseFloat(lineHeight) / parseFloat(fontSize)).toFixed(2),
      edge: borderLeftWidth,
      spine: document.querySelector("#learning .spine")?.getClientRects().length,
    };
  });
  expect(seen).toEqual({ beside: [], widest: true, spacing: "1.80", edge: "4px", spine: 0 });
});

it("takes nothing of that sheet in a browser that has them", async () => {
  const { page } = await wall.open("?view=stage#/learning");
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("none");
});
