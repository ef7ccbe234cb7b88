import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { themes } from "../../../src/deck/model.ts";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import { contrastRatio } from "../../../src/check/layout/colour.ts";
import type { Colour } from "../../../src/check/layout/measured.ts";
import { closePages, openPage, ownBrowser } from "../browser.ts";
import { serveSite } from "../site.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([ownBrowser(), mkdtemp(join(tmpdir(), "rostrum-read-"))]);
});

afterAll(async () => {
  await closePages(browser);
  await rm(folder, { recursive: true, force: true });
});

function opaque([red = 0, green = 0, blue = 0]: readonly number[]): Colour {
  return [red, green, blue, 1];
}

// axe looks at nothing that is not on the screen yet.
it("the article can be read in every layout and theme", async () => {
  const layouts = (await readdir("src/app/theme/layouts"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => name.replace(/\.css$/, ""));
  expect(layouts.length).toBeGreaterThan(10);
  const slides = layouts.map(
    (name) =>
      `---\nlayout: ${name}\n---\n# 年度汇报\n\n- 甲 **乙**\n- 丙\n\nNote:\n各位**领导**，[大家](#a)好。\n`,
  );
  await Promise.all(
    slides.map((text, index) => writeFile(join(folder, `${10 + index}-a.md`), text)),
  );
  const site = await serveSite(folder, await readDeckFolder(folder));
  try {
    const { page } = await openPage(browser, `${site.url}?view=read`, {
      viewport: { width: 390, height: 844 },
    });
    await page.waitForSelector("html.guided");
    for (const theme of themes) {
      const colours = await page.evaluate((name) => {
        document.documentElement.dataset["theme"] = name;
        const numbers = (css: string): number[] => (css.match(/[\d.]+/g) ?? []).map(Number);
        return [...document.querySelectorAll(".notes p, .notes b, .notes strong")].map((text) => ({
          layout: text.closest("section")?.dataset["layout"],
          ink: numbers(getComputedStyle(text).color),
          ground: numbers(getComputedStyle(text.closest(".notes") ?? text).backgroundColor),
        }));
      }, theme);
      const faint = colours.filter(
        ({ ink, ground }) => !(contrastRatio(opaque(ink), opaque(ground)) >= 4.5),
      );
      expect([colours.length >= layouts.length, faint], theme).toEqual([true, []]);
    }
  } finally {
    await site.close();
  }
});
