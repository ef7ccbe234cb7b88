import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openPage } from "../browser.ts";
import { press, shown, useWall } from "../wall.ts";

const wall = useWall();

/** The pages of the PDF that the browser's own “print” makes: width and height, points. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const boxes = pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, ...sides]) => sides.map(Number).map(Math.round).join(" × "));
}

/** The same after a press of the page's own button. */
async function printedByPage(page: Page, choice: string): Promise<string[]> {
  await page.evaluate(() => {
    window.print = () => Object.assign(window, { asked: true });
  });
  await page.getByText("字号", { exact: true }).first().click();
  await page.getByRole("button", { name: choice }).click();
  await page.waitForFunction(() => "asked" in window);
  return printed(page);
}

/** How far the page is scrolled, once its fonts are there and what came into view has its own height. */
function whereItStands(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    let [before, steady] = ["", 0];
    while (steady < 10) {
      await new Promise(requestAnimationFrame);
      const now = `${scrollY} ${document.documentElement.scrollHeight}`;
      steady = now === before ? steady + 1 : 0;
      before = now;
    }
    return scrollY;
  });
}

describe("printing the stage", () => {
  it("puts every slide on a page of its own, and leaves the wall as it was", async () => {
    const { page, faults } = await wall.open("#/research");
    await press(page, "PageDown");
    // What prints is loaded a moment after the wall stands.
    await expect.poll(() => printed(page)).toEqual(Array.from({ length: 13 }, () => "1440 × 810"));
    expect(await shown(page)).toBe("research 1");
    expect(await page.locator(".sheets").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("opens what is folded, and has it fit though its slide was fitted folded", async () => {
    const { page } = await wall.open("#/research");
    await expect.poll(() => printed(page)).toHaveLength(13);
    // With another font it would be fitted anew anyway.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
    await press(page, "PageUp");
    await press(page, "PageDown");
    const isInside = await page.evaluate(() => {
      const fold = document.createElement("details");
      fold.innerHTML = "<p>折里的话</p>".repeat(14);
      document.querySelector("#research > .face .body")?.append(fold);
      dispatchEvent(new Event("beforeprint"));
      const sheets = document.querySelector<HTMLElement>(".sheets");
      // As on paper, where the rest of the page is away.
      if (sheets) sheets.style.display = "block";
      const copy = sheets?.querySelector('[data-slide="research"]');
      const frame = copy?.querySelector(".frame")?.getBoundingClientRect() ?? new DOMRect();
      return [...(copy?.querySelectorAll("details p") ?? [])]
        .map((text) => text.getBoundingClientRect())
        .every(({ top, bottom }) => top >= frame.top && bottom <= frame.bottom);
    });
    expect(isInside).toBe(true);
  });
});

it("prints slides by Ctrl and P, also while what prints is on its way", async () => {
  const { page } = await openPage(wall.browser(), `${wall.url()}#/research`);
  let letThrough: () => void = () => undefined;
  const pressed = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/print-[\w-]+\.js$/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.waitForSelector("html.ready");
  await page.evaluate(() => {
    window.print = () => Object.assign(window, { asked: true });
  });
  await page.keyboard.press("Control+p");
  letThrough();
  await page.waitForFunction(() => "asked" in window);
  expect(await printed(page)).toHaveLength(13);
});

describe("printing the article", () => {
  it("makes slides of it, or a handout, by a press, and is the article again", async () => {
    for (const [choice, sizes] of [
      ["幻灯片", Array.from({ length: 13 }, () => "1440 × 810")],
      ["讲义", Array.from({ length: 5 }, () => "612 × 792")],
    ] as const) {
      const { page, faults } = await openPage(wall.browser(), `${wall.url()}?view=read`);
      await page.waitForSelector("html.guided:not(.opening)");
      await page.evaluate(() => document.getElementById("people")?.scrollIntoView());
      const before = await whereItStands(page);
      expect(await printedByPage(page, choice), choice).toEqual(sizes);
      expect(await page.locator(".sheets").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.className)).toBe("reading guided");
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
      expect(faults).toEqual([]);
    }
  });
});

describe("the article on paper", () => {
  it("opens what is folded", async () => {
    const { page } = await openPage(wall.browser(), `${wall.url()}?view=read`);
    await page.waitForSelector("html.guided:not(.opening)");
    await page.emulateMedia({ media: "print" });
    const isSeen = await page.evaluate(() => {
      const text = document.createElement("p");
      const fold = document.createElement("details");
      fold.append(text);
      document.querySelector(".face")?.append(fold);
      return text.checkVisibility({ contentVisibilityAuto: true });
    });
    expect(isSeen).toBe(true);
  });

  it("keeps each face together, inside the margins, and in the deck's own font", async () => {
    const { page } = await openPage(wall.browser(), `${wall.url()}?view=read`, {
      viewport: { width: 642, height: 957 },
    });
    await page.waitForSelector("html.guided:not(.opening)");
    await page.emulateMedia({ media: "print" });
    const found = await page.evaluate(() => ({
      // Faces that must stay together and are more than a page would break anywhere.
      holding: [...document.querySelectorAll(".face")].filter(
        (face) =>
          getComputedStyle(face).breakAfter === "avoid" &&
          !face.nextElementSibling?.matches(".about"),
      ).length,
      outside: [...document.querySelectorAll("main *")]
        .filter((element) => element.checkVisibility())
        .filter((element) => !element.matches(".brace, .pager span"))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -1 || right > innerWidth + 1);
        })
        .map(({ className }) => className),
      font: getComputedStyle(document.querySelector(".notes p") ?? document.body).fontFamily,
    }));
    expect(found).toMatchObject({ holding: 0, outside: [] });
    expect(found.font).toMatch(/^"Rostrum Sans"/);
  });
});
