import { readFileSync } from "node:fs";
import { cp, readdir, rm, stat, truncate } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { writeSite } from "../../src/site/publish/write-site.ts";
import { closePages, ownBrowser } from "../browser/browser.ts";
import { serve, stop, workerIsActive } from "../browser/served-folder.ts";
import { writeSingleFile } from "../browser/single-file.ts";
import { press } from "../browser/wall.ts";
import { fill, smallDeck, temporary } from "./project.ts";

let place: Awaited<ReturnType<typeof temporary>>;
let browser: Browser;
/** The served folder; `first` and `second` are two complete versions of a site. */
let live: string;
/** The first with a slide that was mended, under the same title. */
let corrected: string;
let [first, second] = ["", ""];
let site: Awaited<ReturnType<typeof serve>>;
/** Answers in the site's place, where it gives true. */
let disturb: ((...asked: Parameters<RequestListener>) => boolean) | undefined;

beforeAll(async () => {
  [place, browser] = await Promise.all([temporary(), ownBrowser()]);
  [first, second, corrected, live] = ["first", "second", "corrected", "live"].map((name) =>
    join(place.path, name),
  ) as [string, string, string, string];
  for (const [version, heading, target] of [
    ["第一版", "开头", first],
    ["第二版", "另起炉灶", second],
    ["第一版", "改过的", corrected],
  ] as const) {
    const folder = await fill(join(place.path, `deck-${heading}`), {
      ...smallDeck,
      "deck.yaml": `title: ${version}\n`,
      // Other characters, and so another font.
      "02.md": `## ${heading}\n\n- 走访{{户数}}户\n\nNote:\n说。\n`,
    });
    await writeSite(folder, await readDeckFolder(folder), target);
  }
  await deploy(first);
  site = await serve(live);
  const [answer] = site.server.listeners("request") as RequestListener[];
  site.server.removeAllListeners("request");
  site.server.on("request", (request, response) => {
    if (!disturb?.(request, response)) answer?.(request, response);
  });
});

afterAll(async () => {
  await closePages(browser);
  await stop(site.server);
  await place.remove();
});

beforeEach(() => {
  disturb = undefined;
  return deploy(first);
});

/** Puts a whole version where it is served, in place of the former. */
async function deploy(version: string): Promise<void> {
  await rm(live, { recursive: true, force: true });
  await cp(version, live, { recursive: true });
}

/** Its page and worker are there already, its other files not. */
async function deployHalf(version: string): Promise<void> {
  await deploy(version);
  const assets = join(live, "assets");
  const kept = new Set(await readdir(join(first, "assets")));
  for (const name of await readdir(assets)) {
    if (!kept.has(name)) await rm(join(assets, name));
  }
}

/** A page with a second screen, where S opens the speaker's screen at once. */
async function newWall(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  await context.addInitScript(() =>
    Object.defineProperty(Screen.prototype, "isExtended", { get: () => true }),
  );
  return context.newPage();
}

/** The wall, with an active worker that has kept the served version. */
async function visit(): Promise<Page> {
  const page = await newWall();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${site.url}?view=stage`);
  await page.waitForSelector("html.staged.ready");
  await workerIsActive(page);
  await page.reload();
  await page.waitForSelector("html.staged.ready");
  return page;
}

/** Lets the site give its answer as `type`. */
function rename(response: ServerResponse, type: string): void {
  const { setHeader } = response;
  response.setHeader = (name, value) =>
    setHeader.call(response, name, name === "Content-Type" ? type : value);
}

const title = (page: Page): Promise<string> => page.title();

it("amid a deployment the stage is the whole old one, and afterwards the whole new one", async () => {
  const wall = await visit();
  await deployHalf(second);
  await wall.reload();
  await wall.waitForSelector("html.staged.ready");
  expect(await title(wall)).toBe("第一版");

  await deploy(second);
  await wall.reload();
  await wall.waitForSelector("html.staged.ready");
  expect(await title(wall)).toBe("第二版");
  await wall.context().close();
});

it.each<[string, NonNullable<typeof disturb>]>([
  [
    "answers with a page for a file that is not there",
    ({ url = "" }, response) => {
      if (!/assets/.test(url)) return false;
      response.setHeader("Content-Type", "text/html");
      response.end("<title>所有网页</title>");
      return true;
    },
  ],
  [
    "gives scripts as plain text",
    ({ url = "" }, response) => {
      if (url.includes(".js")) rename(response, "text/plain");
      return false;
    },
  ],
  [
    "gives the page as plain text",
    ({ url = "" }, response) => {
      if (url.includes("?view")) rename(response, "text/plain");
      return false;
    },
  ],
  [
    "has half of the page",
    ({ url = "" }, response) => {
      if (!url.includes("?view")) return false;
      response.setHeader("Content-Type", "text/html");
      const page = readFileSync(join(second, "index.html"));
      response.end(page.subarray(0, page.length / 2));
      return true;
    },
  ],
  [
    "has an empty page",
    ({ url = "" }, response) => {
      if (!url.includes("?view")) return false;
      response.setHeader("Content-Type", "text/html");
      response.end();
      return true;
    },
  ],
  [
    "has half of a file",
    ({ url = "", method }, response) => {
      if (method !== "HEAD" || !url.endsWith(".woff2")) return false;
      response.setHeader("Content-Type", "font/woff2");
      response.setHeader("Content-Length", 9);
      response.end();
      return true;
    },
  ],
  [
    "tells no length and has half of a file",
    ({ url = "", method }, response) => {
      if (!url.endsWith(".woff2")) return false;
      response.setHeader("Content-Type", "font/woff2");
      if (method === "HEAD") response.end();
      else {
        // Without a length it goes in chunks.
        response.write("wOF2");
        response.end();
      }
      return true;
    },
  ],
  [
    "knows no HEAD and has no file",
    ({ url = "", method }, response) => {
      if (!/assets/.test(url)) return false;
      response.writeHead(method === "HEAD" ? 501 : 404);
      response.end();
      return true;
    },
  ],
  [
    "stands behind a firewall that refuses",
    (_, response) => {
      response.writeHead(403, { "Content-Type": "text/html" });
      response.end("<title>访问被拦截</title>");
      return true;
    },
  ],
])("the stage is the kept one where the host %s", async (_, answer) => {
  const wall = await visit();
  await deploy(second);
  disturb = answer;
  await wall.reload();
  await wall.waitForSelector("html.staged.ready");
  expect(await title(wall)).toBe("第一版");
  await wall.context().close();
});

it("a file that was half there when a new worker came is whole afterwards", async () => {
  const wall = await visit();
  await deploy(second);
  const old = new Set(await readdir(join(first, "assets")));
  const added = (await readdir(join(second, "assets"))).filter((name) => !old.has(name));
  const [font = ""] = added.filter((name) => name.endsWith(".woff2"));
  const size = (await stat(join(second, "assets", font))).size;
  await truncate(join(live, "assets", font), size / 2);
  await wall.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const worker = (await registration?.update())?.installing;
    await new Promise<void>((done) => {
      if (!worker) return done();
      worker.addEventListener("statechange", () => done());
    });
  });
  await deploy(second);
  const context = wall.context();
  await wall.close();
  for (const _ of [1, 2]) {
    const page = await context.newPage();
    await page.goto(`${site.url}?view=stage`);
    await page.waitForSelector("html.staged.ready");
    await workerIsActive(page);
    const got = await page.evaluate(async (name) => {
      const answer = await fetch(`assets/${name}`);
      return (await answer.arrayBuffer()).byteLength;
    }, font);
    expect(got).toBe(size);
    await page.close();
  }
  await context.close();
});

it("a speaker's screen that is opened later has the wall's version", async () => {
  const wall = await visit();
  await deploy(second);
  const opened = wall.context().waitForEvent("page");
  await press(wall, "s");
  const speaker = await opened;
  await speaker.waitForSelector("html.speaker.ready");
  expect(await title(speaker)).toContain("第一版");
  await press(speaker, "PageDown");
  await expect.poll(() => wall.evaluate(() => location.hash)).toBe("#/slide-02");
  await wall.context().close();
});

it("where the wall alone was loaded anew, the speaker's screen says so and follows it", async () => {
  const wall = await newWall({ serviceWorkers: "block" });
  await wall.goto(`${site.url}?view=stage`);
  await wall.waitForSelector("html.staged.ready");
  const opened = wall.context().waitForEvent("page");
  await press(wall, "s");
  const speaker = await opened;
  await speaker.waitForSelector("html.speaker.ready");
  const alert = speaker.locator(".alerts", { hasText: "两边对不上" });
  expect(await alert.count()).toBe(0);
  await deploy(corrected);
  await wall.reload();
  await wall.waitForSelector("html.staged.ready");
  await alert.getByRole("button", { name: "这里换成画面的" }).click();
  await expect
    .poll(() => speaker.locator("section.slide h2").allTextContents())
    .toEqual(["改过的"]);
  await speaker.waitForSelector("html.speaker.ready");
  await speaker.waitForTimeout(1500);
  expect(await alert.count()).toBe(0);
  await wall.context().close();
});

it("a single file that was replaced is another version, with the same slides too", async () => {
  const file = await writeSingleFile(join(place.path, "deck-开头"));
  const other = await writeSingleFile(join(place.path, "deck-改过的"));
  const wall = await newWall();
  await wall.goto(`${file.url}?view=stage`);
  await wall.waitForSelector("html.staged.ready");
  const opened = wall.context().waitForEvent("page");
  await press(wall, "s");
  const speaker = await opened;
  await speaker.waitForSelector("html.speaker.ready");
  await cp(fileURLToPath(other.url), fileURLToPath(file.url));
  await wall.reload();
  await wall.waitForSelector("html.staged.ready");
  const alert = speaker.locator(".alerts", { hasText: "两边对不上" });
  await alert.getByRole("button", { name: "这里换成画面的" }).click();
  await expect
    .poll(() => speaker.locator("section.slide h2").allTextContents())
    .toContain("改过的");
  await wall.context().close();
  await Promise.all([file, other].map(({ close }) => close()));
});

it("where the wall's version is gone, the speaker's screen says so and offers the new one", async () => {
  const wall = await newWall({ serviceWorkers: "block" });
  await wall.goto(`${site.url}?view=stage`);
  await wall.waitForSelector("html.staged.ready");
  await deploy(second);
  const opened = wall.context().waitForEvent("page");
  await press(wall, "s");
  const speaker = await opened;
  await speaker.waitForSelector("html.speaker.ready");
  const alert = speaker.locator(".alerts", { hasText: "两边对不上" });
  await alert.getByRole("button", { name: "画面换成这里的" }).click();
  await expect.poll(() => title(wall)).toBe("第二版");
  await wall.waitForSelector("html.staged.ready");
  await press(speaker, "PageDown");
  await expect.poll(() => wall.evaluate(() => location.hash)).not.toBe("");
  await wall.context().close();
});
