import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDeckFolder } from "../../../src/site/folder/deck-folder.ts";
import type { Deck } from "../../../src/deck/model.ts";
import { paragraphText, shownText } from "../../../src/deck/notes/notes-text.ts";
import { closePages, ownBrowser, openPage } from "../browser.ts";
import { ownOldBrowser, hasOldBrowser } from "../old-browser.ts";
import { ownSingleFile, ownSite } from "../site.ts";

let deck: Deck;
beforeAll(async () => {
  deck = (await readDeckFolder("slides")).reading.deck;
});

const browsers = [
  ["a browser of today", ownBrowser],
  ...(hasOldBrowser ? ([["Chromium 109", ownOldBrowser]] as const) : []),
] as const;

describe.each(browsers)("without script in %s", (_name, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => closePages(browser));

  it.each([
    ["the static site", ownSite],
    ["the single file", ownSingleFile],
  ])("%s shows every word of every slide", async (_output, url) => {
    const { page, faults } = await openPage(browser, await url(), { javaScriptEnabled: false });
    expect(deck.slides).toHaveLength(13);
    for (const { id, notes } of deck.slides) {
      const { visible, hidden } = await readSlide(page, id);
      // Notes that only say the heading are not shown a second time.
      const spoken = notes.paragraphs.map((one) =>
        shownText(paragraphText(one, deck.figures)).replace(/\s/g, ""),
      );
      expect(spoken.filter((text) => !visible.includes(text))).toEqual([]);
      expect(hidden.filter((text) => !visible.includes(text))).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});

/** The visible text of a slide, without white space, and the texts of its face that are hidden. */
async function readSlide(
  page: Page,
  id: string,
): Promise<{ readonly visible: string; readonly hidden: readonly string[] }> {
  return page.locator(`[id="${id}"]`).evaluate((section) => {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const hidden: string[] = [];
    let visible = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.nodeValue ?? "").replace(/\s/g, "");
      const element = node.parentElement;
      if (text === "" || !element) continue;
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      const seen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      if (seen) visible += text;
      else if (element.closest(".face") && !element.closest("[aria-hidden]")) hidden.push(text);
    }
    return { visible, hidden };
  });
}
