import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../browser.ts";
import { ownSingleFile } from "../site.ts";
import { openSpeaker } from "../speaker-windows.ts";
import { becomes, count, press, shown, useWall } from "../wall.ts";

const wall = useWall();
let file: string;

beforeAll(async () => {
  file = await ownSingleFile();
});

/** The view, the place that is shown, and the one that the address names. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const { classList } = document.documentElement;
    const [slide] = [...document.querySelectorAll(".slides section.slide.present")].slice(-1);
    return {
      view: ["staged", "reading", "speaker"].find((view) => classList.contains(view)),
      slide: slide && `#/${slide.id}`,
      address: location.hash.replace(/^(#\/[^/]*).*/, "$1"),
    };
  });

const onWall = (slide: string) => ({
  view: "staged",
  slide: `#/${slide}`,
  address: `#/${slide}`,
});

/** As the button of a mouse does it. Returns when the browser is done, whether another document came or not. */
async function step(page: Page, steps: number): Promise<void> {
  const id = Math.random();
  await page.evaluate(
    ([by, mark]) => {
      Object.assign(window, { mark });
      addEventListener("popstate", () => Object.assign(window, { mark: undefined }));
      // The answer must be on its way before the page goes.
      setTimeout(() => history.go(by));
    },
    [steps, id] as const,
  );
  await expect
    .poll(() =>
      page.evaluate((mark) => Reflect.get(window, "mark") !== mark, id).catch(() => false),
    )
    .toBe(true);
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete");
  const settled = () => page.locator("html:is(.ready, .guided)").count();
  await expect.poll(settled).toBe(1);
  // What the browser tells of a new hash comes in a task of its own.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** To the article, from section to section by its contents, and back to the slides. */
async function readAndReturn(page: Page, ...hashes: readonly string[]): Promise<void> {
  await press(page, "r");
  await becomes(page, "reading", "guided");
  for (const hash of hashes) await goTo(page, hash);
  await page.evaluate(() => document.querySelector<HTMLElement>(".to-stage")?.click());
  await becomes(page, "staged", "ready");
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.locator("html:is(.ready, .guided)").waitFor();
}

describe.each([
  ["a site", () => wall.url()],
  ["a single file", () => file],
])("the wall of %s, at a step in the browser's history", (_name, url) => {
  async function open(address = "?view=stage#/cover"): Promise<Page> {
    const { page } = await openPage(wall.browser(), url() + address);
    await page.locator("html:is(.ready, .guided)").waitFor();
    return page;
  }

  it("stays on its slide among entries of the article, and so does a reload", async () => {
    const page = await open();
    await readAndReturn(page, "#research", "#all-contents", "#learning", "#/planning", "#nowhere");
    await press(page, "End");
    for (const by of [-1, -1, -1, 2, -3, 3, -1, -1]) {
      await step(page, by);
      expect(await standing(page)).toEqual(onWall("closing"));
    }
    await reload(page);
    expect(await standing(page)).toEqual(onWall("closing"));
    await press(page, "PageUp");
    const before = await standing(page);
    await step(page, -1);
    expect(await standing(page)).toEqual(before);
  });

  it("goes to a slide whose address is typed, and stays there at a step back", async () => {
    const page = await open();
    await goTo(page, "#/bridge");
    await expect.poll(() => shown(page)).toBe("bridge 0");
    await goTo(page, "#nowhere");
    expect(await standing(page)).toEqual(onWall("bridge"));
    await goTo(page, "#/research/1");
    await expect.poll(() => shown(page)).toBe("research 2");
    for (const by of [-1, -2, 3]) {
      await step(page, by);
      expect(await standing(page)).toEqual(onWall("research"));
      expect(await shown(page)).toBe("research 2");
    }
    await goTo(page, "#/bridge");
    await expect.poll(() => shown(page)).toBe("bridge 0");
  });

  it("stays a stage where the entry belongs to another page of the window", async () => {
    const page = await open("?view=speaker");
    await page.goto(`${url()}?view=read`);
    await becomes(page, "reading", "guided");
    await goTo(page, "#learning");
    await page.goto(`${url()}?view=stage#/cover`);
    await becomes(page, "staged", "ready");
    await press(page, "End");
    for (const by of [-1, -1, -1, 2, 1]) {
      await step(page, by);
      expect(await standing(page)).toEqual(onWall("closing"));
    }
    await press(page, "PageUp");
    const before = await standing(page);
    expect(before).not.toEqual(onWall("closing"));
    await step(page, -1);
    expect(await standing(page)).toEqual(before);
    await reload(page);
    expect(await standing(page)).toEqual(before);
  });

  it("stays a stage after two swaps of the windows and a walk through the article", async () => {
    const first = await open("?view=stage#/research");
    await readAndReturn(first, "#learning", "#planning");
    const second = await openSpeaker(first);
    for (const [toWall, toSpeaker] of [
      [second, first],
      [first, second],
    ] as const) {
      // After a swap the one learns of the other from its next greeting.
      await expect
        .poll(async () => {
          if ((await count(toWall, "html.speaker.ready")) > 0) await press(toWall, "x");
          return count(toWall, "html.staged");
        })
        .toBe(1);
      await Promise.all([
        becomes(toWall, "staged", "ready"),
        becomes(toSpeaker, "speaker", "ready"),
      ]);
    }
    expect(await standing(first)).toEqual(onWall("planning"));
    for (const by of [-1, -1, 2]) {
      await step(first, by);
      expect(await standing(first)).toEqual(onWall("planning"));
    }
    expect(await standing(second)).toMatchObject({ view: "speaker" });
  });

  it("stays a stage where the browser had kept another page of the window alive", async () => {
    const page = await open("?view=stage#/research");
    const other = await page.evaluate(() => location.href.replace(/#.*/, "#/bridge"));
    // As if this window had gone on to another page, had been the wall there, and had come back.
    await page.evaluate((href) => {
      sessionStorage.setItem("rostrum:wall", href);
      Object.assign(window, { mark: 1 });
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }, other);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, "mark")).catch(() => 1))
      .not.toBe(1);
    await becomes(page, "staged", "ready");
    expect(await standing(page)).toEqual(onWall("bridge"));
  });

  it("is no wall any more where a person has gone to the article", async () => {
    const page = await open();
    await goTo(page, "#/bridge");
    await expect.poll(() => shown(page)).toBe("bridge 0");
    await press(page, "r");
    await becomes(page, "reading", "guided");
    await step(page, -1);
    expect(await standing(page)).toMatchObject({ view: "reading" });
    await reload(page);
    expect(await standing(page)).toMatchObject({ view: "reading" });
    await page.goto(`${url()}?view=stage#/research`);
    await becomes(page, "staged", "ready");
    await page.goto(`${url()}?view=read`);
    await becomes(page, "reading", "guided");
    await goTo(page, "#learning");
    await step(page, -1);
    expect(await standing(page)).toMatchObject({ view: "reading" });
  });
});
