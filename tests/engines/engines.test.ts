import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindSelectors } from "../../src/check/layout/text-kinds.ts";
import { themes } from "../../src/deck/model.ts";
import { singlePage } from "../../src/export/html.ts";
import { lookRules } from "../../src/site/check/look.ts";
import { measureFace } from "../../src/site/check/measure.ts";
import { settle } from "../../src/site/check/settle.ts";
import { turnTo } from "../../src/site/check/walk.ts";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { type ServedSite, serveSite } from "../../src/site/publish/serve-site.ts";
import { chromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { firefox } from "./firefox.ts";
import { webkit } from "./webkit.ts";

let site: ServedSite;
let place: string;
let file: string;
let ids: readonly string[];

beforeAll(async () => {
  const deck = await readDeckFolder("slides");
  ids = deck.reading.deck.slides.map(({ id }) => id);
  site = await serveSite("slides", deck);
  place = await mkdtemp(join(tmpdir(), "rostrum-engines-"));
  file = join(place, "讲稿.html");
  await writeFile(file, await singlePage({ folder: "slides", deck, isPublic: false }));
});

afterAll(async () => {
  await site.close();
  await rm(place, { recursive: true, force: true });
});

for (const engine of [chromium, firefox, webkit]) {
  if (!engine.isThere) process.stdout.write(`${engine.name} is not here: ${engine.missing}\n`);

  describe.skipIf(!engine.isThere)(engine.name, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await engine.start();
      process.stdout.write(`${driver.version}\n`);
    });
    afterAll(() => driver.close());

    const openStage = async (address = "", url = site.url): Promise<void> => {
      // From another page, so that the same address is opened anew.
      await driver.open("about:blank");
      await driver.open(`${url}?view=stage${address}`);
      await expect.poll(() => driver.evaluate(isReady, null)).toBe(true);
    };
    const shown = (): Promise<string> => driver.evaluate(shownSlide, null);
    const arriveAt = (id: string | undefined) => expect.poll(shown).toBe(id);

    it("draws every slide in every theme without a fault", async () => {
      await driver.resize(1920, 1080);
      await openStage();
      const faults: string[] = [];
      for (const id of ids) {
        await driver.evaluate(turnTo, { id, step: 0 });
        await driver.evaluate(showSteps, id);
        for (const theme of themes) {
          await driver.evaluate(wearTheme, theme);
          await driver.evaluate(settle, undefined);
          const [slide] = await driver.evaluate(measureFace, { id, kinds: kindSelectors });
          if (!slide) throw new Error(`${id} has no face`);
          for (const { code, find } of lookRules) {
            for (const { message } of find({ ...slide, foreign: [] })) {
              faults.push(`${theme} ${id} ${code}: ${message.en}`);
            }
          }
        }
      }
      expect(faults).toEqual([]);
    });

    it.each(["http", "file"])("turns to the end and back by keys, from %s", async (origin) => {
      await driver.resize(1366, 768);
      await openStage("", origin === "http" ? site.url : pathToFileURL(file).href);
      const seen = new Set<string>();
      for (let press = 0; press < 120 && (await shown()) !== ids.at(-1); press++) {
        seen.add(await shown());
        await driver.press("PageDown");
        await driver.evaluate(nextFrames, null);
      }
      expect([...seen, await shown()]).toEqual(ids);
      await driver.press("Home");
      await arriveAt(ids[0]);
      await driver.press("End");
      await arriveAt(ids.at(-1));
    });

    it("opens a slide by its address, and a step of it", async () => {
      await openStage(`#/${ids[3]}`);
      expect(await shown()).toBe(ids[3]);
    });

    it("jumps to the page that is typed", async () => {
      await openStage();
      for (const key of ["1", "2", "Enter"]) await driver.press(key);
      await arriveAt(ids[11]);
    });

    it("shows all slides, and goes to one of them", async () => {
      await openStage();
      await driver.press("o");
      await expect.poll(() => driver.evaluate(cellsInView, null)).toBe(ids.length);
      await driver.press("End");
      await driver.press("Enter");
      await arriveAt(ids.at(-1));
    });

    it("goes black, and comes back with the slide that was there", async () => {
      await openStage(`#/${ids[2]}`);
      const light = await driver.screenshot();
      await driver.press("b");
      await driver.evaluate(nextFrames, null);
      const black = await driver.screenshot();
      expect(black.length).toBeLessThan(light.length / 2);
      await driver.press("PageDown");
      expect(await shown()).toBe(ids[2]);
    });

    it.each([390, 1366])(
      "reads as an article %i px wide, with nothing beside it",
      async (width) => {
        await driver.resize(width, 844);
        await driver.open(`${site.url}?view=read`);
        await expect.poll(() => driver.evaluate(isGuided, null)).toBe(true);
        const [beside, sections] = await driver.evaluate(articleSize, null);
        expect(beside).toBeLessThanOrEqual(0);
        expect(sections).toBe(ids.length);
      },
    );

    it("prints a slide a page", async ({ skip }) => {
      await driver.resize(1366, 768);
      await openStage();
      const { countPages } = driver;
      if (!countPages) return skip(`${engine.name} is not asked to print here`);
      await expect.poll(() => countPages(), { timeout: 10_000 }).toBe(ids.length);
    });
  });
}

function isReady(): boolean {
  return document.documentElement.classList.contains("ready");
}

function isGuided(): boolean {
  return document.documentElement.classList.contains("guided");
}

function shownSlide(): string {
  const slides = [...document.querySelectorAll(".slides section.slide.present")];
  const isIn = (slide: Element) =>
    slide.closest(".slides > section")?.classList.contains("present") ?? false;
  return slides.filter(isIn).map(({ id }) => id)[0] ?? "";
}

function showSteps(id: string): void {
  for (const step of document.getElementById(id)?.querySelectorAll(".fragment") ?? []) {
    step.classList.add("visible");
  }
}

function wearTheme(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
}

function nextFrames(): Promise<null> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
  });
}

function cellsInView(): number {
  return [...document.querySelectorAll(".overview > ol > li")].filter((cell) => {
    const { width, top, bottom, left, right } = cell.getBoundingClientRect();
    return width > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  }).length;
}

function articleSize(): readonly [number, number] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sections = [...document.querySelectorAll(".slides section.slide")];
  return [scrollWidth - clientWidth, sections.filter((one) => one.textContent !== "").length];
}
