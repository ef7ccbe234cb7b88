import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fullHd, newContext, openPage } from "../browser.ts";
import { hammer, press, route, shown, swipe, useWall } from "../wall.ts";

const wall = useWall();
/** As most machines have it. */
const moving = { reducedMotion: "no-preference" } as const;

describe("the stage opens", () => {
  it("with the cover, quietly, and without a request to anywhere else", async () => {
    const { page, faults } = await wall.open("", moving);
    expect(await shown(page)).toBe("cover 0");
    const places = await route(page);
    for (const _ of places) await press(page, "PageDown");
    expect(await shown(page)).toBe(places.at(-1));
    expect(faults).toEqual([]);
  });

  it.each([
    ["#/research", "research 0"],
    ["#/research/1", "research 2"],
    ["#/bridge", "bridge 0"],
    ["#/no-such-slide", "cover 0"],
    ["#/6", "research 0"],
  ])("at the address %s", async (address, place) => {
    const { page, faults } = await wall.open(address);
    expect(await shown(page)).toBe(place);
    expect(faults).toEqual([]);
  });

  it("no script leaves the cover standing alone when another cannot load", async () => {
    const context = await newContext(wall.browser());
    const page = await context.newPage();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(wall.url());
    await page.waitForSelector("html.reading");
    expect(await page.locator("section.slide:visible").count()).toBeGreaterThan(1);
  });

  it("as the article when reveal.js cannot load", async () => {
    const context = await newContext(wall.browser());
    const page = await context.newPage();
    await page.goto(wall.url() + "?view=read");
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    await page.route(
      (url) => url.pathname.endsWith(".js") && !scripts.includes(url.href),
      (route) => route.abort(),
    );
    await page.goto(wall.url() + "?view=stage");
    await page.waitForSelector("html.reading");
    expect(await page.locator("section.slide:visible").count()).toBeGreaterThan(1);
  });

  it("as the article when the stage breaks half-way", async () => {
    const context = await newContext(wall.browser());
    const page = await context.newPage();
    await page.addInitScript("delete window.ResizeObserver");
    await page.goto(wall.url());
    await page.waitForSelector("html.reading");
    expect(await page.locator("section.slide:visible").count()).toBeGreaterThan(1);
    expect(await page.locator(".slides[style*=transform]").count()).toBe(0);
  });

  it("at the size that the page drew before, to the pixel", async () => {
    const viewport = { width: 1024, height: 768 };
    const box = (page: Page) => page.locator("section.slide .face").first().boundingBox();
    const { page: before } = await openPage(wall.browser(), wall.url(), {
      viewport,
      javaScriptEnabled: false,
    });
    await before.evaluate("document.documentElement.className = 'staged'");
    const { page } = await wall.open("", { viewport });
    expect(await box(page)).toEqual(await box(before));
  });

  it.each([
    ["a narrow screen reads", "", { width: 390, height: 844 }, "reading"],
    ["an upright one reads", "", { width: 800, height: 1200 }, "reading"],
    ["a wide one is a stage", "", { width: 1024, height: 768 }, "staged"],
    ["a wide one reads when asked to", "?view=read", { width: 1920, height: 1080 }, "reading"],
    ["a narrow one is a stage when asked to", "?view=stage", { width: 390, height: 844 }, "staged"],
  ])("so that %s", async (_name, address, viewport, view) => {
    const { page, faults } = await openPage(wall.browser(), wall.url() + address, { viewport });
    await page.waitForLoadState("load");
    expect(await page.evaluate(() => document.documentElement.className)).toContain(view);
    expect(faults).toEqual([]);
  });
});

it("prints a page a slide, all steps shown", async () => {
  const { page, faults } = await wall.open("?print-pdf");
  await page.waitForSelector(".pdf-page");
  const slides = await page.locator("section.slide").count();
  expect(await page.locator(".pdf-page section.slide:visible").count()).toBe(slides);
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(paper.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBe(slides);
  expect(await page.locator(".fragment:not(.visible)").count()).toBe(0);
  expect(faults).toEqual([]);
});

describe("turning", () => {
  it("walks the ledger row by row, and leaves it at the fifth press", async () => {
    const { page } = await wall.at("research");
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      await press(page, "PageDown");
      seen.push(await shown(page));
    }
    expect(seen).toEqual([
      "research 1",
      "research 2",
      "research 3",
      "research 4",
      "rectification 0",
    ]);
    await press(page, "PageUp");
    expect(await shown(page)).toBe("research 4");
  });

  it.each([
    ["ArrowRight", "ArrowLeft"],
    ["ArrowDown", "ArrowUp"],
    ["PageDown", "PageUp"],
    ["Space", "Shift+Space"],
    ["Enter", "Backspace"],
    ["n", "p"],
  ])("goes on with %s and back with %s", async (on, back) => {
    const { page } = await wall.at("planning");
    await press(page, on);
    expect(await shown(page)).toBe("learning 0");
    await press(page, back);
    expect(await shown(page)).toBe("planning 0");
  });

  it("keeps count of thirty quick presses", async () => {
    const { page } = await wall.open("", moving);
    const places = await route(page);
    await hammer(page, "PageDown", 11);
    expect(await shown(page)).toBe(places[11]);
    await hammer(page, "PageDown", 30);
    expect(await shown(page)).toBe(places.at(-1));
    await hammer(page, "PageUp", 30);
    expect(await shown(page)).toBe("cover 0");
  });

  it("does not race while a button is held down", async () => {
    const { page } = await wall.at("planning");
    for (let i = 0; i < 5; i++) await page.keyboard.down("PageDown");
    await page.keyboard.up("PageDown");
    expect(await shown(page)).toBe("learning 0");
  });

  it("goes to the first and the last slide", async () => {
    const { page } = await wall.at("planning");
    await press(page, "End");
    expect(await shown(page)).toBe("closing 0");
    await press(page, "Home");
    expect(await shown(page)).toBe("cover 0");
  });

  it("keeps the address at the slide and step, without filling the browser's history", async () => {
    const { page } = await wall.at("learning");
    const entries = await page.evaluate(() => history.length);
    await press(page, "PageDown", "PageDown");
    await expect.poll(() => new URL(page.url()).hash).toBe("#/research/0");
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  it("leaves the mouse wheel alone", async () => {
    const { page } = await wall.at("planning");
    await page.mouse.move(900, 500);
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 400);
    expect(await shown(page)).toBe("planning 0");
  });

  it("follows a finger, once a swipe", async () => {
    const { page } = await wall.open("#/planning", { ...fullHd, hasTouch: true });
    await swipe(page, 1400, 500);
    expect(await shown(page)).toBe("learning 0");
    await swipe(page, 500, 1400);
    expect(await shown(page)).toBe("planning 0");
    await swipe(page, 500, 530);
    expect(await shown(page)).toBe("planning 0");
  });
});

describe("everybody", () => {
  it("sees no word of the notes on the wall", async () => {
    const { page } = await wall.at("cover");
    for (const _ of await route(page)) {
      const visible = await page.evaluate(
        () =>
          [...document.querySelectorAll("aside.notes")].filter(
            (notes) => notes.getClientRects().length > 0,
          ).length,
      );
      expect(visible).toBe(0);
      await press(page, "PageDown");
    }
  });

  it("can read the slide with a screen reader, and only that one", async () => {
    const { page } = await wall.at("research");
    expect(await page.locator("[role=application]").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "调查研究有效" }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "理论学习有招" }).count()).toBe(0);
    expect(await page.locator(".slides section.slide:not([aria-hidden])").count()).toBe(1);
    await expect
      .poll(() => page.locator("[aria-live]").first().textContent())
      .toContain("调查研究有效");
  });

  it("is spared the movement when the system says so, also from now on", async () => {
    const { page } = await wall.open();
    const session = await page.context().newCDPSession(page);
    await session.send("Animation.enable");
    const running = () =>
      page.evaluate(() =>
        document.getAnimations().map(({ effect }) => effect?.getTiming().duration),
      );
    const motions = async () => {
      // A movement takes a quarter of a second, in which a busy machine looks at nothing.
      await session.send("Animation.setPlaybackRate", { playbackRate: 0.001 });
      await press(page, "PageDown");
      const seen = await running();
      await session.send("Animation.setPlaybackRate", { playbackRate: 1 });
      await expect.poll(running).toEqual([]);
      return seen;
    };
    const classes = () => page.locator(".reveal").getAttribute("class");
    expect(await classes()).toMatch(/\bnone\b/);
    expect(await motions()).toEqual([]);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await expect.poll(classes).toMatch(/\bfade\b/);
    expect(await motions()).toEqual([240]);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect.poll(classes).toMatch(/\bnone\b/);
    expect(await motions()).toEqual([]);
  });

  it("cannot be surprised by settings in the address", async () => {
    const { page } = await wall.open();
    await page.clock.install();
    await page.goto(
      `${wall.url()}?view=stage&controls=true&transition=zoom&autoSlide=50&center=true`,
    );
    await page.waitForSelector("html.ready");
    expect(await page.locator(".reveal").getAttribute("class")).not.toMatch(/zoom|center/);
    expect(await page.locator(".reveal .controls:visible").count()).toBe(0);
    await page.clock.runFor(3000);
    expect(await shown(page)).toBe("cover 0");
  });
});

describe("a slide that has the room it needs", () => {
  it("is drawn at its full size", async () => {
    const { page } = await wall.at("cover");
    const seen = new Set<string>();
    for (let turn = 0; turn < 40 && seen.size < 13; turn++) {
      seen.add(await page.evaluate(() => location.hash));
      await press(page, "PageDown");
    }
    const fitted = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".slides section")]
        .filter(({ style }) => style.getPropertyValue("--fit") !== "")
        .map(({ id }) => id),
    );
    expect(fitted).toEqual([]);
  });
});
