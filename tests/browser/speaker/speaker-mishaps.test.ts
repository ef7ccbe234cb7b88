import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newContext, ownBrowser } from "../browser.ts";
import { openTwo, usePair, wallSays } from "../speaker-windows.ts";
import { press, useWall } from "../wall.ts";
import { ownSite } from "../site.ts";

const site = useWall();
const at = usePair(site, { viewport: { width: 1366, height: 768 } });

/** Closes a window that the test has changed, so that the next test gets another. */
const leave = (speaker: Page): Promise<void> => speaker.close({ runBeforeUnload: true });

const scrolled = (speaker: Page): Promise<number> =>
  speaker.locator(".notes-pane").evaluate((pane) => pane.scrollTop);

describe("a speaker who reads from the notes", () => {
  it("keeps the place they scrolled to, whatever is done to clock and wall", async () => {
    const { wall, speaker } = await at("research");
    await speaker.evaluate(() => document.fonts.ready);
    await speaker.mouse.move(400, 400);
    await speaker.mouse.wheel(0, 300);
    await expect.poll(() => scrolled(speaker)).toBe(300);
    await press(speaker, "t", "b", "b", "t", "z", "Escape", "b");
    await expect.poll(() => wallSays(wall)).toContain("black");
    await press(speaker, "b");
    await expect.poll(() => wallSays(wall)).toContain("live");
    expect(await scrolled(speaker)).toBe(300);
    await press(speaker, "n");
    await expect.poll(() => scrolled(speaker)).not.toBe(300);
  });

  it("counts the lines anew when the font of the notes comes late", async () => {
    const context = await newContext(site.browser());
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await context.route("**/*.woff2", async (route) => {
      if (route.request().frame().url().includes("view=speaker")) await arrived;
      await route.continue();
    });
    const { speaker } = await openTwo(context, `${site.url()}#/research`);
    const left = () => speaker.locator(".lines-left").innerText();
    await speaker.mouse.move(400, 400);
    await speaker.mouse.wheel(0, 150);
    await expect.poll(() => scrolled(speaker)).toBe(150);
    arrive();
    await speaker.evaluate(() => document.fonts.ready);
    await expect.poll(() => scrolled(speaker)).toBeGreaterThan(150);
    // Read to the end is what has its last line in view.
    await expect
      .poll(async () => {
        if ((await left()) !== "本页念完") await press(speaker, "PageDown");
        return left();
      })
      .toBe("本页念完");
    const hidden = await speaker
      .locator(".notes-pane")
      .evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight);
    expect(hidden).toBeLessThan(10);
    await context.close();
  });

  it("scrolls by keys where no click stands in a long script", async () => {
    const { wall, speaker } = await at("research");
    // The window takes its size a moment after it has opened, and the notes then find their place again.
    await expect
      .poll(async () => {
        await press(speaker, "Shift+ArrowDown", "Shift+ArrowDown");
        const down = await scrolled(speaker);
        await press(speaker, "Shift+ArrowUp");
        const up = await scrolled(speaker);
        return up > 0 && up < down;
      })
      .toBe(true);
    expect(await wallSays(wall)).toBe("调查研究有效 0 live");
    await press(speaker, "?", "Shift+ArrowDown");
    await expect.poll(() => speaker.locator(".more").evaluate((one) => one.scrollTop)).not.toBe(0);
  });

  it("goes on rehearsing after a reload", async () => {
    const { speaker } = await at("planning");
    await press(speaker, "?");
    await speaker.getByRole("button", { name: "从这一页开始排练" }).click();
    await press(speaker, "n");
    await expect.poll(() => speaker.locator(".total b").innerText()).toMatch(/0:0[1-9]$/);
    await speaker.reload();
    await speaker.waitForSelector("html.ready");
    await press(speaker, "?");
    await speaker.getByRole("button", { name: "结束排练" }).click();
    const row = speaker.locator(".rehearsal tbody tr", { hasText: "理论学习有招" });
    expect(await row.locator("td").nth(1).textContent()).toMatch(/^0:0[1-9]$/);
    await speaker.reload();
    await speaker.waitForSelector("html.ready");
    await press(speaker, "?");
    expect(await speaker.getByRole("button", { name: "从这一页开始排练" }).count()).toBe(1);
  });

  it("sees that a press takes the holding slide away, and no more", async () => {
    const { wall, speaker } = await at("planning");
    const next = speaker.locator(".line").nth(1);
    await press(speaker, "h");
    expect(await next.textContent()).toContain("04 谋划部署有序");
    await speaker.locator(".then button").click();
    await expect.poll(() => wallSays(wall)).toBe("谋划部署有序 0 live");
    expect(await next.textContent()).toContain("05 理论学习有招");
  });
});

describe("a speaker's screen without slides", () => {
  it.each(["x", "F5"])("opens them where %s finds none", async (key) => {
    const context = await newContext(site.browser());
    const speaker = await context.newPage();
    await speaker.goto(`${site.url()}?view=speaker`);
    await speaker.waitForSelector("html.ready");
    await press(speaker, key);
    const [wall] = await Promise.all([
      context.waitForEvent("page"),
      speaker.locator(".alerts").getByRole("button", { name: "打开画面窗口" }).click(),
    ]);
    await wall.waitForSelector("html.staged.ready");
  });
});

describe("the edges of the screen", () => {
  it("say with an ellipsis that a heading is longer", async () => {
    const { speaker } = await at("closing");
    await speaker.setViewportSize({ width: 740, height: 600 });
    await press(speaker, "t");
    const heading = speaker.locator(".top h1 span").last();
    const { overflows, ends } = await heading.evaluate((one) => ({
      overflows: one.scrollWidth > one.clientWidth,
      ends: getComputedStyle(one).textOverflow,
    }));
    expect([overflows, ends]).toEqual([true, "ellipsis"]);
  });

  it("keep the mark of what is due green, and within the bar", async () => {
    const { speaker } = await at("cover");
    await press(speaker, "t");
    const mark = speaker.locator(".due");
    await expect.poll(() => mark.isVisible()).toBe(true);
    expect(await mark.evaluate((one) => getComputedStyle(one).color)).toBe("rgb(127, 209, 174)");
    // As if the whole deck were one slide that has just begun.
    await speaker.evaluate(() => {
      for (const segment of document.querySelectorAll(".segment:not(:has(.due))")) segment.remove();
    });
    const [bar, word] = await Promise.all([
      speaker.locator(".progress .bar").boundingBox(),
      mark.locator("b").boundingBox(),
    ]);
    expect(word?.x).toBeGreaterThanOrEqual(bar?.x ?? Infinity);
    await leave(speaker);
  });

  it("plan nothing where a deck has neither notes nor minutes, and its minutes where it has", async () => {
    const { speaker } = await at("planning");
    const drop = (minutes: string) =>
      speaker.evaluate((text) => {
        sessionStorage.setItem("minutes", text);
      }, minutes);
    await speaker.addInitScript(() => {
      new MutationObserver(() => {
        for (const notes of document.querySelectorAll("aside.notes")) notes.remove();
        document.documentElement.dataset["minutes"] = sessionStorage.getItem("minutes") ?? "";
      }).observe(document, { childList: true, subtree: true });
    });
    for (const [minutes, planned] of [
      ["", ""],
      ["20", "/ 20:00"],
    ] as const) {
      await drop(minutes);
      await speaker.reload();
      await speaker.waitForSelector("html.ready");
      await press(speaker, "n");
      expect(await speaker.locator(".total .planned").textContent()).toBe(planned);
      expect(await speaker.locator(".section .planned").textContent()).toBe("");
      expect(await speaker.locator(".pace").isVisible()).toBe(false);
    }
    await leave(speaker);
  });
});

describe.each([
  ["", 0],
  [" in a browser whose quick memory is full", 5 * 1024 * 1024],
])("two speaker's screens at once%s", (_name, size) => {
  it("keep both rehearsals, and offer the one that is cut off", async () => {
    const context = await newContext(await ownBrowser());
    const address = `${await ownSite()}?view=speaker`;
    const open = async () => {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForSelector("html.ready");
      return page;
    };
    const first = await open();
    await first.evaluate((most) => {
      // To the last character.
      for (let left = most, key = 0; left >= 1; key++) {
        try {
          localStorage.setItem(`fill${key}`, "x".repeat(left));
        } catch {
          left = Math.floor(left / 2);
        }
        if (key > 60) break;
      }
    }, size);
    await first.reload();
    await first.waitForSelector("html.ready");
    const [one, other] = [first, await open()];
    for (const page of [one, other]) {
      await press(page, "?");
      await page.getByRole("button", { name: "从这一页开始排练" }).click();
    }
    await one.getByRole("button", { name: "结束排练" }).click();
    await expect.poll(() => one.locator(".rehearsal tbody tr").count()).toBeGreaterThan(0);
    await other.close();
    const third = await open();
    await third.getByRole("button", { name: "接着排练" }).first().waitFor();
    await press(third, "?");
    await third.getByRole("button", { name: "从这一页开始排练" }).click();
    await third.getByRole("button", { name: "结束排练" }).click();
    const fourth = await open();
    await press(fourth, "?");
    await expect.poll(() => fourth.locator(".rehearsal option").count()).toBe(3);
    await context.close();
  });
});

it("a rehearsal is on the list before the one under way is taken away", async () => {
  const context = await newContext(await ownBrowser());
  await context.addInitScript(() => {
    const written: string[] = [];
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      written.push(`${String(key).split(":")[1]} ${value.text === "[]" ? "empty" : "full"}`);
      return put.call(this, value, key);
    };
    Object.assign(window, { written });
  });
  const page = await context.newPage();
  await page.goto(`${await ownSite()}?view=speaker`);
  await page.waitForSelector("html.ready");
  await press(page, "?");
  await page.getByRole("button", { name: "从这一页开始排练" }).click();
  await page.waitForTimeout(1200);
  await page.getByRole("button", { name: "结束排练" }).click();
  const order = () =>
    page.evaluate(() => (window as unknown as { written: readonly string[] }).written);
  await expect.poll(order).toContain("rehearsals full");
  const written = await order();
  const isBefore = written.indexOf("rehearsals full") < written.indexOf("rehearsing empty");
  expect([isBefore, written.includes("rehearsing full")]).toEqual([true, true]);
  await context.close();
});

describe.each([
  "is full and has no database",
  "is full, and so is its database",
  "has room in its quick memory alone",
])("a browser that %s", (state) => {
  it("says on the speaker's screen that the rehearsal is not kept, and nothing on the wall", async () => {
    const context = await newContext(await ownBrowser());
    await context.addInitScript((state) => {
      if (!state.endsWith("alone"))
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      if (state.endsWith("no database"))
        Object.defineProperty(window, "indexedDB", { value: undefined });
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        const asked = put.call(this, value, key);
        this.transaction.abort();
        return asked;
      };
    }, state);
    const { wall, speaker } = await openTwo(context, site.url());
    await press(speaker, "?");
    await speaker.getByRole("button", { name: "从这一页开始排练" }).click();
    const told = "浏览器存不下这次排练";
    await expect.poll(() => speaker.locator(".alerts").textContent()).toContain(told);
    expect(await wall.locator("body").textContent()).not.toContain(told);
    await speaker.getByRole("button", { name: "结束排练" }).click();
    expect(await speaker.getByRole("button", { name: "下载表格" }).count()).toBe(1);
    await context.close();
  });
});

describe("the wall", () => {
  it("shows no fault of its own: the speaker's screen does", async () => {
    const { wall, speaker, faults } = await at("planning");
    const before = await wall.screenshot();
    await wall.evaluate(() => {
      setTimeout(() => {
        throw new Error("a fault of the wall");
      });
      void Promise.reject(new Error("a promise that failed"));
    });
    const alerts = speaker.locator(".alerts");
    await expect.poll(() => alerts.textContent()).toMatch(/画面窗口出错了：.*a (fault|promise)/);
    expect(before.equals(await wall.screenshot())).toBe(true);
    await expect.poll(() => faults).toHaveLength(2);
    // They were asked for, so the windows are as good as before.
    faults.length = 0;
  });

  it("shows no notes when R is pressed beside a speaker's screen", async () => {
    const { wall, speaker } = await at("planning");
    await press(wall, "r");
    await press(wall, "b");
    await expect.poll(() => wallSays(wall)).toContain("black");
    expect(await wall.locator("html.staged").count()).toBe(1);
    await leave(speaker);
    await expect
      .poll(async () => {
        await press(wall, "r");
        return wall.locator("html.reading").count();
      })
      .toBe(1);
  });
});
