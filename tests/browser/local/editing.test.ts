import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { deckReader } from "../../../src/site/folder/deck-folder.ts";
import { localParts } from "../../../src/site/local/local-parts.ts";
import { type LocalServer, openLocalServer } from "../../../src/site/local/server.ts";
import { startLocal, stillViews } from "../../local-server.ts";
import { closePages, newContext, ownBrowser, openPage } from "../browser.ts";
import { openSpeaker } from "../speaker-windows.ts";
import { becomes, shown } from "../wall.ts";

let folder: string;
let server: LocalServer;
let url: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rostrum-deck-"));
  await cp("slides", folder, { recursive: true });
  server = await startLocal(folder);
  ({ url } = server);
  browser = await ownBrowser();
});

afterEach(() => closePages(browser));
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

it("a saved file shows in place, a mistake shows over the last good deck, and goes when mended", async () => {
  const { page } = await openPage(browser, `${url}#/research/1`);
  await becomes(page, "ready");
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  const row = page.locator("#research .group").nth(1);
  const problems = page.locator(".problems");
  await page.evaluate(() => {
    for (const slide of document.querySelectorAll<HTMLElement>("section.slide"))
      slide.title = "old";
  });

  await writeFile(path, text.replace("摸清楚、掌握住", "都摸清楚、掌握住"));
  await expect.poll(() => row.textContent()).toContain("都摸清楚");
  expect(await shown(page)).toBe("research 2");
  // Only the section that changed was touched.
  expect(await page.locator('section.slide:not([title="old"])').count()).toBe(1);

  await writeFile(path, text.replace("layout: ledger", "layout: leger"));
  await expect.poll(() => problems.textContent()).toContain("06-research.md:2:");
  expect(await problems.getAttribute("open")).not.toBeNull();
  expect(await row.textContent()).toContain("都摸清楚");

  await writeFile(path, text);
  await expect.poll(() => row.textContent()).not.toContain("都摸清楚");
  expect(await problems.getAttribute("open")).toBeNull();
  expect(await shown(page)).toBe("research 2");
});

it("the list of problems over the slides says no word of the notes unasked", async () => {
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace("\nNote:\n", "\nNote:\n先别提{{密数}}王局。\n"));
  const { page } = await openPage(browser, `${url}#/research`);
  await becomes(page, "ready");
  const problems = page.locator(".problems");
  await expect.poll(() => problems.locator(".place").first().isVisible()).toBe(true);
  expect(await problems.innerText()).not.toMatch(/密数|王局/);
  expect(await problems.innerText()).toContain("06-research.md:");
  await problems.locator(".tell").click();
  expect(await problems.innerText()).toMatch(/密数[^]*王局/);
  expect(await shown(page)).toBe("research 0");
  // Closed and opened again, it is silent again; the page to read has it whole.
  await page.keyboard.press("Escape");
  await problems.locator("summary").first().click();
  await expect.poll(() => problems.innerText()).toContain("06-research.md:");
  expect(await problems.innerText()).not.toMatch(/密数|王局/);
  await page.keyboard.press("r");
  await page.waitForSelector("html.reading");
  expect(await problems.innerText()).toMatch(/密数[^]*王局/);
  await writeFile(path, text);
});

it("a hidden slide is nowhere on the page, whatever is edited", async () => {
  const hidden = join(folder, "02b-hidden.md");
  await writeFile(hidden, "---\nhidden: true\npart: 密档\n---\n\n## 不给看\n\n- 甲\n");
  const { page } = await openPage(browser, `${url}#/overview`);
  await page.waitForSelector(".problems", { state: "attached" });
  const opened = await (await fetch(url)).text();
  expect(opened.match(/不给看|密档/)).toBe(null);
  const path = join(folder, "02-overview.md");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^## .*/m, "## 改过"));
  const heading = page.locator("#overview :is(h1, h2)").first();
  await expect.poll(() => heading.textContent()).toContain("改过");
  expect(await page.locator('section[data-visibility="hidden"]').count()).toBe(0);
  await Promise.all([writeFile(path, text), rm(hidden)]);
  await expect.poll(() => heading.textContent()).not.toContain("改过");
});

it("a file that is saved again at once shows as it was saved last", async () => {
  const { page } = await openPage(browser, `${url}#/overview`);
  await page.waitForSelector(".problems", { state: "attached" });
  const path = join(folder, "02-overview.md");
  const text = await readFile(path, "utf8");
  const heading = page.locator("#overview :is(h1, h2)").first();
  const save = (saved: string) => writeFile(path, text.replace(/^## .*/m, `## ${saved}`));
  await save("起头");
  await expect.poll(() => heading.textContent()).toContain("起头");
  await pause(100);
  await save("第一次");
  // The first one is read by then, and the watcher tells no second change so soon.
  await pause(30);
  await save("第二次");
  await expect.poll(() => heading.textContent()).toContain("第二次");
  await writeFile(path, text);
});

it("what is too much for a slide is told while it is written, with where to split it", async () => {
  const { page } = await openPage(browser, `${url}#/planning`);
  await becomes(page, "ready");
  const path = join(folder, "04-planning.md");
  const text = await readFile(path, "utf8");
  const items = Array.from({ length: 16 }, (_, at) => `- 第${at + 1}条要点`).join("\n");
  await writeFile(path, text.replace("\nNote:", `\n${items}\n\nNote:`));
  const problems = page.locator(".problems");
  await expect.poll(() => problems.textContent()).toContain("太多");
  await expect.poll(() => problems.textContent()).toContain("分成两页");
  await writeFile(path, text);
  await expect.poll(() => problems.textContent()).not.toContain("太多");
});

it("the figures sheet opens for a D that is pressed while the page is on its way", async () => {
  const page = await (await newContext(browser)).newPage();
  let release = (): void => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/assets\/index-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForSelector("section.slide", { timeout: 60_000 });
  await page.keyboard.press("d");
  expect(await page.locator("html.ready").count()).toBe(0);
  release();
  await page.locator("dialog[open]", { hasText: "政策宣讲次数" }).waitFor({ timeout: 60_000 });
  await page.close();
}, 120_000);

it("a slide put in above, or its own heading mended, leaves both windows at the slide and the time of it", async () => {
  const path = join(folder, "20-more.md");
  const slide = (name: string): string => `## ${name}\n\n正文\n\nNote:\n${name}的讲稿。\n`;
  const deck = (...names: readonly string[]): string => names.map(slide).join("\n---\n\n");
  await writeFile(path, deck("甲", "乙", "丙"));
  const context = await newContext(browser);
  const wall = await context.newPage();
  // The wall opens at the slide: from another one it would turn to it, and that can be taken back.
  await expect.poll(async () => (await fetch(url)).text()).toContain('id="乙"');
  await wall.goto(`${url}#/${encodeURIComponent("乙")}`);
  await becomes(wall, "ready");
  expect(await shown(wall)).toBe("乙 0");
  const speaker = await openSpeaker(wall);
  const heading = speaker.locator(".top h1");
  await expect.poll(() => heading.textContent()).toContain("乙");
  await writeFile(path, deck("新", "甲", "更新", "乙", "丙"));
  await expect.poll(() => wall.locator(".slides section.slide").count()).toBe(18);
  await expect.poll(() => speaker.locator(".slides section.slide").count()).toBe(18);
  expect(await shown(wall)).toBe("乙 0");
  await expect.poll(() => speaker.locator(".shot.now section h2").textContent()).toBe("乙");
  expect(await heading.textContent()).toContain("乙");
  // It is not a turn, so nothing can be taken back.
  await wall.keyboard.press("u");
  expect(await shown(wall)).toBe("乙 0");
  await writeFile(path, deck("新", "甲", "更新", "乙改", "丙"));
  await expect.poll(() => shown(wall)).toBe("乙改 0");
  await expect.poll(() => heading.textContent()).toContain("乙改");
  await wall.close({ runBeforeUnload: true });
  await writeFile(path, deck("乙", "丙"));
  await expect.poll(() => speaker.locator(".slides section.slide").count()).toBe(15);
  await expect.poll(() => speaker.locator(".notes-pane").innerText()).toBe("乙的讲稿。");
  await context.close();
  await rm(path);
}, 120_000);

it("the wall comes back to the slide and the step whose file was empty for long", async () => {
  const path = join(folder, "21-more.md");
  const deck = ["甲", "乙", "丙"].map(
    (each) => `## ${each}\n\n- 一\n<!-- .element: class="fragment" -->\n- 二\n`,
  );
  const text = deck.join("\n---\n\n");
  await writeFile(path, text);
  await expect.poll(async () => (await fetch(url)).text()).toContain('id="乙"');
  const wall = await (await newContext(browser)).newPage();
  await wall.goto(`${url}#/${encodeURIComponent("乙")}/1`);
  await becomes(wall, "ready");
  await expect.poll(() => shown(wall)).toBe("乙 1");
  await wall.waitForSelector(".problems", { state: "attached" });
  const speaker = await openSpeaker(wall);
  for (let count = 0; count < 2; count++) {
    await writeFile(path, "");
    await expect.poll(() => shown(wall), { timeout: 10_000 }).not.toContain("乙");
    await writeFile(path, text);
    await expect.poll(() => shown(wall)).toBe("乙 1");
    await expect.poll(() => speaker.locator(".top h1").textContent()).toContain("乙");
  }
  await rm(path);
});

it("a character that the deck did not have stands in its typeface from its first frame on", async () => {
  const path = join(folder, "02-overview.md");
  const text = await readFile(path, "utf8");
  const { page } = await openPage(browser, `${url}#/overview`);
  await becomes(page, "ready");
  await page.waitForSelector(".problems", { state: "attached" });
  // 㸆 and 犇 are beyond the deck's own font, and no typeface has 😀.
  await page.evaluate(() => {
    const slides = document.querySelector(".slides");
    const loaded = (): readonly string[] =>
      [...document.fonts]
        .filter(({ family, status }) => family.includes("Whole") && status === "loaded")
        .map(({ family, unicodeRange }) => `${family} ${unicodeRange}`);
    new MutationObserver(() => {
      if (slides?.textContent.includes("㸆")) Reflect.set(window, "glyphsThen", loaded());
    }).observe(slides as Element, { childList: true, subtree: true });
  });
  await writeFile(path, text.replace(/^## .*/m, "## 㸆犇😀题目"));
  await expect
    .poll(() => page.locator("#overview :is(h1, h2)").first().textContent())
    .toContain("㸆犇");
  const then = await page.evaluate(() => Reflect.get(window, "glyphsThen") as readonly string[]);
  expect(then.filter((font) => font.startsWith("Rostrum Serif Whole")).length).toBe(1);
  await writeFile(path, text);
});

/** Resolves once a page hears what the server says: it has heard of a change, which is taken back. */
async function hearsServer(page: Page): Promise<void> {
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  const row = page.locator("#research .group").nth(1);
  await writeFile(path, text.replace("摸清楚、掌握住", "都摸清楚、掌握住"));
  await expect.poll(() => row.textContent()).toContain("都摸清楚");
  await writeFile(path, text);
  await expect.poll(() => row.textContent()).not.toContain("都摸清楚");
}

it("a saved theme file shows in place, and another page of the tool loads the deck's anew", async () => {
  const source = join(folder, "theme");
  await mkdir(source);
  const first = await stillViews.built();
  let views = first;
  const own = await startLocal(folder, {
    views: { built: () => Promise.resolve(views), folders: [source] },
  });
  try {
    const { page } = await openPage(browser, `${own.url}#/research/1`);
    await becomes(page, "ready");
    await hearsServer(page);
    await page.evaluate(() => (document.documentElement.title = "the same page"));

    const marked = "html{--marked:1}</style>";
    views = { ...first, html: first.html.replace("</style>", () => marked) };
    await writeFile(join(source, "a.css"), "");
    await expect
      .poll(() =>
        page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue("--marked"),
        ),
      )
      .toBe("1");
    expect(await page.getAttribute("html", "title")).toBe("the same page");
    expect(await shown(page)).toBe("research 2");

    views = { ...views, html: views.html.replace("</body>", "<i id=new></i></body>") };
    await writeFile(join(source, "b.ts"), "");
    await page.waitForSelector("#new", { state: "attached" });
    expect(await page.getAttribute("html", "title")).toBeNull();
  } finally {
    await own.close();
  }
});

it("a page finds the server again, and comes anew where it serves something else", async () => {
  const parts = localParts(folder, deckReader(folder), stillViews);
  const own = await openLocalServer(parts, { port: 0 });
  const port = Number(new URL(own.url).port);
  const { page } = await openPage(browser, own.url);
  await becomes(page, "ready");
  await hearsServer(page);
  await page.evaluate(() => (document.documentElement.title = "the same page"));
  await own.close();
  const again = await openLocalServer(parts, { port });
  try {
    await expect.poll(() => page.getAttribute("html", "title").catch(() => "")).toBeNull();
  } finally {
    await again.close();
  }
});

it("a wall in full screen goes on with a server that is started again, and is not loaded anew", async () => {
  const parts = localParts(folder, deckReader(folder), stillViews);
  let own = await openLocalServer(parts, { port: 0 });
  const port = Number(new URL(own.url).port);
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  const { page } = await openPage(browser, `${own.url}#/research/1`);
  await becomes(page, "ready");
  await hearsServer(page);
  const isWall = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press("f");
  await expect.poll(isWall).toBe(true);
  await page.evaluate(() => (document.documentElement.title = "the same page"));
  // Again and again.
  for (const words of ["都摸清楚", "全摸清楚"]) {
    await own.close();
    await writeFile(path, text.replace("摸清楚、掌握住", `${words}、掌握住`));
    own = await openLocalServer(parts, { port });
    const row = page.locator("#research .group").nth(1);
    await expect.poll(() => row.textContent()).toContain(words);
    await writeFile(path, text);
    await expect.poll(() => row.textContent()).not.toContain(words);
    expect(await page.getAttribute("html", "title")).toBe("the same page");
    expect([await isWall(), await shown(page)]).toEqual([true, "research 2"]);
  }
  await own.close();
  await page.keyboard.press("f");
  await expect.poll(isWall).toBe(false);
  own = await openLocalServer(parts, { port });
  await expect.poll(() => page.getAttribute("html", "title").catch(() => "")).toBeNull();
  await own.close();
});

it("a wall in full screen takes other styles without being loaded anew", async () => {
  const { page } = await openPage(browser, `${url}#/research/1`);
  await becomes(page, "ready");
  await hearsServer(page);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const color = () =>
    page.locator("#research h2").evaluate((heading) => getComputedStyle(heading).color);
  const before = await color();
  const theme = join(folder, "theme.css");
  await writeFile(theme, "h2 { color: rgb(1, 2, 3) }");
  await expect.poll(color).toBe("rgb(1, 2, 3)");
  await rm(theme);
  await expect.poll(color).toBe(before);
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await shown(page)).toBe("research 2");
});

it("a wall stays as it is while the folder of a deck with styles is gone", async () => {
  const away = `${folder}-away`;
  await writeFile(join(folder, "theme.css"), "h2 { color: rgb(1, 2, 3) }");
  const { page } = await openPage(browser, `${url}#/research/1`);
  await becomes(page, "ready");
  await hearsServer(page);
  await page.evaluate(() => (document.documentElement.title = "the same page"));
  await rename(folder, away);
  await pause(2500);
  await rename(away, folder);
  await rm(join(folder, "theme.css"));
  await pause(1500);
  expect(await page.getAttribute("html", "title")).toBe("the same page");
  expect(await shown(page)).toBe("research 2");
});

it("notes that change leave the face as it is, on which a film may play", async () => {
  const path = join(folder, "06-research.md");
  const text = await readFile(path, "utf8");
  const { page } = await openPage(browser, `${url}#/research/1`);
  await becomes(page, "ready");
  await hearsServer(page);
  const speaker = await openSpeaker(page);
  const face = await page.locator("#research > .face").elementHandle();
  await writeFile(path, text.trimEnd() + "新添的一句。\n");
  await expect.poll(() => speaker.locator("body").textContent()).toContain("新添的一句。");
  expect(await page.locator("#research .notes").textContent()).toContain("新添的一句。");
  expect(await face?.evaluate((one) => one.isConnected)).toBe(true);
  await writeFile(path, text);
  await expect.poll(() => page.locator("#research .notes").textContent()).not.toContain("新添");
});

it("a window keeps what stands before its title, whatever the deck is called meanwhile", async () => {
  const path = join(folder, "deck.yaml");
  const text = await readFile(path, "utf8");
  const { page: wall } = await openPage(browser, `${url}#/research`);
  await becomes(wall, "ready");
  await wall.keyboard.press("z");
  await wall.reload();
  await becomes(wall, "ready");
  const { page: speaker } = await openPage(browser, `${url}?view=speaker`);
  await becomes(speaker, "ready");

  await writeFile(path, text.replace(/^title:.*$/m, "title: 总结  讲话"));
  for (const page of [wall, speaker]) await expect.poll(() => page.title()).toContain("总结 讲话");
  expect(await wall.title()).toBe("［已定住］总结 讲话");
  expect(await speaker.title()).toBe("讲者屏 · 总结 讲话");
  await wall.keyboard.press("z");
  await expect.poll(() => wall.title()).toBe("总结 讲话");

  await writeFile(path, text);
  for (const page of [wall, speaker])
    await expect.poll(() => page.title()).not.toContain("总结 讲话");
  expect(await speaker.title()).toMatch(/^讲者屏 · ./);
});

it("a wall that was blacked stays black when the title is mended and the page loaded anew", async () => {
  const { page } = await openPage(browser, `${url}#/research/1`);
  await becomes(page, "ready");
  await page.keyboard.press("b");
  await expect.poll(() => page.locator(".black-sheet").isVisible()).toBe(true);
  const path = join(folder, "deck.yaml");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^title:.*$/m, "title: 总结讲话"));
  await expect.poll(() => page.title()).toContain("总结讲话");
  await page.reload();
  await becomes(page, "ready");
  expect(await page.locator(".black-sheet").isVisible()).toBe(true);
  expect(await shown(page)).toBe("research 2");
  await writeFile(path, text);
});
