import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { settle } from "../../../src/site/check/settle.ts";
import { newContext, usualScreen } from "../browser.ts";
import { openTwo } from "../speaker-windows.ts";
import { count, press, shown, useWall } from "../wall.ts";

const wall = useWall();

interface TextBox {
  readonly text: string;
  /** Left, top, width and height as thousandths of the slide's width. */
  readonly box: readonly number[];
}

interface Picture {
  /** Where the text of a slide stands, line by line. */
  readonly boxes: readonly TextBox[];
  /** Marks that a list item draws by itself, which have no box. */
  readonly marks: readonly string[];
  readonly title: string;
}

/** What is drawn of the only slide of this selector. */
async function picture(page: Page, slide: string): Promise<Picture> {
  // A font is asked for when something is drawn in it.
  await page.evaluate(settle);
  return page.evaluate((selector) => {
    const [section, ...others] = document.querySelectorAll<HTMLElement>(selector);
    const face = section?.querySelector(".face");
    if (!section || !face || others.length > 0) throw new Error(`not one ${selector}`);
    const frame = face.getBoundingClientRect();
    const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
    const boxes: { text: string; box: number[] }[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      if (text === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, width, height } of range.getClientRects()) {
        const sizes = [left - frame.left, top - frame.top, width, height];
        boxes.push({ text, box: sizes.map((size) => (1000 * size) / frame.width) });
      }
    }
    const items = [...face.querySelectorAll("li")];
    const marks = items.map((item) => getComputedStyle(item).listStyleType);
    return { boxes, marks, title: section.dataset["title"] ?? "" };
  }, slide);
}

/** The same lines at the same places, except for rounding in a small picture. */
function expectSame(picture: readonly TextBox[], slide: readonly TextBox[]): void {
  expect(picture.map(({ text }) => text)).toEqual(slide.map(({ text }) => text));
  picture.forEach(({ text, box }, index) => {
    box.forEach((part, at) => {
      expect(Math.abs(part - (slide[index]?.box[at] ?? NaN)), text).toBeLessThan(4);
    });
  });
}

describe("a picture of a slide is the slide", () => {
  it.each([
    ["16:9", { width: 1366, height: 768 }],
    ["4:3", { width: 1024, height: 768 }],
  ])("in the overview and on the speaker's screen, %s", async (aspect, viewport) => {
    const context = await newContext(wall.browser(), { viewport });
    const { wall: page, speaker } = await openTwo(context, wall.url());
    for (const one of [page, speaker]) {
      await one.evaluate((to) => {
        document.documentElement.dataset["aspect"] = to;
        window.dispatchEvent(new Event("resize"));
      }, aspect);
      await one.evaluate(() => document.fonts.ready);
    }
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll(".slides section.slide")].map(({ id }) => id),
    );
    await press(page, "o");
    await page.locator(`.overview > ol > li:nth-child(${ids.length}) section`).waitFor();
    const pictures = await Promise.all(
      ids.map((_, index) => picture(page, `.overview > ol > li:nth-child(${index + 1}) section`)),
    );
    await press(page, "Escape");
    for (const [index, id] of ids.entries()) {
      await page.evaluate((hash) => (location.hash = hash), `#/${id}/9`);
      const slide = `.slides section.slide.present#${id}`;
      await expect.poll(() => count(page, slide)).toBe(1);
      const { boxes, marks, title } = await picture(page, slide);
      expectSame(pictures[index]?.boxes ?? [], boxes);
      expect(pictures[index]?.marks).toEqual(marks);
      const shot = ".shot.now section";
      await expect.poll(async () => (await picture(speaker, shot)).title).toBe(title);
      const onScreen = await picture(speaker, shot);
      expectSame(onScreen.boxes, boxes);
      expect(onScreen.marks).toEqual(marks);
    }
  });
});

describe("the overview", () => {
  it.each([
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 1093, height: 614 },
    { width: 911, height: 512 },
  ])("has every slide in view, true to its shape, at $width × $height", async (viewport) => {
    const { page } = await wall.at("research");
    await page.setViewportSize(viewport);
    await press(page, "o");
    await page.locator(".overview .frame").first().waitFor();
    const frames = await page.locator(".overview .frame").evaluateAll((all) =>
      all.map((frame) => {
        const { left, top, right, bottom, width, height } = frame.getBoundingClientRect();
        const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight - 30;
        return { isIn, ratio: Math.round((width / height) * 100) };
      }),
    );
    expect(frames).toHaveLength(13);
    for (const frame of frames) expect(frame).toEqual({ isIn: true, ratio: 178 });
    const slips = await page.locator(".overview .slip").allTextContents();
    expect(slips).toEqual(["开场", "为学", "践履"]);
    const beside = await page.locator(".overview > ol > li > p").evaluateAll((labels) =>
      labels
        .filter((label) => {
          const { right } = label.getBoundingClientRect();
          return [...label.children].some((one) => one.getBoundingClientRect().right > right + 1);
        })
        .map(({ textContent }) => textContent),
    );
    expect(beside).toEqual([]);
    await page.setViewportSize(usualScreen.viewport);
  });

  it("takes what is typed to its field, and Enter goes there", async () => {
    const { page } = await wall.at("planning");
    await press(page, "o", "1", "2");
    await expect.poll(() => page.locator(".overview input").inputValue()).toBe("12");
    expect(await shown(page)).toBe("planning 0");
    await press(page, "Enter");
    expect(await shown(page)).toBe("vitality 0");
    expect(await page.locator("dialog.overview").isVisible()).toBe(false);
  });

  it("goes up and down by rows, and says which slide is on the wall", async () => {
    const { page } = await wall.at("research");
    await press(page, "o");
    await page.locator(".overview a:focus").waitFor();
    const at = (): Promise<string | null> => page.locator(".overview a:focus").getAttribute("href");
    await press(page, "ArrowUp");
    expect(await at()).toBe("#/opening");
    await press(page, "ArrowDown", "ArrowDown");
    expect(await at()).toBe("#/people");
    expect(await page.locator(".overview li", { hasText: "现在" }).textContent()).toContain(
      "调查研究有效",
    );
    expect(await shown(page)).toBe("research 0");
  });
});
