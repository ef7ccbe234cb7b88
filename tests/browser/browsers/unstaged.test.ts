import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { withoutWorker } from "../browser.ts";
import { useWall } from "../wall.ts";
import { withoutLayers } from "./without-layers.ts";

const wall = useWall();

const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["that knows no cascade layers", takeLayers],
  ["that lacks what the stage asks for", (page) => takeAway(page, "ResizeObserver")],
  [
    "that lacks what the boot script asks for",
    (page) => page.addInitScript(() => void Reflect.deleteProperty(Document.prototype, "fonts")),
  ],
  ["that cannot load the script", (page) => page.route("**/*.js", (route) => route.abort())],
  [
    "that gets an empty script",
    (page) =>
      page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" })),
  ],
];

async function takeAway(page: Page, name: string): Promise<void> {
  await page.addInitScript((gone) => void Reflect.deleteProperty(window, gone), name);
}

async function takeLayers(page: Page): Promise<void> {
  await takeAway(page, "CSSLayerBlockRule");
  await page.route(wall.url(), async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: withoutLayers(await answer.text()) });
  });
}

it.each(ways)("shows no notes on the wall in a browser %s", async (_, prepare) => {
  const context = await wall
    .browser()
    .newContext({ ...withoutWorker, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(wall.url());
  const face = page.locator("#learning h2");
  const notes = page.locator("#learning .notes");
  await face.waitFor();
  await expect.poll(() => page.locator("html.reading").count()).toBe(1);
  expect(await notes.isVisible()).toBe(false);
  // Who wants to read them asks for them.
  await page.locator(".to-notes").click();
  await notes.waitFor();
});

it.each([
  ["an upright screen", { width: 1080, height: 1920 }],
  ["a square screen", { width: 1200, height: 1200 }],
  ["half of a screen", { width: 683, height: 740 }],
])("shows no notes on %s, which may be the wall, until a person asks", async (_, viewport) => {
  const context = await wall.browser().newContext({ ...withoutWorker, viewport });
  const page = await context.newPage();
  await page.goto(wall.url());
  const notes = page.locator("#learning .notes");
  await page.locator("html.guided").waitFor();
  expect(await notes.isVisible()).toBe(false);
  await page.reload();
  await page.locator("html.guided").waitFor();
  expect(await notes.isVisible()).toBe(false);
  // Paper is no wall.
  await page.emulateMedia({ media: "print" });
  await notes.waitFor();
  await page.emulateMedia({ media: "screen" });
  await page.locator(".to-notes").click();
  await notes.waitFor();
});

it("shows the notes on a tablet that is held upright", async () => {
  const viewport = { width: 820, height: 1180 };
  const context = await wall
    .browser()
    .newContext({ ...withoutWorker, viewport, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(wall.url());
  await page.locator("#learning .notes").waitFor();
});
