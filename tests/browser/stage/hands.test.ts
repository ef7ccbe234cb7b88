import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newContext } from "../browser.ts";
import { openTwo } from "../speaker-windows.ts";
import { press, shown, swipe, useWall } from "../wall.ts";

const wall = useWall();

async function fullScreen(page: Page, isFull = true): Promise<void> {
  await press(page, isFull ? "F5" : "f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(isFull);
}

describe("a mouse on the stage", () => {
  it("turns by a click, and only uncovers what is black", async () => {
    const { page } = await wall.at("planning");
    await page.mouse.click(600, 600);
    expect(await shown(page)).toBe("learning 0");
    await press(page, "b");
    await page.mouse.click(600, 600);
    expect(await page.locator(".black-sheet").isVisible()).toBe(false);
    expect(await shown(page)).toBe("learning 0");
  });

  it("follows a link, presses a button, selects text or closes a sheet without a turn", async () => {
    const { page } = await wall.at("overview");
    await page.locator("#overview a").nth(1).click();
    expect(await shown(page)).toBe("learning 0");
    await page.mouse.move(400, 400);
    await page.getByRole("button", { name: "全部页面" }).click();
    await page.locator("dialog.overview").waitFor();
    await press(page, "Escape");
    const box = await page.locator("#learning h2").boundingBox();
    const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    await page.mouse.move(box?.x ?? 0, middle);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 200, middle, { steps: 4 });
    await page.mouse.up();
    await page.mouse.click(600, 600, { button: "right" });
    await page.keyboard.down("Control");
    await page.mouse.click(600, 600);
    await page.keyboard.up("Control");
    expect(await shown(page)).toBe("learning 0");
  });

  it("meets no context menu in full screen, and its own in a window", async () => {
    const { page } = await wall.at("planning");
    const isKept = (): Promise<boolean> =>
      page.evaluate(() => {
        const event = new MouseEvent("contextmenu", { bubbles: true, cancelable: true });
        return document.querySelector(".reveal")?.dispatchEvent(event) ?? false;
      });
    expect(await isKept()).toBe(true);
    await fullScreen(page);
    expect(await isKept()).toBe(false);
    await fullScreen(page, false);
  });

  it.each([
    ["f", "requestFullscreen"],
    ["F5", "requestFullscreen"],
    ["f", "webkitRequestFullscreen"],
  ])("meets no article on the way to full screen by %s and %s", async (key, name) => {
    const { page } = await wall.at("planning");
    // A real screen takes its time. Safari before 16.4 has another name for it, and no promise.
    await page.evaluate((name) => {
      const { documentElement } = document;
      const own = Reflect.get(documentElement, name);
      const slow = () =>
        new Promise((done, refused) => {
          setTimeout(() => Promise.resolve(own.call(documentElement)).then(done, refused), 250);
        });
      Object.assign(documentElement, { requestFullscreen: undefined, [name]: slow });
    }, name);
    await press(page, key, "r");
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.className)).not.toContain("reading");
    expect(await shown(page)).toBe("planning 0");
    await fullScreen(page, false);
  });

  it("opens nothing that is dropped on it or on the speaker's screen, but gives a text to a field", async () => {
    const stage = (await wall.at("planning")).page;
    const speaker = await stage.context().newPage();
    await speaker.goto(new URL("?view=speaker", stage.url()).href);
    await speaker.waitForSelector("html.ready");
    const context = stage.context();
    const before = context.pages().map((page) => page.url());
    const drops = [
      { items: [], files: [import.meta.filename], dragOperationsMask: 1 },
      { items: [{ mimeType: "text/uri-list", data: stage.url() }], dragOperationsMask: 1 },
    ];
    for (const page of [stage, speaker]) {
      const session = await context.newCDPSession(page);
      for (const data of drops) {
        for (const type of ["dragEnter", "dragOver", "drop"] as const)
          await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
      }
    }
    await stage.waitForTimeout(300);
    expect(context.pages().map((page) => page.url())).toEqual(before);
    const isTaken = (): boolean => {
      const field = document.body.appendChild(document.createElement("input"));
      return field.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true }));
    };
    expect(await speaker.evaluate(isTaken)).toBe(true);
    await speaker.close();
  });

  it("and no key shows the notes in full screen", async () => {
    const { page } = await wall.at("planning");
    await fullScreen(page);
    await press(page, "r");
    expect(await shown(page)).toBe("planning 0");
    await fullScreen(page, false);
  });

  it("and no button does, for a remote that sends Tab and Enter", async () => {
    const { page } = await wall.at("planning");
    await fullScreen(page);
    await page.locator(".stage-controls button", { hasText: "阅读全文" }).focus();
    await page.keyboard.press("Enter");
    expect(await shown(page)).toBe("planning 0");
    await fullScreen(page, false);
  });

  it("is told on a wall that stands still why nothing moves", async () => {
    const { page } = await wall.at("planning");
    await fullScreen(page);
    await press(page, "z");
    expect(await page.locator(".frozen-sign").isVisible()).toBe(false);
    await page.mouse.click(600, 600);
    expect(await page.locator(".frozen-sign").isVisible()).toBe(true);
    expect(await page.locator(".frozen-sign").innerText()).toContain("按 Z 放开");
    expect(await shown(page)).toBe("planning 0");
    await press(page, "z");
    expect(await page.locator(".frozen-sign").isVisible()).toBe(false);
    await fullScreen(page, false);
  });

  it("sees that sign beside the buttons that it called up", async () => {
    const { page } = await wall.at("planning");
    await press(page, "z");
    await page.mouse.click(600, 600);
    const sign = await page.locator(".frozen-sign").boundingBox();
    const buttons = await page.locator(".stage-controls.shown").boundingBox();
    expect((sign?.y ?? 0) + (sign?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
  });
});

describe("a finger on the stage", () => {
  const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true };

  it("turns by a swipe, never by a tap: that shows the way to the article and to all slides", async () => {
    const { page } = await wall.open("?view=stage#/planning", tablet);
    const controls = page.locator(".stage-controls");
    expect(await controls.evaluate((bar) => getComputedStyle(bar).opacity)).toBe("0");
    await page.touchscreen.tap(600, 500);
    expect(await shown(page)).toBe("planning 0");
    expect(await controls.evaluate((bar) => getComputedStyle(bar).opacity)).toBe("1");
    await page.getByRole("button", { name: "全部页面" }).tap();
    await page.locator("dialog.overview").waitFor();
    await page.locator('dialog.overview a[href="#/bridge"]').tap();
    expect(await shown(page)).toBe("bridge 0");
    await swipe(page, 700, 300);
    await expect.poll(() => shown(page)).toBe("resolve 0");
    await page.touchscreen.tap(600, 500);
    await page.getByRole("button", { name: "阅读全文" }).tap();
    await page.waitForSelector("html.reading");
  });

  it("finds no way to the article in full screen, which is the wall", async () => {
    const { page } = await wall.open("?view=stage#/planning", tablet);
    const read = page.getByRole("button", { name: "阅读全文" });
    await page.touchscreen.tap(600, 500);
    expect(await read.isVisible()).toBe(true);
    await fullScreen(page);
    await page.touchscreen.tap(600, 500);
    expect(await read.isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "全部页面" }).isVisible()).toBe(true);
  });
});

describe("a key that is pressed before the script has started", () => {
  it.each([
    [["PageDown"], "overview 0"],
    [["6", "Enter"], "research 0"],
    [["End", "PageUp"], "vitality 0"],
  ])("%j is acted on when it has", async (keys, place) => {
    const context = await newContext(wall.browser());
    const page = await context.newPage();
    let release = (): void => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(wall.url(), { waitUntil: "commit" });
    await page.waitForSelector("section.slide");
    await press(page, ...keys);
    expect(await page.locator("html.ready").count()).toBe(0);
    release();
    await page.waitForSelector("html.ready");
    await expect.poll(() => shown(page)).toBe(place);
  });
});

/** Its timers stop, as in a window that hangs. */
async function silence(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let timer = 0; timer < 10_000; timer++) clearInterval(timer);
  });
}

/**
 * How long it takes until an element is there, milliseconds, as the timers of the page count them: a machine that has much
 * to do holds up both.
 */
function timeUntil(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const step = 50;
        let steps = 0;
        const look = (): void => {
          steps += 1;
          if (document.querySelector(wanted)) done(steps * step);
          else setTimeout(look, step);
        };
        setTimeout(look, step);
      }),
    selector,
  );
}

/** Waits until the slides' window has greeted so many more times. */
async function heardOf(speaker: Page, times: number): Promise<void> {
  await speaker.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const channel = new BroadcastChannel("rostrum");
        let greetings = 0;
        channel.addEventListener("message", ({ data }) => {
          if (data.kind === "hello" && data.author.startsWith("stage-")) greetings += 1;
          if (greetings < wanted) return;
          channel.close();
          done();
        });
      }),
    times,
  );
}

describe("the machine", () => {
  const screens = { viewport: { width: 1366, height: 768 } };

  it("is warned before the notes can reach a wall that shows the same screen", async () => {
    const context = await newContext(wall.browser(), screens);
    await context.addInitScript(() =>
      Object.defineProperty(Screen.prototype, "isExtended", { get: () => false }),
    );
    const page = await context.newPage();
    await page.goto(wall.url());
    await page.waitForSelector("html.ready");
    await press(page, "s");
    const sheet = page.locator(".one-screen");
    expect(await sheet.innerText()).toContain("选“扩展”");
    expect(context.pages()).toHaveLength(1);
    await press(page, "PageDown");
    expect(await sheet.isVisible()).toBe(false);
    expect(await shown(page)).toBe("cover 0");
    const opened = context.waitForEvent("page");
    await press(page, "s", "s");
    await (await opened).waitForSelector("html.speaker.ready");
  });

  it("covers the notes when two screens become one, until they are two again", async () => {
    const context = await newContext(wall.browser(), screens);
    await context.addInitScript(() => {
      const get = (): boolean => document.documentElement.dataset["screens"] !== "1";
      Object.defineProperty(Screen.prototype, "isExtended", { get });
    });
    const { speaker } = await openTwo(context, wall.url() + "#/planning");
    const cover = speaker.locator(".desk > .one-screen");
    const setScreens = (count: string) =>
      speaker.evaluate((to) => (document.documentElement.dataset["screens"] = to), count);
    expect(await cover.isVisible()).toBe(false);
    await setScreens("1");
    await cover.waitFor();
    expect(await cover.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1366, height: 768 });
    await setScreens("2");
    await cover.waitFor({ state: "hidden" });
    await setScreens("1");
    await cover.getByRole("button").click();
    expect(await speaker.locator(".notes-pane").isVisible()).toBe(true);
  });

  it("opens the speaker's screen at once where there are two screens", async () => {
    const context = await newContext(wall.browser(), screens);
    await context.addInitScript(() =>
      Object.defineProperty(Screen.prototype, "isExtended", { get: () => true }),
    );
    const page = await context.newPage();
    await page.goto(wall.url());
    await page.waitForSelector("html.ready");
    const opened = context.waitForEvent("page");
    await press(page, "s");
    await (await opened).waitForSelector("html.speaker.ready");
  });

  it("meets no article on the way to the projector's full screen", async () => {
    const context = await newContext(wall.browser(), screens);
    await context.addInitScript(() => {
      const query = navigator.permissions.query.bind(navigator.permissions);
      const allowed = { state: "granted" } as PermissionStatus;
      navigator.permissions.query = async (asked) =>
        String(asked.name) === "window-management" ? allowed : query(asked);
      const place = { availTop: 0, availWidth: 1366, availHeight: 768 };
      const displays = [
        { ...place, availLeft: 0, isInternal: true },
        { ...place, availLeft: 1366, isInternal: false },
      ];
      Object.assign(window, { getScreenDetails: async () => ({ screens: displays }) });
      Object.defineProperty(Screen.prototype, "isExtended", { get: () => true });
      // A real screen takes its time.
      const own = Element.prototype.requestFullscreen;
      Element.prototype.requestFullscreen = async function slow() {
        await new Promise((done) => setTimeout(done, 250));
        await own.call(this);
      };
    });
    const page = await context.newPage();
    await page.goto(`${wall.url()}#/planning`);
    await page.waitForSelector("html.ready");
    await page.waitForTimeout(300);
    await press(page, "s", "r");
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.className)).not.toContain("reading");
    expect(await shown(page)).toBe("planning 0");
  });

  it("is kept awake by both windows, and the speaker is told where it cannot be", async () => {
    const context = await newContext(wall.browser(), screens);
    await context.addInitScript(() => {
      const request = (): Promise<never> => {
        document.documentElement.dataset["asked"] = "yes";
        return Promise.reject(new DOMException("refused", "NotAllowedError"));
      };
      Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => ({ request }) });
    });
    const { wall: page, speaker } = await openTwo(context, wall.url());
    for (const one of [page, speaker]) {
      expect(await one.locator("html").getAttribute("data-asked")).toBe("yes");
    }
    await expect.poll(() => speaker.locator(".alerts").textContent()).toContain("熄屏");
    await press(page, "?");
    expect(await page.locator(".help").textContent()).toContain("不能阻止熄屏");
  });

  it.each([
    ["closed", ".closed", (page: Page) => page.close({ runBeforeUnload: true })],
    ["out of touch", ".lost", silence],
  ] as const)(
    "says within three seconds that the wall is %s, and what to do",
    async (_name, line, end) => {
      const context = await newContext(wall.browser(), screens);
      const { wall: page, speaker } = await openTwo(context, wall.url());
      const alert = speaker.locator(`.alerts ${line}`);
      await heardOf(speaker, 2);
      expect(await alert.count()).toBe(0);
      const told = timeUntil(speaker, `.alerts ${line}`);
      void end(page);
      expect(await told).toBeLessThan(3500);
      expect(await alert.getByRole("button").innerText()).toBe("打开画面窗口");
    },
  );
});
