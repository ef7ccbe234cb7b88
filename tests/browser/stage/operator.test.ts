import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fullHd } from "../browser.ts";
import { press, shown, useWall } from "../wall.ts";

const wall = useWall();

describe("jumping", () => {
  it("gives the keys back at once, and not only when the page is drawn anew", async () => {
    const { page } = await wall.at("planning");
    await press(page, "1");
    const before = await page.evaluate(() => {
      document.querySelector<HTMLFormElement>("dialog.jump form")?.requestSubmit();
      return document.activeElement?.localName;
    });
    expect(before).toBe("body");
  });

  it.each([
    [["1", "2", "Enter"], "vitality 0"],
    [["6", "Enter"], "research 0"],
  ])("by the page number %j", async (keys, place) => {
    const { page } = await wall.at("planning");
    await press(page, ...keys);
    // The box comes a moment after its key, the first time.
    await expect.poll(() => shown(page)).toBe(place);
    expect(await page.locator("dialog.jump").isVisible()).toBe(false);
  });

  it.each([
    ["二.3", "people 0"],
    ["bridge", "bridge 0"],
    ["调查", "research 0"],
  ])("by %s", async (query, place) => {
    const { page } = await wall.at("planning");
    await press(page, "g");
    await page.keyboard.insertText(query);
    await press(page, "Enter");
    await expect.poll(() => shown(page)).toBe(place);
  });

  it("stays where it is when there is no such slide", async () => {
    const { page, faults } = await wall.open("#/planning", fullHd);
    await press(page, "9", "9", "Enter");
    expect(await shown(page)).toBe("planning 0");
    const said = page.locator("dialog.jump output");
    expect(await said.textContent()).toBe("没有这一页");
    // To be read from the other end of the room.
    const size = await said.evaluate((words) =>
      Number.parseFloat(getComputedStyle(words).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(42);
    await press(page, "Escape", "PageDown");
    expect(await page.locator("dialog.jump").isVisible()).toBe(false);
    expect(await shown(page)).toBe("learning 0");
    expect(faults).toEqual([]);
  });

  it("does not keep a clicker from turning", async () => {
    const { page } = await wall.at("planning");
    await press(page, "1", "PageDown");
    expect(await shown(page)).toBe("learning 0");
    expect(await page.locator("dialog.jump").isVisible()).toBe(false);
  });
});

/** It comes a moment after its key, the first time. */
async function openOverview(page: Page): Promise<void> {
  await press(page, "o");
  await page.locator(".overview a:focus").waitFor();
}

describe("the overview", () => {
  it.each(["Escape", "o"])("gives the keys back at once when %s closes it", async (key) => {
    const { page } = await wall.at("planning");
    await press(page, "o");
    await page.locator(".overview input").focus();
    if (key === "o") await page.locator(".overview a").first().focus();
    const focused = await page.evaluate((pressed) => {
      const event = { key: pressed, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", event));
      return document.activeElement?.localName;
    }, key);
    expect(focused).toBe("body");
  });

  it("shows every slide, without a word of the notes", async () => {
    const { page } = await wall.open("#/research/3");
    await press(page, "o");
    const cells = page.locator("dialog.overview > ol > li > a");
    await cells.first().waitFor();
    expect(await cells.count()).toBe(await page.locator(".slides section.slide").count());
    expect(await page.locator("dialog.overview .notes").count()).toBe(0);
    expect(await page.locator("dialog.overview a:focus").getAttribute("href")).toBe("#/research");
  });

  it("goes where the arrows and Enter say, and not before", async () => {
    const { page } = await wall.at("planning");
    await openOverview(page);
    await press(page, "ArrowRight", "ArrowRight");
    expect(await shown(page)).toBe("planning 0");
    await press(page, "Enter");
    expect(await shown(page)).toBe("research 0");
    expect(await page.locator("dialog.overview").isVisible()).toBe(false);
  });

  it("goes where a click says", async () => {
    const { page } = await wall.at("cover");
    await press(page, "o");
    await page.locator('dialog.overview a[href="#/bridge"]').click();
    expect(await shown(page)).toBe("bridge 0");
  });

  it.each(["Escape", "o", "PageDown"])("closes with %s and leaves the slide", async (key) => {
    const { page } = await wall.at("planning");
    await openOverview(page);
    await press(page, "ArrowRight", key);
    expect(await page.locator("dialog.overview").isVisible()).toBe(false);
    expect(await shown(page)).toBe("planning 0");
  });
});

describe("the screen", () => {
  it.each(["b", "."])("goes black with %s, and a turn only uncovers it", async (key) => {
    const { page } = await wall.at("planning");
    const sheet = page.locator(".black-sheet");
    await press(page, key);
    expect(await sheet.isVisible()).toBe(true);
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } });
    await press(page, "PageDown");
    expect(await sheet.isVisible()).toBe(false);
    expect(await shown(page)).toBe("planning 0");
    expect(
      shot.equals(await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } })),
    ).toBe(false);
    await press(page, key, key);
    expect(await sheet.isVisible()).toBe(false);
  });

  it.each(["z", "Escape"])("stands still when frozen, until %s", async (release) => {
    // A new one: nothing moves there any more.
    const { page } = await wall.open("#/planning");
    const before = await page.screenshot();
    await press(page, "z", "PageDown", "ArrowRight", "o", "g", "?", "End");
    expect(await shown(page)).toBe("planning 0");
    // A small sign appears and goes again.
    const sign = page.locator(".frozen-sign");
    expect(await sign.innerText()).toBe("已定住 · 按 Z 放开");
    await sign.waitFor({ state: "hidden" });
    expect(before.equals(await page.screenshot())).toBe(true);
    expect(await page.title()).toMatch(/^［已定住］/);
    await press(page, release, "PageDown");
    expect(await shown(page)).toBe("learning 0");
    expect(await page.title()).not.toMatch(/^［已定住］/);
  });

  it("stays frozen when a link on the slide is clicked", async () => {
    const { page } = await wall.at("overview");
    await press(page, "z");
    await page.locator("#overview a").first().click();
    expect(await shown(page)).toBe("overview 0");
    expect(await page.locator(".frozen-sign").isVisible()).toBe(true);
    await press(page, "z");
    await page.locator("#overview a").first().click();
    expect(await shown(page)).toBe("planning 0");
  });

  it("goes full screen with F5, and no F5 reloads the page", async () => {
    const { page } = await wall.open("#/research/1");
    await page.evaluate(() => {
      window.addEventListener("keydown", ({ key, defaultPrevented }) => {
        document.body.dataset["keys"] =
          `${document.body.dataset["keys"] ?? ""}${key} ${defaultPrevented}, `;
      });
    });
    await press(page, "F5");
    const full = () => page.evaluate(() => document.fullscreenElement?.localName);
    await expect.poll(full).toBe("html");
    await press(page, "Shift+F5", "F5");
    await expect
      .poll(() => page.evaluate(() => document.body.dataset["keys"]))
      .toBe("F5 true, Shift false, F5 true, F5 true, ");
    expect(await full()).toBe("html");
    expect(await shown(page)).toBe("research 2");
    await press(page, "f");
    await expect.poll(full).toBeUndefined();
  });
});

describe("the help sheet", () => {
  it.each(["Escape", "PageDown", "?", "ArrowRight"])("closes with %s", async (key) => {
    const { page } = await wall.at("planning");
    const help = page.getByRole("dialog", { name: "按键" });
    await press(page, "?");
    await help.waitFor();
    expect(await help.textContent()).toContain("黑屏");
    await press(page, key);
    expect(await help.isVisible()).toBe(false);
    expect(await shown(page)).toBe("planning 0");
    await press(page, "PageDown");
    expect(await shown(page)).toBe("learning 0");
  });

  it("is in English where the browser asks for it", async () => {
    const { page } = await wall.open("", { locale: "en-US" });
    await press(page, "?");
    expect(await page.getByRole("dialog", { name: "Keys" }).textContent()).toContain(
      "Black screen",
    );
  });

  it("has a button that a finger can press", async () => {
    const { page } = await wall.at("cover");
    await press(page, "?");
    await page.getByRole("button", { name: "关闭" }).click();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});
