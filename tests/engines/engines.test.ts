import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measuredParts } from "../../src/check/layout/measured.ts";
import { kindSelectors } from "../../src/check/layout/text-kinds.ts";
import { themes } from "../../src/deck/model.ts";
import { singlePage } from "../../src/export/html.ts";
import { lookRules } from "../../src/site/check/look.ts";
import { measureFace } from "../../src/site/check/measure.ts";
import { settle } from "../../src/site/check/settle.ts";
import { turnTo } from "../../src/site/check/walk.ts";
import { readDeckFolder } from "../../src/site/folder/deck-folder.ts";
import { type ServedSite, serveSite } from "../../src/site/publish/serve-site.ts";
import { writeSite } from "../../src/site/publish/write-site.ts";
import { serve, stop } from "../browser/served-folder.ts";
import { startLocal } from "../local-server.ts";
import { chromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { firefox } from "./firefox.ts";
import {
  articleSize,
  asksForScreen,
  cellsInView,
  follow,
  fontStates,
  hasStepped,
  isCovered,
  isGuided,
  isInField,
  isKept,
  isReady,
  nextFrames,
  notesShown,
  showSteps,
  shownSlide,
  standing,
  stepBack,
  stepsTaken,
  textOfSlides,
  wearTheme,
} from "./in-page.ts";
import { webkit } from "./webkit.ts";

let site: ServedSite;
let place: string;
let file: string;
/** The site as it goes out, in a folder. */
let published: string;
let ids: readonly string[];

beforeAll(async () => {
  const deck = await readDeckFolder("slides");
  ids = deck.reading.deck.slides.map(({ id }) => id);
  site = await serveSite("slides", deck);
  place = await mkdtemp(join(tmpdir(), "rostrum-engines-"));
  file = join(place, "讲稿.html");
  published = join(place, "site");
  await writeFile(file, await singlePage({ folder: "slides", deck, isPublic: false }));
  await writeSite("slides", deck, published);
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
          const [slide] = await driver.evaluate(measureFace, {
            id,
            kinds: kindSelectors,
            parts: measuredParts,
          });
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

    it("takes every font that is packed", async () => {
      await openStage("", pathToFileURL(file).href);
      expect(new Set(await driver.evaluate(fontStates, null))).toEqual(new Set(["loaded"]));
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

    it("keeps the wall on its slide at a step back", async () => {
      await driver.open("about:blank");
      await driver.open(`${site.url}?view=read`);
      await expect.poll(() => driver.evaluate(isGuided, null)).toBe(true);
      await driver.open(`${site.url}?view=stage#/${ids[1]}`);
      await expect.poll(() => driver.evaluate(isReady, null)).toBe(true);
      await driver.evaluate(follow, `#/${ids[4]}`);
      await arriveAt(ids[4]);
      const wall = [true, `#/${ids[4]}`];
      const steps = ["to another address", "to the article of another page"];
      // It keeps that page alive, with the memory that the window had then.
      if (engine.name === "Firefox") steps.pop();
      for (const _ of steps) {
        await driver.evaluate(stepBack, null);
        // Another page may be on its way.
        await expect.poll(() => driver.evaluate(hasStepped, null).catch(() => false)).toBe(true);
        await expect.poll(() => driver.evaluate(standing, null).catch(() => [])).toEqual(wall);
        await arriveAt(ids[4]);
      }
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

    it("goes on and back by every key for it, stands still, and is covered by the cover", async () => {
      await openStage(`#/${ids[3]}`);
      const forward = ["PageDown", "ArrowRight", "ArrowDown", " ", "n"];
      const back = ["PageUp", "ArrowLeft", "ArrowUp", "p"];
      const start = await driver.evaluate(stepsTaken, null);
      for (const [index, key] of forward.entries()) {
        await driver.press(key);
        await expect.poll(() => driver.evaluate(stepsTaken, null)).toBe(start + index + 1);
      }
      for (const [index, key] of back.entries()) {
        await driver.press(key);
        const left = forward.length - index - 1;
        await expect.poll(() => driver.evaluate(stepsTaken, null)).toBe(start + left);
      }
      await driver.press("z");
      await driver.press("PageDown");
      await driver.evaluate(nextFrames, null);
      expect(await driver.evaluate(stepsTaken, null)).toBe(start + 1);
      await driver.press("z");
      await driver.press("h");
      await expect.poll(() => driver.evaluate(isCovered, null)).toBe(true);
      await driver.press("h");
      await expect.poll(() => driver.evaluate(isCovered, null)).toBe(false);
    });

    it.each(["http", "file"])("is turned from the speaker's screen, from %s", async (origin) => {
      await driver.resize(1366, 768);
      await openStage(`#/${ids[2]}`, origin === "http" ? site.url : pathToFileURL(file).href);
      try {
        await driver.press("s");
        // On a machine with one screen, a sheet asks once more. It comes when its script has come.
        const isAsked = () => driver.evaluate(asksForScreen, null);
        await expect
          .poll(async () => (await isAsked()) || (await driver.windows()) === 2)
          .toBe(true);
        if (await isAsked()) await driver.press("s");
        await expect.poll(() => driver.windows()).toBe(2);
        await driver.focus(1);
        await expect.poll(() => driver.evaluate(isReady, null)).toBe(true);
        await expect.poll(() => driver.evaluate(notesShown, null)).toBeGreaterThan(20);
        await driver.press("End");
        await driver.focus(0);
        await arriveAt(ids.at(-1));
      } finally {
        await driver.closeOthers();
      }
    });

    it("opens a second time without a network", async () => {
      const { server, url } = await serve(published);
      await openStage("", url);
      await expect.poll(() => driver.evaluate(isKept, null)).toBe(true);
      await stop(server);
      await openStage("", url);
      await driver.press("End");
      await arriveAt(ids.at(-1));
    });

    it("shows at once what is written into the figures sheet and into the manuscript", async () => {
      const folder = join(place, engine.name);
      await cp("slides", folder, { recursive: true });
      const server = await startLocal(folder);
      try {
        await driver.resize(1366, 768);
        await openStage("#/learning", server.url);
        await driver.press("d");
        await expect.poll(() => driver.evaluate(isInField, null)).toBe(true);
        for (const key of ["7", "7", "Enter"]) await driver.press(key);
        await expect.poll(() => readFile(join(folder, "figures.yaml"), "utf8")).toMatch(/: 77$/m);
        await expect.poll(() => driver.evaluate(textOfSlides, null)).toContain("77");
        const path = join(folder, "01-cover.md");
        await writeFile(path, (await readFile(path, "utf8")).replace(/^# .*/m, "# 改过的题目"));
        await expect.poll(() => driver.evaluate(textOfSlides, null)).toContain("改过的题目");
      } finally {
        await driver.open("about:blank");
        await server.close();
      }
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
