import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { themes } from "../../../src/deck/model.ts";
import { barriers } from "../axe.ts";
import { openPage } from "../browser.ts";
import { press, shown, useWall } from "../wall.ts";

const wall = useWall();
const phone = { viewport: { width: 390, height: 844 } };

async function read(hash = "", options: BrowserContextOptions = phone): Promise<Page> {
  const { page } = await openPage(wall.browser(), `${wall.url()}?view=read${hash}`, options);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("html.guided");
  return page;
}

let common: Page | undefined;

/**
 * The article that tests have in common, on a phone unless another screen is asked for, at an address, with nothing opened:
 * for tests that leave no more than their place.
 */
async function at(hash: string, { viewport } = phone): Promise<Page> {
  if (!common || common.isClosed()) {
    common = await (await wall.lasting(phone)).newPage();
    await common.goto(`${wall.url()}?view=read`);
    await common.waitForSelector("html.guided");
  }
  await common.setViewportSize(viewport);
  await common.evaluate((to) => {
    document.documentElement.style.fontSize = "";
    location.hash = "#cover";
    location.hash = to;
  }, hash);
  return common;
}

/** Where the top of an element stands, CSS pixels from the top of the screen. */
function top(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

/** Turns the wheel, and comes back when the page has scrolled as far, CSS pixels. */
async function turnWheel(page: Page, by: number): Promise<void> {
  const scrolled = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
  const from = await scrolled();
  await page.mouse.wheel(0, by);
  await expect.poll(scrolled).toBe(from + by);
}

/** The texts of the page in the order in which a screen reader comes to them. */
async function spokenTexts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts: string[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node?.role?.value === "StaticText") texts.push(String(node.name?.value).trim());
    else node?.childIds?.forEach(visit);
  };
  visit(nodes[0]?.nodeId ?? "");
  return texts.filter((text) => text !== "");
}

describe("axe finds nothing", () => {
  it.each([360, 1440])(
    "in any theme at %d px",
    async (width) => {
      const page = await at("#cover", { viewport: { width, height: 900 } });
      for (const theme of themes) {
        await page.evaluate((name) => {
          document.documentElement.dataset["theme"] = name;
        }, theme);
        const look = page.locator(".look");
        const rules = ["color-contrast-enhanced", "target-size"];
        expect(await barriers(page, { rules, onlyColours: theme !== themes[0] }), theme).toEqual(
          [],
        );
        // What the choices cover is as it was.
        await look.evaluate((one) => one.setAttribute("open", ""));
        expect(await barriers(page, { rules, part: ".look" }), theme).toEqual([]);
        await look.evaluate((one) => one.removeAttribute("open"));
      }
      await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), themes[0]);
    },
    120_000,
  );
});

describe("the article", () => {
  it("is no wider than any screen, with the largest system font too", async () => {
    const page = await at("#cover");
    for (const [width, height] of [
      [195, 422],
      [320, 640],
      [360, 740],
      [512, 384],
      [768, 1024],
      [1024, 768],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      // A screen that is wide for the usual type is not for the largest.
      const sizes = width < 1024 ? ["100%", "135%", "200%"] : ["100%", "135%"];
      for (const fontSize of sizes) {
        const wide = await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
          const things = document.querySelectorAll(
            ".spine :is(.slips, .page), .slips li, .half, p",
          );
          return [...things]
            .filter((thing) => thing.checkVisibility())
            .filter((thing) => thing.getBoundingClientRect().right > innerWidth + 1)
            .map(({ className }) => className);
        }, fontSize);
        expect(wide, `${width} px, ${fontSize}`).toEqual([]);
        const whole = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(whole, `${width} px, ${fontSize}`).toBe(width);
      }
    }
  });

  it("has one first heading, and no level is left out", async () => {
    const page = await at("#cover");
    const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (headings) =>
      headings.map(({ tagName }) => Number(tagName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it("tells a screen reader that a figure is not filled in yet", async () => {
    const page = await at("#learning");
    const texts = await spokenTexts(page);
    const label = texts.indexOf("集体学习");
    expect(texts.slice(label, label + 3)).toEqual(["集体学习", "待填", "余次"]);
  });

  it("says how long a section is, and lights its key phrases where they stand", async () => {
    const page = await at("#research");
    const section = page.locator("#research");
    expect(await section.locator(".about").innerText()).toMatch(/全文\s+537 字 · 约 2 分 33 秒/);
    expect(await section.locator(".key").allInnerTexts()).toEqual([
      "——调查研究有效。",
      "始终坚持问题指向",
      "始终坚持求学方向",
      "始终坚持整体走向",
      "始终坚持成果导向",
    ]);
  });

  it("knows the addresses of the stage", async () => {
    const page = await read("#/research/1");
    await expect.poll(() => new URL(page.url()).hash).toBe("#research");
    await expect.poll(() => top(page, "#research")).toBeCloseTo(0, 0);
  });

  it("links to single paragraphs", async () => {
    const page = await at("#strength.2");
    const bar = await page
      .locator(".spine")
      .first()
      .evaluate((spine) => spine.clientHeight);
    expect(await top(page, "[id='strength.2']")).toBeGreaterThanOrEqual(bar);
    expect(await top(page, "[id='strength.2']")).toBeLessThan(200);
  });
});

describe("without script", () => {
  const options = { ...phone, javaScriptEnabled: false };

  it("contents, turning and progress work", async () => {
    const page = await read("#research", options);
    await page.locator("#research .to-contents").click();
    expect(await page.locator(".all-contents").isVisible()).toBe(true);
    await page.locator(".all-contents").getByText("凝聚攻坚战力").click();
    expect(await page.locator(".all-contents").isVisible()).toBe(false);
    expect(await page.locator("#strength h2").isVisible()).toBe(true);
    await page.locator("#strength [rel=next]").click();
    expect(new URL(page.url()).hash).toBe("#people");
    expect(await page.locator("#people .spine .now").isVisible()).toBe(true);
  });

  it("text size and dark are chosen with one press", async () => {
    const page = await read("", options);
    const shown = () =>
      page.locator("body").evaluate((body) => {
        const { fontSize, backgroundColor } = getComputedStyle(body);
        return [Number.parseFloat(fontSize), backgroundColor];
      });
    expect(await shown()).toEqual([18, "rgb(251, 247, 238)"]);
    await page.locator(".look summary").click();
    await page.getByLabel("特大").check();
    await page.getByLabel("深色").check();
    expect(await shown()).toEqual([24.3, "rgb(10, 25, 48)"]);
  });

  it("is dark where the system is", async () => {
    const page = await read("", { ...options, colorScheme: "dark" });
    const background = await page
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(background).toBe("rgb(10, 25, 48)");
  });
});

describe("the reader", () => {
  it("finds the section that is being read marked in the contents", async () => {
    const page = await at("#bridge", { viewport: { width: 1440, height: 900 } });
    const marked = page.locator(".all-contents [aria-current]");
    await expect.poll(() => marked.allInnerTexts()).toEqual(["为学之实，固在践履"]);
  });

  it("goes on and back by the bar at the foot", async () => {
    const page = await at("#research");
    const bar = page.getByRole("navigation", { name: "前后" });
    await bar.getByText("下一节").click();
    await expect.poll(() => top(page, "#rectification")).toBeCloseTo(0, 0);
    await expect.poll(() => bar.getByRole("link").first().getAttribute("href")).toBe("#research");
    await bar.getByText("上一节").click();
    await expect.poll(() => top(page, "#research")).toBeCloseTo(0, 0);
  });

  it("closes the contents with Escape, and stands where they were opened", async () => {
    const page = await at("#research");
    await turnWheel(page, 900);
    const before = await page.evaluate(() => scrollY);
    await page.getByRole("navigation", { name: "前后" }).getByText("目录").click();
    expect(await page.locator(".all-contents").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".all-contents").isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, 0);
  });

  it("closes the contents again in the same breath, and stands where they were opened", async () => {
    const page = await at("#research");
    await turnWheel(page, 900);
    const before = await page.evaluate(() => scrollY);
    const address = page.url();
    const opener = page.getByRole("navigation", { name: "前后" }).getByText("目录");
    await opener.evaluate((link: HTMLElement) => {
      link.click();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    });
    await expect.poll(() => page.url()).toBe(address);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, 0);
  });

  it("finds text size and tone as they were left, before anything is painted", async () => {
    const page = await read();
    await page.locator(".look summary").click();
    await page.getByLabel("特大").check();
    await page.getByLabel("深色").check();
    await page.route(/\.js$/, (route) => route.abort());
    await page.reload();
    const body = await page.locator("body").evaluate((element) => {
      const { fontSize, backgroundColor } = getComputedStyle(element);
      return [Number.parseFloat(fontSize), backgroundColor];
    });
    expect(body).toEqual([24.3, "rgb(10, 25, 48)"]);
  });

  it("is offered to go back to where they were", async () => {
    const page = await read("#people.2");
    const kept = (): Promise<string | null> =>
      page.evaluate(() => localStorage.getItem(`rostrum-reading:${location.pathname}`));
    await turnWheel(page, 75);
    await expect.poll(kept).not.toBeNull();
    const onTheWay = await kept();
    await turnWheel(page, 75);
    await expect.poll(kept).not.toBe(onTheWay);
    const before = await top(page, "[id='people.2']");
    await page.goto("about:blank");
    await page.goto(`${wall.url()}?view=read`);
    await page.getByText("回到上次读到的“激发为民动力，朝向富裕奔”").click();
    await expect.poll(() => top(page, "[id='people.2']")).toBeCloseTo(before, -1);
    expect(await page.locator(".return").isVisible()).toBe(false);
  });

  it("comes past contents and choices with the first link", async () => {
    const page = await read();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
    expect(inMain).toBe(true);
  });
});

describe("between article and stage", () => {
  it("one goes without a reload, at the same slide, as often as one likes", async () => {
    const { page, faults } = await wall.open("#/research");
    await page.evaluate(() => Object.assign(window, { same: true }));
    await press(page, "PageDown", "r");
    await page.waitForSelector("html.guided");
    expect(await top(page, "#research")).toBeCloseTo(0, 0);
    expect(await page.locator("section.slide:visible").count()).toBe(13);
    expect(await page.locator("[inert], [aria-hidden=true].slide").count()).toBe(0);
    for (let i = 0; i < 2; i++) {
      await page.getByText("字号", { exact: true }).first().click();
      await page.getByText("投影画面").click();
      await page.waitForSelector("html.ready");
      expect(await shown(page)).toMatch(/^research/);
      await press(page, "PageUp", "Home", "PageDown", "r");
      await page.waitForSelector("html.guided");
      expect(await top(page, "#overview")).toBeCloseTo(0, 0);
      await page.evaluate(() => document.getElementById("research")?.scrollIntoView());
      await page.locator(".look").evaluate((look) => look.removeAttribute("open"));
    }
    expect(await page.evaluate(() => "same" in window)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("leaves the keys of the stage behind", async () => {
    const { page } = await wall.open("#/research");
    await press(page, "r");
    // Before its first frame a page that could not be scrolled takes no key for scrolling.
    await page.waitForSelector("html.guided:not(.opening)");
    const before = await page.evaluate(() => scrollY);
    await press(page, "PageDown", "b", "o", "5");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await page.locator(".black-sheet, dialog").count()).toBe(0);
  });

  it("a button shows itself while the mouse moves, and takes one to the article", async () => {
    const { page } = await wall.open("#/research");
    const button = page.getByRole("button", { name: "阅读全文" });
    const opacity = () =>
      page.locator(".stage-controls").evaluate((bar) => getComputedStyle(bar).opacity);
    expect(await opacity()).toBe("0");
    await page.mouse.move(500, 500);
    expect(await opacity()).toBe("1");
    await button.click();
    await page.waitForSelector("html.guided");
    expect(await top(page, "#research")).toBeCloseTo(0, 0);
  });
});
