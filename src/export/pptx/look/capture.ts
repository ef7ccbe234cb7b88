import type { Browser, CDPSession, Page } from "playwright-core";
import type { Aspect } from "../../../deck/model.ts";
import { settle } from "../../../site/check/settle.ts";
import { stages, turnTo } from "../../../site/check/walk.ts";
import { readPalette, readPictures, replaceSlide, showSteps, type PagePicture } from "./in-page.ts";
import { styleNames, type PaintedElement } from "./painted.ts";
import { faceOf } from "./snapshot.ts";

/** Custom properties of the themes. */
const paletteNames = [
  "--ink",
  "--ink-2",
  "--bg",
  "--deep",
  "--on-deep",
  "--on-deep-2",
  "--accent",
  "--gold",
  "--line-deep",
  "--rule",
] as const;

/** A face with the pictures that stand on it. */
export interface Look {
  readonly face: PaintedElement;
  readonly pictures: readonly (PagePicture | null)[];
}

export interface CaptureOptions {
  /** Of the page, without a view. */
  readonly url: string;
  readonly aspect: Aspect;
  readonly ids: readonly string[];
  /** Slides that are not in the deck, as HTML. They are drawn in place of its last one. */
  readonly samples: readonly string[];
}

export interface Captured {
  /** CSS colours, in the order of `paletteNames`. */
  readonly palette: readonly string[];
  readonly slides: readonly Look[];
  readonly samples: readonly Look[];
}

/**
 * Reads how the wall shows each slide, with all of its steps shown. The browser's own snapshot is taken, because it tells
 * the boxes of pseudo-elements, which no script in the page can measure.
 */
export async function captureDeck(browser: Browser, options: CaptureOptions): Promise<Captured> {
  const { url, aspect, ids, samples } = options;
  const context = await browser.newContext({
    viewport: stages[aspect],
    reducedMotion: "reduce",
    locale: "zh-CN",
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(new URL("?view=stage", url).href);
    await page.waitForSelector("html.ready");
    await page.evaluate(showSteps);
    const palette = await page.evaluate(readPalette, paletteNames);
    const slides: Look[] = [];
    for (const id of ids) {
      if (!(await page.evaluate(turnTo, { id, step: 0 }))) throw new Error(`no way to #/${id}`);
      slides.push(await lookAt(page, devtools, id, stages[aspect].width));
    }
    const drawn: Look[] = [];
    const id = ids.at(-1);
    for (const html of id === undefined ? [] : samples) {
      await page.evaluate(replaceSlide, { id: id ?? "", html });
      drawn.push(await lookAt(page, devtools, id ?? "", stages[aspect].width));
    }
    return { palette, slides, samples: drawn };
  } finally {
    await context.close();
  }
}

async function lookAt(page: Page, devtools: CDPSession, id: string, width: number): Promise<Look> {
  await page.evaluate(settle);
  const pictures = await page.evaluate(readPictures, id);
  const snapshot = await devtools.send("DOMSnapshot.captureSnapshot", {
    computedStyles: [...styleNames],
  });
  const face = faceOf(snapshot, id, width);
  if (!face) throw new Error(`#/${id} has no face`);
  return { face, pictures };
}
